import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, TextSelection, type Command } from 'prosemirror-state';
import { expect, test } from 'vitest';
import { list } from '../../../cms/app/body/editing/commands.ts';
import { KeptBlocks } from '../../../cms/app/body/markdown/kept-blocks.ts';
import { schema } from '../../../cms/app/body/schema.ts';
import { tableActions } from '../../../cms/app/body/tables/table-commands.ts';
import { otherTools, textTools } from '../../../cms/app/body/toolbar/tools.ts';
import { whyNot } from '../../../cms/app/body/toolbar/why-not.ts';

const stateAt = (doc: Node, at: number) => EditorState.create({ doc, selection: TextSelection.create(doc, at) });
const read = (source: string) => new KeptBlocks(source);

function after(source: string, at: number, run: Command): string {
  const kept = read(source);
  let state = stateAt(kept.doc, at);
  expect(run(state, (tr) => (state = state.apply(tr)))).toBe(true);
  return kept.write(state.doc);
}

test('a heading becomes an item of a list like any line', () => {
  expect(after('## 要带的东西\n', 2, list(schema.nodes.bullet_list).run)).toBe('- 要带的东西\n');
  expect(after('## 要带的东西\n', 2, list(schema.nodes.ordered_list).run)).toBe('1. 要带的东西\n');
});

test.each([
  ['一格里', '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n', 4, '表格的格子里'],
  ['一项里', '- 甲\n', 3, '列表里面'],
  ['照原样留着的一块里', '```\n甲\n```\n', 1, '点最右边的“源文字”'],
])('whatever tool does nothing in %s says why and what to do', (_, source, at, why) => {
  const state = stateAt(read(source).doc, at);
  const idle = [...textTools, ...otherTools].filter((tool) => tool.idle === undefined && !tool.run(state));
  expect(idle.length).toBeGreaterThan(0);
  for (const { name } of idle) expect(whyNot(state, name)).toContain(why);
});

test('nothing is done with the words of a chosen picture', () => {
  const { doc } = read('![树](/media/tree.jpg)\n');
  const state = EditorState.create({ doc, selection: NodeSelection.create(doc, 0) });
  expect(whyNot(state, '粗体')).toContain('先点到一段文字里');
});

test('the bar of a table says why what it offers changes nothing', () => {
  const state = stateAt(read('| 甲 |\n| --- |\n| 一 |\n').doc, 4);
  const silent = tableActions.filter(({ run, idle }) => !run(state, () => undefined) && idle === undefined);
  expect(silent).toEqual([]);
});
