import type { Entry } from '../../collections/entry.ts';
import { definitionOf } from '../../collections/index.ts';
import { foreign, type Language } from '../../schema/language.ts';
import { common } from '../fields-in-common.ts';
import { hrefOf } from '../links.ts';
import { newestFirst } from '../publication-time.ts';
import { referrersOf } from '../references.ts';
import type { Site } from '../site.ts';
import { citersOf } from './cited.ts';

/** How many of those that cite a policy its page shows. */
const LATEST = 10;

/** Who names a policy in a text; those that name it in a field stand below it anyway. */
export interface CitedBy {
  count: number;
  latest: {
    /** `<collection>/<id>` */
    entry: string;
    href: string;
    title: string;
    lang: Language | undefined;
    line: string[];
    day: string | undefined;
  }[];
}

/** Undefined where nobody does. */
export function citedBy(site: Site, entry: Entry): CitedBy | undefined {
  if (entry.collection !== 'policies') return undefined;
  const shown = new Set(referrersOf(site, entry));
  const all = citersOf(site, entry).filter((other) => !shown.has(other));
  if (all.length === 0) return undefined;
  const latest = all.toSorted(newestFirst).slice(0, LATEST);
  return {
    count: all.length,
    latest: latest.map((other) => ({
      entry: `${other.collection}/${other.id}`,
      href: hrefOf(other),
      title: common(other).title ?? other.id,
      lang: foreign(other.language),
      line: [definitionOf(other.collection).label],
      day: common(other).published,
    })),
  };
}
