import type { Field } from '../../schema/editor.ts';
import { tidyAmount } from '../../schema/money.ts';
import type { BoardFacts } from '../context.ts';
import { dayIn } from './days.ts';
import { fieldNamed } from './field-names.ts';
import type { Values } from './policy.ts';

/** One row of a sheet as an entry: what fits a field, and what does not as lines of its text. */
export interface RowEntry {
  values: Values;
  lines: string[];
}

/** Of the columns of a sheet, at least so many must be named as fields are, in one of its first rows. */
const ENOUGH = 3;
const FIRST_ROWS = 12;

export interface RowEntries {
  /** The rows that are in the entries, with their head. */
  rows: readonly (readonly string[])[];
  entries: RowEntry[];
  /** What stands above the head, and rows in which nothing is named. */
  left: readonly (readonly string[])[];
}

/** A sheet whose first row names fields, an entry for each row below; undefined for other sheets. */
export function entriesIn(
  rows: readonly (readonly string[])[],
  fields: readonly Field[],
  facts: BoardFacts,
): RowEntries | undefined {
  const columns = (row: readonly string[]) => row.map((name) => fieldNamed(name, fields));
  const head = rows
    .slice(0, FIRST_ROWS)
    .findIndex(
      (row) => columns(row).filter(Boolean).length >= ENOUGH && columns(row).some((field) => field?.name === 'title'),
    );
  if (head < 0) return undefined;
  const known = columns(rows[head]!);
  const title = known.findIndex((field) => field?.name === 'title');
  const isNamed = (row: readonly string[]) => Boolean(row[title]?.trim());
  const body = rows.slice(head + 1).filter(isNamed);
  const left = rows.filter((row, at) => at < head || (at > head && !isNamed(row)));
  const entries = body.map((row): RowEntry => {
    const values: Values = {};
    const lines: string[] = [];
    row.forEach((cell, at) => {
      const text = cell.trim();
      if (text === '') return;
      const field = known[at];
      const value = field && valueOf(text, field, facts);
      if (field && value !== undefined && values[field.name] === undefined) values[field.name] = value;
      else lines.push(`${rows[head]![at] ?? ''}：${text}`);
    });
    return { values, lines };
  });
  return { rows: [rows[head]!, ...body], entries, left };
}

/** A cell as a value of a field; undefined when it cannot be surely one. */
export function valueOf(text: string, field: Field, facts: BoardFacts): unknown {
  switch (field.kind) {
    case 'text':
    case 'prose':
    case 'phone':
    case 'clock':
    case 'link':
    case 'period':
    case 'decimal':
    case 'partialDate':
      return text;
    case 'day':
      return dayIn(text);
    case 'money':
      return tidyAmount(text);
    case 'number':
      return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : undefined;
    case 'flag':
      return /^(?:是|可以?|能|有|√|✓|true)$/i.test(text)
        ? true
        : /^(?:否|不可以?|不能|无|×|false)$/i.test(text)
          ? false
          : undefined;
    case 'choice':
      return choiceOf(text, field);
    case 'choices': {
      const all = text.split(/[、，,；;\s]+/).map((each) => choiceOf(each, field));
      return all.every((each) => each !== undefined) ? all : undefined;
    }
    case 'reference': {
      const known =
        field.to === 'communities' ? facts.communities : field.to === 'places' ? facts.places : facts.policies;
      return known.find(({ title, id }) => title === text || id === text)?.id;
    }
    case 'list': {
      const parts = partsOf(text, field);
      if (field.item) {
        const values = parts.map((part) => valueOf(part, field.item!, facts));
        return values.every((value) => value !== undefined) ? values : undefined;
      }
      // A list of rows whose first field is a text: 材料.
      const [first] = field.fields ?? [];
      return first?.kind === 'text' ? parts.map((part) => ({ [first.name]: part })) : undefined;
    }
    default:
      return undefined;
  }
}

const choiceOf = (text: string, { options = {} }: Field): string | undefined =>
  Object.entries(options).find(([value, label]) => value === text || label === text)?.[0];

/** Numbered steps, or what is parted by marks between things. */
function partsOf(text: string, { item, fields }: Field): string[] {
  const numbered = text
    .split(/(?:^|(?<=[。；;\s]))\s*\d{1,2}[.．、)）]\s*/)
    .map((part) => part.replace(/[；;]\s*$/, '').trim())
    .filter(Boolean);
  if (numbered.length > 1) return numbered;
  const marks = item?.kind === 'phone' || fields || item?.kind === 'reference' ? /[；;、，,\n]+/ : /[；;\n]+/;
  return text
    .split(marks)
    .map((part) => part.trim())
    .filter(Boolean);
}
