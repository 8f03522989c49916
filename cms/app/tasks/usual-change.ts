import { isFilled } from '../../../src/schema/fields/carried.ts';

type Values = Readonly<Record<string, unknown>>;

/**
 * What follows when another community is chosen: fields that nobody has touched since they were filled by themselves, and
 * those that are empty and were not emptied. What is not usual there is emptied again.
 */
export function usualChange(given: Values, other: Values, form: Values): Values {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const isUntouched = (name: string) => (name in given ? isSame(form[name], given[name]) : !isFilled(form[name]));
  const gone = Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? [] : ''] as const);
  return Object.fromEntries(
    Object.entries({ ...Object.fromEntries(gone), ...other }).filter(
      ([name, value]) => isUntouched(name) && !isSame(form[name], value),
    ),
  );
}
