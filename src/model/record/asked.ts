import type { Entry } from '../../collections/entry.ts';
import { outcomeAt } from '../../collections/consultations/answered.ts';
import { resultsIn } from '../../collections/consultations/results.ts';
import { foreign, type Language } from '../../schema/language.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import type { Site } from '../site.ts';

/** A consultation of which an entry came. */
export interface Asked {
  entry: string;
  href: string;
  title: string;
  lang: Language | undefined;
  day: string;
  /** How many views came in, once that is known. */
  received: number | undefined;
}

/** The consultations that say what they led to is this entry, the newest first. */
export const askedAbout = (site: Site, { collection, id }: Pick<Entry, 'collection' | 'id'>): readonly Asked[] =>
  consultationsOf(site, { collection, id }).map((entry) => ({
    entry: `consultations/${entry.id}`,
    href: hrefOf(entry),
    title: entry.data.title,
    lang: foreign(entry.language),
    day: entry.data.published,
    received: outcomeAt(entry.data, site.now)?.received,
  }));

/** Those entries themselves. */
export const consultationsOf = (
  site: Site,
  { collection, id }: Pick<Entry, 'collection' | 'id'>,
): readonly Entry<'consultations'>[] => byResult(site.entries.consultations).get(`${collection}/${id}`) ?? [];

const byResult = remembered((entries: readonly Entry<'consultations'>[]) => {
  const found = new Map<string, Entry<'consultations'>[]>();
  for (const entry of entries) {
    if (entry.data.withdrawn) continue;
    for (const { collection, id } of resultsIn(entry.data.results)) {
      const key = `${collection}/${id}`;
      found.set(key, [...(found.get(key) ?? []), entry]);
    }
  }
  return found;
});
