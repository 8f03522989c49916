import type { PageContext } from '../../schema/page.ts';
import type { Policy } from './schema.ts';

export interface Edition {
  id: string;
  data: Policy;
}

/** The texts that replaced this one, the latest first, as far as the chain goes. */
export function laterEditions(id: string, { kin }: PageContext): Edition[] {
  const all = kin.map((one) => ({ id: one.id, data: one.data as Policy }));
  return chain([id], (replaced) => all.filter(({ data }) => data.replaces?.includes(replaced))).reverse();
}

/** The texts this one replaced, the latest first, and those that they replaced. */
export function earlierEditions(own: Edition, { lookup }: PageContext): Edition[] {
  const editions = new Map([[own.id, own.data]]);
  return chain([own.id], (id) =>
    (editions.get(id)?.replaces ?? []).flatMap((replaced) => {
      const data = lookup('policies', replaced)?.data as Policy | undefined;
      if (data) editions.set(replaced, data);
      return data ? [{ id: replaced, data }] : [];
    }),
  );
}

/** Everything reached step by step, each once: texts that name each other must not run for ever. */
function chain(start: readonly string[], step: (id: string) => Edition[]): Edition[] {
  const seen = new Set(start);
  const found: Edition[] = [];
  for (let current = start; current.length > 0;) {
    const next = current.flatMap(step).filter(({ id }) => !seen.has(id) && seen.add(id));
    found.push(...next);
    current = next.map(({ id }) => id);
  }
  return found;
}
