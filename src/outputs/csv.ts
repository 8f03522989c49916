import { collections, type CollectionName } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { hrefOf } from '../model/links.ts';
import type { Site } from '../model/site.ts';
import type { Field } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';
import { fenToYuan } from '../schema/money.ts';
import { csvTable } from './csv-table.ts';
import { dataName, openChunks, openEntry } from './open-chunks.ts';
import { keyOf, type Output } from './output.ts';

/**
 * A collection, or one year of it, as a table: Chinese column names, one row an entry, groups as columns of their own, lists
 * in one cell.
 */
export function csv(site: Site, name: CollectionName, year?: string): Output {
  const columns = csvColumns(name);
  return csvTable(
    `data/${dataName(name, year)}.csv`,
    ['编号', '网址', ...columns.map(({ label }) => label)],
    openChunks(site, name, year).map(({ key, entries }) => ({
      key: keyOf('csv', site.origin, name, key),
      rows: () => entries.map((entry) => cellsOf(site, columns, openEntry(entry))),
    })),
  );
}

const cellsOf = (site: Site, columns: readonly Column[], entry: Entry) => [
  entry.id,
  site.origin + hrefOf(entry),
  ...columns.map(({ path, field }) => cell(field, path.reduce<unknown>(step, entry.data))),
];

export interface Column {
  label: string;
  path: string[];
  field: Field;
}

/** Those after 编号 and 网址. */
export const csvColumns = (name: CollectionName): readonly Column[] =>
  columnsOf(fieldsOf(collections[name].schema.shape));

function columnsOf(fields: readonly Field[], path: readonly string[] = [], before = ''): Column[] {
  return fields.flatMap((field): Column[] => {
    const label = before + field.label;
    const own = [...path, field.name];
    return field.kind === 'group' ? columnsOf(field.fields ?? [], own, `${label}：`) : [{ label, path: own, field }];
  });
}

const step = (value: unknown, key: string) => (value as Readonly<Record<string, unknown>> | undefined)?.[key];

function cell(field: Field, value: unknown): string {
  if (value === undefined) return '';
  if (field.kind === 'money') return fenToYuan(value as number);
  if (field.kind === 'flag') return value ? '是' : '否';
  if (field.kind === 'choice') return field.options?.[value as string] ?? (value as string);
  if (field.kind === 'choices') return (value as string[]).map((one) => field.options?.[one] ?? one).join('、');
  if (field.kind !== 'list') return `${value as string | number}`;
  return (value as unknown[])
    .map((row) => (field.item ? cell(field.item, row) : rowText(field.fields ?? [], row)))
    .join('；');
}

const rowText = (fields: readonly Field[], row: unknown) =>
  fields
    .flatMap((field) => {
      const text = cell(field, step(row, field.name));
      return text ? [`${field.label} ${text}`] : [];
    })
    .join('，');
