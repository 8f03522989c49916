import { DOMSerializer, type Fragment } from 'prosemirror-model';
import { schema } from '../schema.ts';

const MARK = 'data-gongshi';

/** Whether a page on the clipboard was copied here. Other editors, that of 公众号 too, are made of ProseMirror as well. */
export const isOwnCopy = (html: string): boolean => html.includes(MARK);

class OwnSerializer extends DOMSerializer {
  override serializeFragment(fragment: Fragment, options?: { document?: Document }, target?: HTMLElement) {
    const copied = super.serializeFragment(fragment, options, target);
    if (copied.firstChild instanceof Element) copied.firstChild.setAttribute(MARK, '');
    return copied;
  }
}

const { nodes, marks } = DOMSerializer.fromSchema(schema);
/** Says on every copy that it is ours. */
export const ownSerializer = new OwnSerializer(nodes, marks);
