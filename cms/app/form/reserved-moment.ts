import type { Moment } from './new-names.ts';

let reserved: { now: string; thrown: number[] } | undefined;

/**
 * The moment from which a new entry gets its name. It stays the same while the entry is on the screen: a reviewer lets
 * something pass in a file that is saved only afterwards. `begin` gives the first one.
 */
export function reservedMoment(begin: () => Moment): Moment {
  const first = begin();
  reserved ??= { now: first.now, thrown: [] };
  const { now, thrown } = reserved;
  let index = 0;
  return { now, chance: () => (thrown[index++] ??= first.chance()) };
}

/** For the next entry. */
export function forgetMoment(): void {
  reserved = undefined;
}
