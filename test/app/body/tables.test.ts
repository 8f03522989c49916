import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { expect, test } from 'vitest';
import { passageOf } from '../../../cms/app/body/editing/marked-passage.ts';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { fillCells } from '../../../cms/app/body/tables/fill-cells.ts';
import { cellBelow } from '../../../cms/app/body/tables/move-in-table.ts';
import { insertTable, tableActions } from '../../../cms/app/body/tables/table-commands.ts';
import { tidyTables } from '../../../cms/app/body/tables/tidy-tables.ts';

const TABLE = '|时间|金额|\n| --- | ---: |\n| 周二\\|周四 |  320.00 |';

/** What is written after commands with the cursor behind some words. */
function done(source: string, at: string, ...commands: Command[]): string {
  const kept = new KeptBlocks(source);
  const selection = TextSelection.create(kept.doc, passageOf(kept.doc, at)?.to ?? 1);
  let state = EditorState.create({ doc: kept.doc, selection, plugins: [tableEditing(), tidyTables] });
  for (const run of commands) expect(run(state, (tr) => (state = state.apply(tr)))).toBe(true);
  return kept.write(state.doc);
}

const action = (name: string): Command => tableActions.find((each) => each.name === name)!.run;
const type =
  (words: string): Command =>
  (state, dispatch) => {
    dispatch?.(state.tr.insertText(words));
    return true;
  };
const fill =
  (...rows: string[][]): Command =>
  (state, dispatch) => {
    dispatch?.(fillCells(state, rows));
    return true;
  };

test('of a changed table the other cells, rows and the dashes stay as they were typed', () => {
  expect(done(TABLE, '320.00', type('|5'))).toBe('|时间|金额|\n| --- | ---: |\n| 周二\\|周四 | 320.00\\|5 |');
  expect(done(TABLE, '320.00', action('加一行'), cellBelow, type('9'))).toBe(`${TABLE}\n|  | 9 |`);
});

test('rows and columns are added, moved and taken out; the first row is the head, a column is aligned whole', () => {
  const table = '| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |\n| 3 | 4 |';
  expect(done(table, '1', action('下移'))).toBe('| 甲 | 乙 |\n| --- | ---: |\n| 3 | 4 |\n| 1 | 2 |');
  expect(done(table, '1', action('上移'))).toBe('| 1 | 2 |\n| --- | ---: |\n| 甲 | 乙 |\n| 3 | 4 |');
  expect(done(table, '1', action('右移'))).toBe('| 乙 | 甲 |\n| ---: | --- |\n| 2 | 1 |\n| 4 | 3 |');
  expect(done(table, '3', action('删行'))).toBe('| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |');
  expect(done(table, '3', action('删列'))).toBe('| 乙 |\n| ---: |\n| 2 |\n| 4 |');
  expect(done(table, '2', action('加一列'))).toBe('| 甲 | 乙 |  |\n| --- | ---: | --- |\n| 1 | 2 |  |\n| 3 | 4 |  |');
  expect(done(`前\n\n${table}\n\n后`, '3', action('删表'))).toBe('前\n\n后');
  expect(done('| 甲 |\n| --- |', '甲', action('删行'))).toBe('');
});

test('amounts are set to the right with one press, words are not', () => {
  const table = '| 项目 | 金额 | 备注 |\n| --- | --- | --- |\n| 纸 | 1,320.00 | 无 |\n| 茶 | — | 月底 |';
  expect(done(table, '纸', action('金额靠右'))).toContain('\n| --- | ---: | --- |\n');
  expect(done(table, '纸', action('居中'))).toContain('\n| :---: | --- | --- |\n');
});

test('a range fills cells from the cursor on, and the table grows', () => {
  const table = '| 甲 | 乙 |\n| --- | ---: |\n| 1 | 2 |';
  expect(done(table, '2', fill(['5', '六|'], ['7', '8\n9']))).toBe(
    '| 甲 | 乙 |  |\n| --- | ---: | --- |\n| 1 | 5 | 六\\| |\n|  | 7 | 8<br>9 |',
  );
});

test('Enter goes down, and from the last row to a line below the table', () => {
  expect(done(TABLE, '金额', cellBelow, type('元'))).toContain('320.00元');
  expect(done(`${TABLE}\n\n后`, '320.00', cellBelow, type('完。'))).toBe(`${TABLE}\n\n完。\n\n后`);
});

test('a new table is written without a sign by the clerk, and read back', () => {
  const written = done('前', '前', insertTable, type('项目'));
  expect(written).toBe('前\n\n| 项目 |  |  |\n| --- | --- | --- |\n|  |  |  |\n|  |  |  |');
  expect(new KeptBlocks(written).doc.lastChild?.type.name).toBe('table');
});
