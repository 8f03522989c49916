import { globSync, readFileSync } from 'node:fs';
import { EditorState } from 'prosemirror-state';
import type { Node } from 'prosemirror-model';
import { expect, test } from 'vitest';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { cutSource } from '../../../cms/app/body/markdown/cut-source.ts';
import { schema } from '../../../cms/app/body/schema.ts';

const bodies = globSync('content/**/*.md')
  .map((file) => readFileSync(file, 'utf8').replace(/^---\n[^]*?\n---\n/, ''))
  .filter((body) => body.trim() !== '');

/** Types at the end of the first text in a block, as an editor does. */
function typedInto(doc: Node, index: number): Node {
  const state = EditorState.create({ doc });
  let start = 0;
  for (let at = 0; at < index; at++) start += doc.child(at).nodeSize;
  let end: number | undefined;
  doc.nodesBetween(start, start + doc.child(index).nodeSize, (node, at) => {
    if (node.isTextblock) end ??= at + node.nodeSize - 1;
  });
  return end === undefined ? doc : state.tr.insertText('改', end).doc;
}

test('every sample body is cut into its own characters, and written back as it was', () => {
  for (const body of bodies) {
    const { pieces, rest } = cutSource(body);
    expect(pieces.map(({ gap, source }) => gap + source).join('') + rest).toBe(body);
    const kept = new KeptBlocks(body);
    expect(kept.write(schema.nodeFromJSON(kept.doc.toJSON()))).toBe(body);
    expect(kept.write(kept.doc.copy(kept.doc.content.addToEnd(schema.node('paragraph'))))).toBe(body);
  }
});

test('typing in one block of a sample leaves every other character as it was', () => {
  let touched = 0;
  for (const body of bodies.filter((_, at) => at % 7 === 0)) {
    const kept = new KeptBlocks(body);
    const { pieces } = cutSource(body);
    pieces.forEach(({ source }, index) => {
      const doc = typedInto(kept.doc, index);
      if (doc === kept.doc) return;
      touched++;
      const written = kept.write(doc);
      const before = pieces
        .slice(0, index)
        .map((piece) => piece.gap + piece.source)
        .join('');
      const after = body.slice(before.length + (pieces[index]?.gap.length ?? 0) + source.length);
      expect(written.startsWith(before), written).toBe(true);
      expect(
        written.trimStart().length > 0 && written.endsWith(after),
        `${source}\n=>\n${written.slice(before.length)}`,
      ).toBe(true);
      expect(new KeptBlocks(written).doc.childCount).toBe(kept.doc.childCount);
    });
  }
  expect(touched).toBeGreaterThan(100);
});
