import { redo, undo } from 'prosemirror-history';
import type { Command, EditorState } from 'prosemirror-state';
import { bold, heading, list, quote } from '../editing/commands.ts';
import { schema } from '../schema.ts';
import { insertTable } from '../tables/table-commands.ts';

export interface Tool {
  name: string;
  /** What it does, where the name alone is short. */
  title?: string;
  run: Command;
  isOn?: (state: EditorState) => boolean;
  /** Why it does nothing now, where that does not come of the place of the cursor. */
  idle?: string;
}

/** Before and after the tools that ask something: link and picture. */
export const textTools: readonly Tool[] = [
  { name: '粗体', title: '粗体（Ctrl+B）', ...bold },
  { name: '标题', ...heading(2) },
  { name: '小标题', ...heading(3) },
  { name: '列表', title: '前面带点的列表', ...list(schema.nodes.bullet_list) },
  { name: '编号', title: '1. 2. 3. 的列表', ...list(schema.nodes.ordered_list) },
  { name: '引用', ...quote },
];

export const otherTools: readonly Tool[] = [
  { name: '表格', title: '插入表格', run: insertTable },
  { name: '撤销', title: '撤销（Ctrl+Z）', run: undo, idle: '还没有可以撤销的。' },
  { name: '重做', title: '重做（Ctrl+Y）', run: redo, idle: '没有撤销过什么，没有可以重做的。' },
];
