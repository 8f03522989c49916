import type { Entry } from '../collections/entry.ts';
import { definitionOf } from '../collections/index.ts';

/** What dated entries share, where an entry's collection is not known. */
interface Common {
  title?: string;
  community?: string;
  communities?: readonly string[];
  published?: string;
  publishAt?: string;
  summary?: string;
  period?: string;
  withdrawn?: { date: string; kind?: 'error' | 'changed' | 'privacy'; reason: string };
  changes?: readonly { date: string; kind: 'major' | 'minor'; note: string }[];
}

/** The shared fields of any entry; those its collection does not have are undefined. */
export const common = ({ data }: Pick<Entry, 'data'>): Common => data;

/** What an entry is about, as one word for all collections: `disclosures.funds`. */
export function categoryOf({ collection, data }: Pick<Entry, 'collection' | 'data'>): string | undefined {
  const { category } = definitionOf(collection);
  const value = category && (data as unknown as Readonly<Record<string, string | undefined>>)[category];
  return value && `${collection}.${value}`;
}

/** The last change residents must know of. */
export const majorChange = (entry: Pick<Entry, 'data'>) =>
  common(entry)
    .changes?.filter(({ kind }) => kind === 'major')
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))[0];
