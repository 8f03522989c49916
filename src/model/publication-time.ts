import type { Entry } from '../collections/entry.ts';
import { instantMs } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import { common } from './fields-in-common.ts';

/** The instant, or the day, from which residents see an entry; undefined for what has no date and is always there. */
export function publicFrom(entry: Pick<Entry, 'data'>): string | undefined {
  const { published, publishAt } = common(entry);
  return publishAt ?? published;
}

/** Milliseconds since 1970; 0 for what is always there. */
export const publicFromMs = remembered((entry: Pick<Entry, 'data'>) => instantMs(publicFrom(entry) ?? '1970-01-01'));

/** For sorting: what came out last stands first; equal ones keep their order. */
export const newestFirst = (a: Pick<Entry, 'data'>, b: Pick<Entry, 'data'>) => publicFromMs(b) - publicFromMs(a);

/** The order of the entries of a collection: the newest first, and what came out at once by its id. */
export function inOrder<E extends Entry>(entries: readonly E[]): E[] {
  return entries
    .map((entry) => ({ entry, from: publicFromMs(entry) }))
    .sort((a, b) => b.from - a.from || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry);
}

/** The newest of several lists, each of which is in order. */
export const newestOf = (lists: readonly (readonly Entry[])[], count: number): Entry[] =>
  lists
    .flatMap((entries) => entries.slice(0, count))
    .toSorted(newestFirst)
    .slice(0, count);
