import { bareHead, meaningOf, SIDES } from '../../../../src/sheet/heads.ts';
import type { Column } from '../column.ts';

/** How well a head of a sheet fits a column of a list: 0 is not at all, 3 the same words. */
export function fit(head: string, column: Column, list: string): number {
  const [said, label] = [bareHead(head), bareHead(column.label)];
  if (said === '') return 0;
  if (said === label) return 3;
  const other = SIDES.find((side) => side !== list);
  if (SIDES.includes(list) && other && said.startsWith(other)) return 0;
  if (column.kind === 'money' && (said === list || said === `${list}金额`)) return 2;
  const meaning = meaningOf(said);
  return meaning !== undefined && meaning === meaningOf(label) ? 1 : 0;
}
