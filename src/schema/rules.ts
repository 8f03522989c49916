import type * as z from 'zod';

/** Tells by `context` what is wrong between fields that are right each for itself. */
type Rule<D> = (data: D, context: z.RefinementCtx) => void;

/**
 * A schema with rules between its fields. Each rule is applied although other fields are wrong or missing, so that all that is
 * known to be wrong is said at once; it ends where it asks for a value that is wrong itself, and its `forEach` goes on
 * with the next row. What is to be known apart from each other is thus a rule of its own, and rows are compared by `forEach`.
 */
export function withRules<S extends z.ZodObject>(schema: S, ...rules: readonly Rule<z.output<S>>[]): S {
  return schema.superRefine(
    (data, context) => {
      const wrong = pathsOf(context.issues);
      const known = wrong.size > 0 ? knownOf(data, wrong) : data;
      for (const rule of rules) untilUnknown(() => rule(known, context));
    },
    // What is no group of fields at all has nothing to compare.
    { when: ({ value }) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  );
}

/** Says what is wrong with the value at a path, and what to write instead. */
export function issue(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: 'custom', path, message });
}

/** Asked for a value that is wrong. */
class Unknown extends Error {}

function untilUnknown(act: () => void): void {
  try {
    act();
  } catch (error) {
    if (!(error instanceof Unknown)) throw error;
  }
}

/** Where something is wrong. A row or group with a field too many is right in all others. */
const pathsOf = (issues: z.RefinementCtx['issues']) =>
  new Set(issues.filter(({ code }) => code !== 'unrecognized_keys').map(({ path = [] }) => keyOf(path)));

const keyOf = (path: readonly PropertyKey[]) => path.map(String).join('.');

/** The same data, of which the values at these paths cannot be read. */
function knownOf<T extends object>(data: T, wrong: ReadonlySet<string>, path: readonly PropertyKey[] = []): T {
  return new Proxy(data, {
    get(target, key, proxy): unknown {
      const at = [...path, key];
      if (wrong.has(keyOf(at))) throw new Unknown(keyOf(at));
      if (Array.isArray(target) && key === 'forEach')
        return (act: (row: unknown, index: number) => void) =>
          target.forEach((_, index) => untilUnknown(() => act((proxy as unknown[])[index], index)));
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'object' && value !== null ? knownOf(value, wrong, at) : value;
    },
  });
}
