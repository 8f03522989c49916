import { isFilled } from '../../../src/schema/fields/carried.ts';
import type { Field } from '../../../src/schema/editor.ts';

type Values = Readonly<Record<string, unknown>>;

/** What a new community asks of the form. */
interface Change {
  /** What is usual in the communities that the form had before. */
  before: readonly Values[];
  /** What is usual in the one that it has now. */
  here: Values;
  form: Values;
  /** Nobody has decided yet what stays empty. */
  isNew: boolean;
}

/**
 * The values that follow a new community: of fields that still hold what is usual in another one, hence were touched by nobody,
 * and in a new entry of those that are empty. What nothing is usual of here stays, unless it is better empty than wrong.
 */
export function usualChange(fields: readonly Field[], { before, here, form, isNew }: Change): Values {
  const found = fields.flatMap((field): [string, unknown][] => {
    const { name } = field;
    const [value, usual] = [form[name], here[name]];
    if (!isFilled(value)) return isNew && isFilled(usual) ? [[name, usual]] : [];
    if (isSame(value, usual) || !before.some((values) => isSame(values[name], value))) return [];
    if (isFilled(usual)) return [[name, usual]];
    return isOfPlace(field) ? [[name, Array.isArray(value) ? [] : '']] : [];
  });
  return Object.fromEntries(found);
}

/** The fields of a form that was filled by itself which are still as they were filled. */
export const asFilled = (given: Values, form: Values): string[] =>
  Object.keys(given).filter((name) => isFilled(given[name]) && isSame(form[name], given[name]));

/** Where somebody else would answer, or somewhere else be gone to. */
const isOfPlace = ({ kind, item, required }: Field) =>
  kind === 'phone' || item?.kind === 'phone' || (kind === 'text' && !required);

/** In which order several are chosen says nothing. */
const isSame = (a: unknown, b: unknown) => asText(a) === asText(b);
const asText = (value: unknown) =>
  JSON.stringify(Array.isArray(value) ? value.map((one) => JSON.stringify(one)).sort() : value);
