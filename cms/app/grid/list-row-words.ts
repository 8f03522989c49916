import { spokenIn } from './cell-value.ts';
import { isBlank, type Column, type Row } from './column.ts';

/** A list of Decap's with longer rows, as its configuration tells it. */
interface ListField {
  get(name: string): unknown;
}
interface Tree {
  toJS(): unknown;
}

const LONGEST = 40;

/** What a row of a list is called: what it holds, in the words of its choices and days. */
export function listRowWords(field: ListField, item: Tree): string {
  const fields = (field.get('fields') as Tree).toJS() as (Column & { widget?: string })[];
  const row = item.toJS() as Row;
  const summary = field.get('summary');
  const named = typeof summary === 'string' ? [...summary.matchAll(/fields\.(\w+)/g)].map(([, name]) => name) : [];
  // An id means nothing to a clerk, nor does the address of a file.
  const readable = fields.filter(({ widget }) => !['relation', 'file', 'image', 'list', 'rows'].includes(widget ?? ''));
  const shown = named.length > 0 ? readable.filter(({ name }) => named.includes(name)) : readable.slice(0, 2);
  const words = shown.flatMap((column) => {
    const values = [row[column.name]].flat().filter((value) => !isBlank(value));
    return values.length > 0 ? [values.map((value) => spokenIn(column, value)).join('、')] : [];
  });
  const text = words.join(' ').replace(/\s+/g, ' ');
  if (text === '') return `（还没有填${fields[0]?.label ?? ''}）`;
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}
