import type { Field, FieldKind } from '../editor.ts';

type Values = Readonly<Record<string, unknown>>;

/** `gone` takes the row or group that needs it along; of what is `blank` the place stays, to be filled anew. */
const byKind: Readonly<Record<FieldKind, 'again' | 'blank' | 'gone'>> = {
  text: 'again',
  prose: 'again',
  choice: 'again',
  choices: 'again',
  flag: 'again',
  clock: 'again',
  phone: 'again',
  link: 'again',
  reference: 'again',
  list: 'again',
  group: 'again',
  money: 'blank',
  number: 'blank',
  decimal: 'blank',
  day: 'gone',
  instant: 'gone',
  period: 'gone',
  partialDate: 'gone',
  file: 'gone',
  image: 'gone',
};

/** What of the values repeats, as they stand in the file, and the fields of which something was left behind. */
export function repeated(fields: readonly Field[], values: Values): { values: Values; left: Field[] } {
  const kept = fields.flatMap((field) => {
    const value = again(field, values[field.name]);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  const found = Object.fromEntries(kept);
  const left = fields.filter(({ name }) => isFilled(values[name]) && !isSame(values[name], found[name]));
  return { values: found, left };
}

/**
 * What most of these entries, the newest first, say in their usual fields; of lists each row for itself. A row that holds
 * something of its occasion (a day, the address of a questionnaire) is of that occasion as a whole.
 */
export function usualIn(fields: readonly Field[], entries: readonly Values[]): Values {
  const found = fields.flatMap((field) => {
    const told = entries.map((values) => again(field, lastingRows(field, values[field.name])));
    const isList = told.some(Array.isArray);
    const parts = told.map((value) => (isList ? ((value ?? []) as unknown[]) : isFilled(value) ? [value] : []));
    const most = ofMost(parts);
    return most.length === 0 ? [] : [[field.name, isList ? most : most[0]] as const];
  });
  return Object.fromEntries(found);
}

function lastingRows({ kind, fields }: Field, value: unknown): unknown {
  if (kind !== 'list' || !fields || !Array.isArray(value)) return value;
  return value.filter((row) => repeated(fields, row as Values).left.length === 0);
}

/** What more than half say, or exactly half and the newest among them. */
function ofMost(parts: readonly (readonly unknown[])[]): unknown[] {
  const said = parts.map((one) => new Set(one.map((part) => JSON.stringify(part))));
  const half = said.length / 2;
  return [...new Set(said.flatMap((one) => [...one]))]
    .filter((part) => {
      const count = said.filter((one) => one.has(part)).length;
      return count > half || (count === half && said[0]!.has(part));
    })
    .map((part): unknown => JSON.parse(part));
}

/** Whether all of a field belongs to one occasion. */
export function isOfOccasion(field: Field): boolean {
  if (field.carried !== undefined) return field.carried === 'never';
  if (field.item) return isOfOccasion(field.item);
  return byKind[field.kind] === 'gone' || (field.fields ?? []).some((part) => part.required && isOfOccasion(part));
}

/** The value that another entry begins with; undefined: none. */
function again(field: Field, value: unknown): unknown {
  if (!isFilled(value) || isOfOccasion(field)) return undefined;
  const { kind, carried, fields } = field;
  if (carried === undefined && byKind[kind] === 'blank') return undefined;
  if (!fields) return value;
  if (!Array.isArray(value)) return whole(repeated(fields, value as Values).values);
  const rows = value.flatMap((row) => whole(repeated(fields, row as Values).values) ?? []);
  return rows.length > 0 ? rows : undefined;
}

const whole = (values: Values) => (Object.keys(values).length > 0 ? values : undefined);
const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What a form leaves when it is emptied is not filled either. */
export function isFilled(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (Array.isArray(value)) return value.length > 0;
  return typeof value !== 'object' || Object.values(value).some(isFilled);
}
