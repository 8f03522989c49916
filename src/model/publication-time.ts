import type { Entry } from '../collections/entry.ts';
import { instantMs } from '../schema/beijing.ts';
import { common } from './fields-in-common.ts';

/** The instant, or the day, from which residents see an entry; undefined for what has no date and is always there. */
export function publicFrom(entry: Pick<Entry, 'data'>): string | undefined {
  const { published, publishAt } = common(entry);
  return publishAt ?? published;
}

/** Milliseconds since 1970; 0 for what is always there. */
export const publicFromMs = (entry: Pick<Entry, 'data'>) => instantMs(publicFrom(entry) ?? '1970-01-01');

/** For sorting: what came out last stands first; equal ones keep their order. */
export const newestFirst = (a: Pick<Entry, 'data'>, b: Pick<Entry, 'data'>) => publicFromMs(b) - publicFromMs(a);
