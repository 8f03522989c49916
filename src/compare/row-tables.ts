import { diffArrays } from 'diff';
import type { Field } from '../schema/editor.ts';
import { collectionInfo } from './compare-entry.ts';
import { replaced, type Run } from './sentences.ts';
import { isRecord, textParts } from './text-parts.ts';
import { valueText, type NameOf } from './value-text.ts';

/** The rows of a list side by side with those of before, as a table: items of accounts, dates of a plan. */
export interface RowTable {
  /** As a path of the data: `accounts.spending`. */
  place: string;
  label: string;
  columns: readonly Pick<Field, 'name' | 'label' | 'kind'>[];
  rows: readonly Row[];
}

interface Row {
  mark: 'same' | 'added' | 'removed' | 'changed';
  /** Of each column. */
  cells: readonly (readonly Run[])[];
}

type Values = Readonly<Record<string, unknown>>;

/** The lists of an entry in which something changed; of a new entry all that hold rows. */
export function rowTables(collection: string, before: string | null, after: string, nameOf: NameOf): RowTable[] {
  const old = before === null ? {} : textParts(before).values;
  return tablesIn(collectionInfo(collection).fields, { old, now: textParts(after).values }, nameOf, {
    label: '',
    place: '',
  });
}

function tablesIn(
  fields: readonly Field[],
  { old, now }: { old: Values; now: Values },
  nameOf: NameOf,
  within: { label: string; place: string },
): RowTable[] {
  return fields.flatMap((field): RowTable[] => {
    const [label, place] = [within.label + field.label, within.place + field.name];
    const [a, b] = [old[field.name], now[field.name]];
    if (field.kind === 'group') {
      const both = { old: isRecord(a) ? a : {}, now: isRecord(b) ? b : {} };
      return tablesIn(field.fields ?? [], both, nameOf, { label: `${label} › `, place: `${place}.` });
    }
    if (field.kind !== 'list' || !field.fields || JSON.stringify(a ?? []) === JSON.stringify(b ?? [])) return [];
    const columns = field.fields.filter(({ name }) =>
      [...rowsOf(a), ...rowsOf(b)].some((row) => row[name] !== undefined),
    );
    return [
      {
        place,
        label,
        columns: columns.map((column) => ({ name: column.name, label: column.label, kind: column.kind })),
        rows: rowsIn(columns, rowsOf(a), rowsOf(b), nameOf),
      },
    ];
  });
}

function rowsIn(columns: readonly Field[], before: Values[], after: Values[], nameOf: NameOf): Row[] {
  const texts = (row: Values) => columns.map((column) => valueText(column, row[column.name], nameOf));
  const whole = (mark: 'same' | 'added' | 'removed') => (row: Values) => ({
    mark,
    cells: texts(row).map((text): Run[] => [{ mark, text }]),
  });
  const rows: Row[] = [];
  let gone: Values[] = [];
  const comparator = (a: Values, b: Values) => JSON.stringify(a) === JSON.stringify(b);
  for (const { added, removed, value } of diffArrays(before, after, { comparator })) {
    if (removed) {
      rows.push(...gone.map(whole('removed')));
      gone = value;
    } else if (added) {
      for (const [index, row] of value.entries()) {
        const old = gone[index] && texts(gone[index]);
        rows.push(
          old
            ? { mark: 'changed', cells: texts(row).map((text, column) => replaced(old[column] ?? '', text)) }
            : whole('added')(row),
        );
      }
      rows.push(...gone.slice(value.length).map(whole('removed')));
      gone = [];
    } else {
      rows.push(...gone.map(whole('removed')), ...value.map(whole('same')));
      gone = [];
    }
  }
  return [...rows, ...gone.map(whole('removed'))];
}

const rowsOf = (value: unknown): Values[] => (Array.isArray(value) ? (value as unknown[]).filter(isRecord) : []);
