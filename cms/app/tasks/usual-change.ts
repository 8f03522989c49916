import { isFilled } from '../../../src/schema/fields/carried.ts';

type Values = Readonly<Record<string, unknown>>;

/** Of what is usual there, that which is still as it was given, or empty. */
export function usualChange(given: Values, other: Values, form: Values): Values {
  const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  return Object.fromEntries(
    Object.entries(other).filter(
      ([name, value]) => !isSame(form[name], value) && (!isFilled(form[name]) || isSame(form[name], given[name])),
    ),
  );
}
