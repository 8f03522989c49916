import { expect, test } from 'vitest';
import type { EditorNode } from '../../cms/app/body/editor-node.ts';
import { keepingSource } from '../../cms/app/body/kept-source.ts';

const words = ({ text, children = [] }: EditorNode): string => text ?? children.map(words).join('');
const serialise = (nodes: readonly EditorNode[]) => nodes.map(words).join('\n\n');
const paragraph = (text: string): EditorNode => ({ type: 'paragraph', children: [{ text }] });
const row = (...cells: string[]): EditorNode => ({
  type: 'table-row',
  children: cells.map((text) => ({ type: 'table-cell', children: [{ text }] })),
});
const table = (...rows: EditorNode[]): EditorNode => ({ type: 'table', children: rows });

const TABLE = '|时间|金额|\n| --- | ---: |\n| 周二\\|周四 |  320.00 |';
const source = `*一*\n\n　　二。\n　　三。\n\n\n${TABLE}\n\n[注]: 四。\n`;
const blocks = ['*一*', '　　二。\n　　三。', TABLE, '[注]: 四。'];
const nodes = [
  paragraph('一'),
  paragraph('二。\n三。'),
  table(row('时间', '金额'), row('周二|周四', '320.00')),
  paragraph('[注]: 四。'),
];
const spans = blocks.map((block) => {
  const start = source.indexOf(block);
  return { start, end: start + block.length };
});
const written = (change: (nodes: EditorNode[]) => EditorNode[]) =>
  keepingSource(source, spans, nodes)(change([...nodes]), serialise);

test('what was not touched is as it was typed', () => {
  expect(written((all) => all)).toBe(source);
  expect(written((all) => all.map((node) => structuredClone(node)))).toBe(source);
});

test('a changed paragraph keeps the spaces before its lines', () => {
  expect(written((all) => all.with(1, paragraph('二，改。\n三。')))).toBe(
    `*一*\n\n　　二，改。\n　　三。\n\n${TABLE}\n\n[注]: 四。\n`,
  );
});

test('a changed cell is written anew with its bars escaped; the other cells, rows and the dashes stay', () => {
  const changed = table(row('时间', '金额'), row('周二|周四', '320|5'));
  expect(written((all) => all.with(2, changed))).toContain('|时间|金额|\n| --- | ---: |\n| 周二\\|周四 | 320\\|5 |');
  const longer = table(...nodes[2]!.children!, row('周五', '1'));
  expect(written((all) => all.with(2, longer))).toContain(`${TABLE}\n| 周五 | 1 |`);
});

test('blocks taken out, moved and added', () => {
  expect(written(([one, , , four]) => [four!, paragraph('新'), one!])).toBe('[注]: 四。\n\n新\n\n*一*');
  expect(written((all) => [...all, paragraph('')])).toBe(source.trimEnd() + '\n');
});

test('when the blocks cannot be told apart, all of it is written by the editor', () => {
  expect(keepingSource(source, spans.slice(1), nodes)(nodes, serialise)).toContain('一\n\n二。\n三。\n\n');
});
