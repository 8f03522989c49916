import type { PageContext } from '../../schema/page.ts';
import type { Policy } from './schema.ts';

export interface Edition {
  id: string;
  data: Policy;
}

/** The texts that replaced this one, the latest first, as far as the chain goes. */
export function laterEditions(id: string, context: PageContext): Edition[] {
  const all = editionsIn(context);
  return chain([id], (replaced) => all.filter(({ data }) => data.replaces?.includes(replaced))).reverse();
}

/** The texts this one replaced, the latest first, and those that they replaced. */
export function earlierEditions(own: Edition, context: PageContext): Edition[] {
  const byId = new Map([...editionsIn(context), own].map((edition) => [edition.id, edition]));
  return chain([own.id], (id) => (byId.get(id)?.data.replaces ?? []).flatMap((replaced) => byId.get(replaced) ?? []));
}

const editionsIn = ({ kin }: PageContext): Edition[] => kin.map(({ id, data }) => ({ id, data: data as Policy }));

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
