import { NodeSelection, type EditorState } from 'prosemirror-state';
import { isInTable } from 'prosemirror-tables';
import { schema } from '../schema.ts';

const { source, list_item: item } = schema.nodes;

/** Why a tool can do nothing where the cursor stands, and what to do instead. */
export function whyNot(state: EditorState, tool: string): string {
  const { selection } = state;
  const { $from } = selection;
  if (selection instanceof NodeSelection) return `现在选中的不是文字。先点到一段文字里，再用“${tool}”。`;
  if ($from.parent.type === source) return '这一块照原样留着，不能排版。要改它，请点最右边的“源文字”。';
  if (isInTable(state)) return `表格的格子里用不了“${tool}”。请把光标放到表格外面。`;
  const depths = Array.from({ length: $from.depth }, (_, at) => $from.node(at + 1).type);
  if (depths.includes(item)) return `列表里面用不了“${tool}”。先再点一次“列表”或“编号”，退出列表。`;
  return `这里用不了“${tool}”。请把光标放到另外一段里。`;
}
