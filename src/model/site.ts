import type { CollectionName } from '../collections/index.ts';
import type { Settings } from '../collections/settings/schema.ts';
import type { Calendar } from '../schema/collection.ts';
import type { Entry } from '../collections/entry.ts';
import { instantMs } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import type { Evidence } from '../record/evidence.ts';
import type { History } from '../record/version.ts';
import { common } from './fields-in-common.ts';

/** Everything the pages show, as it is at one instant. */
export interface Site {
  /** The instant for which the site is built; every status is true of it. */
  now: string;
  settings: Settings;
  calendar: Calendar;
  /** Policies that another one replaces, and from which day; null where that one names none. */
  replaced: ReadonlyMap<string, string | null>;
  /** Absolute address without a final slash, `https://gongshi.example`. */
  origin: string;
  /** All entries that residents may see, newest first; among them withdrawn ones, of which they see a notice. */
  entries: { readonly [N in CollectionName]: readonly Entry<N>[] };
  /** Entries that were withdrawn for personal information: emptied, but for the day and that it was so. */
  facts: readonly Entry[];
  /** What those said for duties, which they met all the same: the dates, and nothing of the entries. */
  unseen: readonly Evidence[];
  /** The versions of the entries that were public. */
  history: History;
}

/** The entries of one collection, untyped, for code that treats all collections alike. */
export const entriesOf = (site: Site, name: CollectionName): readonly Entry[] => site.entries[name];

/** The site's instant in milliseconds since 1970. */
export const momentOf = remembered(({ now }: Site) => instantMs(now));

/** One entry by its id; none that only the fact is known of. */
export function findEntry(site: Site, collection: string, id: string): Entry | undefined {
  return collection in site.entries ? byId(entriesOf(site, collection as CollectionName)).get(id) : undefined;
}

/** An entry that only the fact is known of. */
export const findFact = (site: Site, collection: string, id: string): Entry | undefined =>
  site.facts.find((entry) => entry.collection === collection && entry.id === id);

/** The community that an entry names. */
export const communityOf = (site: Site, entry: Pick<Entry, 'data'>) =>
  findEntry(site, 'communities', common(entry).community ?? '') as Entry<'communities'> | undefined;

const byId = remembered(
  (entries: readonly Entry[]): ReadonlyMap<string, Entry> => new Map(entries.map((entry) => [entry.id, entry])),
);
