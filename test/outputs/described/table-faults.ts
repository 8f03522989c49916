import Papa from 'papaparse';
import type { TableField, TableSchema } from '../../../src/outputs/described/table-schema.ts';

/** What stands in a data package of one table. */
export interface Resource {
  name: string;
}

interface Table extends Resource {
  csv: string;
  schema: TableSchema;
}

/** What is wrong with a table by Table Schema 2.0, read as any program reads it. */
export function tableFaults({ name, csv, schema }: Table, all: readonly Table[]): string[] {
  const [head = [], ...rows] = rowsOf(csv);
  const names = schema.fields.map((field) => field.name);
  if (head.join('\n') !== names.join('\n')) return [`${name}: ${head.join()} is not ${names.join()}`];
  const column = (wanted: string) => rows.map((row) => row[names.indexOf(wanted)]!);
  const wrong = schema.fields.flatMap((field) =>
    column(field.name).flatMap((cell, index) => cellFaults(field, cell).map((why) => `${name}:${index} ${why}`)),
  );
  const keys = schema.primaryKey?.map(column) ?? [];
  const repeated = keys.some((cells) => new Set(cells).size !== cells.length) ? [`${name}: a key twice`] : [];
  const dangling = (schema.foreignKeys ?? []).flatMap(({ fields, reference }) => {
    const found = all.find((other) => other.name === reference.resource);
    if (!found) return [`${name}: no ${reference.resource}`];
    const [others = [], ...theirs] = rowsOf(found.csv);
    const known = new Set(theirs.map((row) => row[others.indexOf(reference.fields[0]!)]));
    return column(fields[0]!).flatMap((cell) => (cell === '' || known.has(cell) ? [] : [`${name}: no ${cell}`]));
  });
  return [...wrong, ...repeated, ...dangling];
}

const rowsOf = (csv: string) => Papa.parse<string[]>(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;

const TYPES: Readonly<Record<string, (cell: string, field: TableField) => boolean>> = {
  string: (cell, { format }) => format !== 'uri' || URL.canParse(cell),
  number: (cell) => /^-?\d+(\.\d+)?$/.test(cell),
  integer: (cell) => /^-?\d+$/.test(cell),
  boolean: (cell, { trueValues = [], falseValues = [] }) => [...trueValues, ...falseValues].includes(cell),
  date: (cell) => /^\d{4}-\d{2}-\d{2}$/.test(cell) && !Number.isNaN(Date.parse(cell)),
  datetime: (cell) => cell.includes('T') && !Number.isNaN(Date.parse(cell)),
};

function cellFaults(field: TableField, cell: string): string[] {
  const { required, enum: options, pattern } = field.constraints ?? {};
  if (cell === '') return required ? [`${field.name} is missing`] : [];
  const faults = [
    !TYPES[field.type]!(cell, field) && 'type',
    options && !options.includes(cell) && 'enum',
    pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(cell) && 'pattern',
  ];
  return faults.flatMap((fault) => (typeof fault === 'string' ? [`${field.name} ${fault}: ${cell}`] : []));
}
