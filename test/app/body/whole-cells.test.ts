import { EditorState, TextSelection } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { expect, test } from 'vitest';
import { insertBlocks } from '../../../cms/app/body/editing/insert-blocks.ts';
import { passageOf } from '../../../cms/app/body/editing/marked-passage.ts';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { selectCells } from '../../../cms/app/body/tables/select-cells.ts';

const TABLE = '| 项目 | 金额 |\n| --- | ---: |\n| 纸 | 1.00 |\n| 水 | 2.00 |';

function opened(from: string, to = from) {
  const kept = new KeptBlocks(`${TABLE}\n\n后面。`);
  const at = (words: string) => passageOf(kept.doc, words)?.to ?? 1;
  const state = EditorState.create({ doc: kept.doc, plugins: [selectCells, tableEditing()] });
  const selected = state.apply(state.tr.setSelection(TextSelection.create(kept.doc, at(from), at(to))));
  return { kept, state: selected };
}

test('what is selected across cells is cells, so that a table keeps its columns when it is deleted', () => {
  const { kept, state } = opened('1.00', '水');
  expect(kept.write(state.apply(state.tr.deleteSelection()).doc)).toBe(
    '| 项目 | 金额 |\n| --- | ---: |\n|  |  |\n|  |  |\n\n后面。',
  );
});

test('within one cell, and from a table into the text, letters are selected as everywhere', () => {
  for (const [from, to] of [
    ['1', '1.00'],
    ['2.00', '后面'],
  ] as const)
    expect(opened(from, to).state.selection).toBeInstanceOf(TextSelection);
});

test('words with a table that are pasted into a cell stand below its table, both whole', () => {
  const { kept, state } = opened('纸');
  const tr = insertBlocks(state.tr, kept.read('说明：\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |'));
  expect(kept.write(state.apply(tr).doc)).toBe(`${TABLE}\n\n说明：\n\n| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n后面。`);
});
