import { Fragment, type Node } from 'prosemirror-model';
import { Plugin, type Transaction } from 'prosemirror-state';
import { pendingUploads, type PendingUpload } from '../../state/pending-uploads.ts';
import { schema } from '../schema.ts';
import { arriving } from './arriving.ts';
import { uploadPlace } from './upload-line.ts';

/**
 * Files on their way stand in the text from the moment they are chosen, whatever is written meanwhile. A picture gets its
 * address in the node that has stood for it: its words, the cursor in them and the way back stay. `label` is that of the
 * text, for who asks what is not there yet.
 */
export const landUploads = (label: string) =>
  new Plugin({
    appendTransaction(_transactions, _before, { doc, tr }) {
      for (const { at, node, id } of placesIn(doc)) {
        const known = arriving.get(id);
        const uploaded = known?.outcome && 'uploaded' in known.outcome ? known.outcome.uploaded : undefined;
        if (!known) tr.delete(at, at + node.nodeSize);
        else if (uploaded?.kind === 'picture')
          tr.setNodeAttribute(at, 'src', uploaded.address).setNodeAttribute(at, 'upload', null);
      }
      return tr.docChanged ? tr.setMeta('addToHistory', false) : null;
    },
    view(view) {
      const owner = {};
      const tell = () => pendingUploads.set(owner, pendingIn(view.state.doc, label));
      const stop = arriving.subscribe(() => {
        view.dispatch(withLinks(view.state.tr));
        tell();
      });
      return {
        update: tell,
        destroy() {
          stop();
          pendingUploads.leave(owner);
        },
      };
    },
  });

/** A text that takes the place of another, with what is still on its way into that. */
export function withArriving(next: Node, before: Node): Node {
  const blocks = [...next.children];
  before.forEach((node, _at, index) => {
    if (node.attrs['upload']) blocks.splice(index, 0, node);
  });
  return next.copy(Fragment.from(blocks));
}

/** Other files than pictures become links. */
function withLinks(tr: Transaction): Transaction {
  for (const { at, node, id } of placesIn(tr.doc)) {
    const outcome = arriving.get(id)?.outcome;
    if (!outcome || !('uploaded' in outcome) || outcome.uploaded.kind === 'picture') continue;
    const { title, address } = outcome.uploaded;
    const link = schema.text(title || '文件', [schema.marks.link.create({ href: address })]);
    tr.replaceWith(at, at + node.nodeSize, schema.node('paragraph', null, [link]));
    arriving.forget(id);
  }
  return tr;
}

/** From the end, so that the places before stay as they are when one is changed. */
function placesIn(doc: Node): { at: number; node: Node; id: string }[] {
  const places: { at: number; node: Node; id: string }[] = [];
  doc.descendants((node, at) => {
    const id = node.attrs['upload'] as string | null | undefined;
    if (id) places.push({ at, node, id });
    return !node.isTextblock;
  });
  return places.toReversed();
}

/** Whether files are still to come into a text. */
export const isWaiting = (doc: Node): boolean => placesIn(doc).length > 0;

const pendingIn = (doc: Node, label: string): PendingUpload[] =>
  placesIn(doc)
    .toReversed()
    .flatMap(({ id }) => {
      const known = arriving.get(id);
      return known
        ? [{ name: known.file.name, path: uploadPlace(id), label, failed: known.outcome !== undefined }]
        : [];
    });
