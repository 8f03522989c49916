import type { Field } from './editor.ts';
import { place } from './problems.ts';
import { valuesOf } from './values.ts';

/** One piece of writing in an entry and where in the form it stands. */
export interface TextAt {
  path: string;
  label: string;
  text: string;
}

/** Every value that is text, in the order of the form; rows of lists and cells of tables one by one. */
export function textsOf(fields: readonly Field[], data: unknown): TextAt[] {
  return [...valuesOf(fields, data)].flatMap(({ path, value }) => {
    const { path: at, label } = place(path, fields, '');
    return strings(value).map((text) => ({ path: at, label, text }));
  });
}

/** A field may hold, wrongly, a list or group where text belongs; nothing in it is left out. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  // A number of eighteen digits is no longer exact, but still shows whose it is.
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(strings);
}
