import { weekdays } from '../../../src/schema/opening.ts';
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

/** What a row of a list is called: what it holds, in the words of its choices and days, as its `summary` puts them. */
export function listRowWords(field: ListField, item: Tree): string {
  const fields = (field.get('fields') as Tree).toJS() as (Column & { widget?: string })[];
  const row = item.toJS() as Row;
  // An id means nothing to a clerk, nor does the address of a file.
  const readable = fields.filter(({ widget }) => !['relation', 'file', 'image', 'list', 'rows'].includes(widget ?? ''));
  const summary = field.get('summary');
  const pattern = typeof summary === 'string' ? summary : readable.slice(0, 2).map(naming).join(' ');
  const shown = readable.filter(
    (column) => pattern.includes(naming(column)) && wordsIn(column, row[column.name]) !== '',
  );
  if (shown.length === 0) return `（还没有填${fields[0]?.label ?? ''}）`;
  const text = pattern
    .replace(/\{\{fields\.(\w+)\}\}/g, (_, name) => {
      const column = shown.find((known) => known.name === name);
      return column ? wordsIn(column, row[column.name]) : '';
    })
    .replace(/\s+/g, ' ')
    .replace(/^[\s—/]+|[\s—/]+$/g, '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}……` : text;
}

const naming = ({ name }: Column) => `{{fields.${name}}}`;

/** Three days in a row and more are a span: 周一至周五. */
function wordsIn(column: Column, value: unknown): string {
  const values = [value].flat().filter((one) => !isBlank(one));
  const at = values.map((one) => weekdayKeys.indexOf(String(one))).sort((a, b) => a - b);
  const isSpan = at.length > 2 && at[0] !== -1 && at.every((day, index) => day === at[0]! + index);
  const said = isSpan ? [weekdayKeys[at[0]!], weekdayKeys[at.at(-1)!]] : values;
  return said.map((one) => spokenIn(column, one)).join(isSpan ? '至' : '、');
}

const weekdayKeys: readonly string[] = Object.keys(weekdays);
