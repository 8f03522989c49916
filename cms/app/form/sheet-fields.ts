import type { Field, FieldKind } from '../../../src/schema/editor.ts';

/** What fits into a cell. */
const SHORT: ReadonlySet<FieldKind> = new Set([
  'instant',
  'clock',
  'period',
  'text',
  'money',
  'number',
  'decimal',
  'day',
  'phone',
  'link',
  'choice',
  'reference',
]);
const MOST = 6;
/** The longest text that is read at a glance in a cell. */
const LONGEST = 120;

/**
 * Whether a list is filled as a sheet: few short values a row, or a single one. Longer rows are easier to fill one below the
 * other. References alone are chosen in one menu.
 */
export function isSheet({ kind, fields, item }: Field): boolean {
  if (kind !== 'list') return false;
  if (item) return item.kind !== 'reference' && SHORT.has(item.kind);
  const rows = fields ?? [];
  return rows.length <= MOST && rows.every((row) => SHORT.has(row.kind) && (row.max ?? 0) <= LONGEST);
}
