import { diffArrays } from 'diff';
import type { Field } from '../schema/editor.ts';
import { compareParts, compareSentences, replaced, type Sentence } from './sentences.ts';
import { isRecord, textParts } from './text-parts.ts';
import { valueText, type NameOf } from './value-text.ts';

/** What changed in one field, or of one row of a list. */
export interface Change {
  /** As a path of the data: `accounts.spending.1.amount`; of the text `body`. */
  place: string;
  /** As in the form, with the groups it is in: `收支账目 › 支出 第 2 项 › 金额（元）`. */
  label: string;
  sentences: readonly Sentence[];
  /** The sentences are values side by side, not running text. */
  values: boolean;
}

export interface Comparison {
  /** Nothing was published before: the changes are the whole text. */
  isNew: boolean;
  changes: readonly Change[];
}

interface Parts {
  fields: readonly Field[];
  /** What the body is called in this collection. */
  bodyLabel: string;
  nameOf: NameOf;
}

/** What changed between two texts of an entry, in the order of the form. `before` is null for a new entry. */
export function compareTexts(before: string | null, after: string, { fields, bodyLabel, nameOf }: Parts): Comparison {
  const old = before === null ? { values: {}, body: '' } : textParts(before);
  const now = textParts(after);
  const changes = [
    ...compareFields(fields, old.values, now.values, nameOf, { ...ROOT, isNew: before === null }),
    ...unknownFields(fields, old.values, now.values),
    ...change({ label: bodyLabel, place: 'body' }, compareSentences(old.body, now.body)),
  ];
  return { isNew: before === null, changes };
}

type Values = Readonly<Record<string, unknown>>;

/** Where in the form something stands. */
type Where = Pick<Change, 'label' | 'place'> & {
  /** Groups of a new entry are told value by value too. */
  isNew?: boolean | undefined;
};
const ROOT: Where = { label: '', place: '' };

function compareFields(
  fields: readonly Field[],
  before: Values,
  after: Values,
  nameOf: NameOf,
  within: Where,
): Change[] {
  return fields.flatMap((field) => {
    const where = { ...within, label: within.label + field.label, place: within.place + field.name };
    const [old, now] = [before[field.name], after[field.name]];
    if (field.kind === 'group' && isRecord(now) && (isRecord(old) || within.isNew)) {
      return compareFields(field.fields ?? [], isRecord(old) ? old : {}, now, nameOf, below(where));
    }
    if (field.kind === 'list') return compareRows(field, rowsOf(old), rowsOf(now), nameOf, where);
    if (field.kind === 'choices') return compareValues(field, rowsOf(old), rowsOf(now), nameOf, where);
    const texts = [valueText(field, old, nameOf), valueText(field, now, nameOf)] as const;
    return TEXT_KINDS.has(field.kind) ? change(where, compareSentences(...texts)) : change(where, replaced(...texts));
  });
}

/** Kinds whose values are sentences. */
const TEXT_KINDS: ReadonlySet<Field['kind']> = new Set(['text', 'prose']);

function compareValues(
  field: Field,
  before: readonly unknown[],
  after: readonly unknown[],
  nameOf: NameOf,
  where: Where,
): Change[] {
  const text = (value: unknown) => valueText(field.item ?? field, value, nameOf);
  return change(where, compareParts(before.map(text), after.map(text)), true);
}

/** Row by row: a row in the place of another is that row with other values. */
function compareRows(
  field: Field,
  before: readonly unknown[],
  after: readonly unknown[],
  nameOf: NameOf,
  where: Where,
): Change[] {
  if (field.item) return compareValues(field, before, after, nameOf, where);
  const text = (row: unknown) => valueText(field, row, nameOf);
  const result: Change[] = [];
  let removedRows: readonly unknown[] = [];
  let number = 0;
  const addRemoved = (rows: readonly unknown[]) => {
    for (const row of rows)
      result.push(...change({ ...where, label: `${where.label} 去掉的一项` }, [{ mark: 'removed', text: text(row) }]));
    removedRows = [];
  };
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator: same })) {
    if (!added) addRemoved(removedRows);
    if (removed) {
      removedRows = value;
      continue;
    }
    for (const [index, row] of value.entries()) {
      number += 1;
      if (!added) continue;
      const here = { label: `${where.label} 第 ${number} 项`, place: `${where.place}.${number - 1}` };
      const old = removedRows[index];
      if (isRecord(old) && isRecord(row)) {
        result.push(...compareFields(field.fields ?? [], old, row, nameOf, below(here)));
      } else result.push(...change(here, [{ mark: 'added', text: text(row) }]));
    }
    if (added) addRemoved(removedRows.slice(value.length));
  }
  addRemoved(removedRows);
  return result;
}

/** Keys that no field has: somebody wrote them by hand, and a reviewer should see them. */
function unknownFields(fields: readonly Field[], before: Values, after: Values): Change[] {
  const known = new Set(fields.map(({ name }) => name));
  const keys = new Set([...Object.keys(before), ...Object.keys(after)].filter((key) => !known.has(key)));
  const text = (value: unknown) =>
    value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);
  return [...keys].flatMap((key) =>
    change({ label: key, place: key }, compareSentences(text(before[key]), text(after[key]))),
  );
}

/** None when every sentence is the same. */
const change = (where: Where, sentences: readonly Sentence[], values = false): Change[] =>
  sentences.some(({ mark }) => mark !== 'same') ? [{ label: where.label, place: where.place, sentences, values }] : [];

const below = ({ label, place, isNew }: Where): Where => ({ label: `${label} › `, place: `${place}.`, isNew });

const rowsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);
