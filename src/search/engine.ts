import { alikeTo, excerptOf, markerOf, stretches, type Stretch } from './find/excerpt.ts';
import type { Fragment } from './find/fragment.ts';
import { expectTerms, openIndex, type OpenIndex } from './find/open-index.ts';
import { literally, plainly } from './find/question.ts';
import { answer } from './find/answer.ts';
import { passageLink } from './find/passage-link.ts';
import type { Scores } from './find/scores.ts';
import { firstPart, isWritten } from './text/postings.ts';
import { valueAt } from './text/start.ts';
import { termsOf } from './text/terms.ts';

export type { Stretch } from './find/excerpt.ts';

export interface Filters {
  type?: string | undefined;
  community?: string | undefined;
  year?: string | undefined;
}

export interface Hit extends Omit<Fragment, 'title' | 'sections'> {
  title: Stretch[];
  excerpt: Stretch[];
  /** Heading under which the words stand; `url` then leads there. */
  heading?: Stretch[];
}

export interface Results {
  total: number;
  /** How many of the last ones are only related: they hold most of what was asked. */
  related: number;
  /** Public holidays, on which weekly opening hours do not hold. */
  off: readonly string[];
  /** Words that mean what was asked, and were found with it. */
  also: readonly string[];
  /** What was probably meant, in words to search for. */
  meant?: string;
  /** How many would be found under each value of each filter: `counts.type.policies`. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  hits(from: number, count: number): Promise<Hit[]>;
}

/**
 * The seam between pages and whichever engine finds the entries. Behind it stood Pagefind first. Its chunks each hold a
 * stretch of the alphabet, so that with one space between Han characters a first question fetched 99 KB at 300 pages and
 * 271 KB (most 408) at 10,000, which took 36 s to index; as shipped it drops words that its segmenter does not know, and
 * without WebAssembly it finds nothing. The index of our own is asked for the terms of a question only: 60, 60 and 68 KB
 * at 300, 1,000 and 10,000 pages with everything around them (`npm run test:full -- R2`), and a phrase is exact.
 */
export async function search(
  question: string,
  filters: Filters,
  order: 'relevance' | 'date' = 'relevance',
): Promise<Results> {
  expectTerms([...literally(question, new Map()), ...plainly(question, new Map())].flatMap(termsOf));
  const index = await openIndex();
  const { found, near, phrases, meant } = await answer(question, index);
  const chosen = Object.entries(filters).filter((choice): choice is Choice => Boolean(choice[1]));
  const kept = (scores: Scores) => [...scores.keys()].filter((entry) => holds(entry, chosen, index));
  const own = sorted(kept(found), found, order, index);
  const others = sorted(kept(near), near, order, index);
  const all = [...own, ...others];
  // Where nobody wrote what was asked, what it means stands with the words that only questions hold.
  const written = [...found.values()].some(({ standing }) => isWritten(standing));
  const alike = alikeTo(phrases, written || found.size === 0 ? index.start.groups : await index.synonyms());
  const marker = markerOf([...phrases, ...alike], index.simplified);
  return {
    total: all.length,
    related: others.length,
    off: index.start.off,
    also: alike.map((units) => units.join('')),
    ...(meant !== undefined && { meant }),
    counts: countsOf([...found.keys(), ...near.keys()], chosen, index),
    hits: (from, count) =>
      Promise.all(
        all.slice(from, from + count).map(async (entry) => {
          const { standing } = found.get(entry) ?? near.get(entry) ?? { standing: 0 };
          return hitOf(await index.fragment(entry, firstPart(standing)), marker);
        }),
      ),
  };
}

/** Entries are numbered newest first, which also settles a draw. What is repealed comes after all that is in force. */
function sorted(
  entries: readonly number[],
  scores: Scores,
  order: 'relevance' | 'date',
  { start: { old } }: OpenIndex,
): number[] {
  if (order === 'date') return [...entries].sort((a, b) => a - b);
  const points = (entry: number) => scores.get(entry)?.points ?? 0;
  const repealed = (entry: number) => Number(old[entry] === '1');
  return [...entries].sort((a, b) => repealed(a) - repealed(b) || points(b) - points(a) || a - b);
}

/** A filter's own choice does not limit what its other values would find. */
function countsOf(entries: readonly number[], chosen: readonly Choice[], index: OpenIndex) {
  return Object.fromEntries(
    Object.entries(index.start.facets).map(([name, column]) => {
      const others = chosen.filter(([other]) => other !== name);
      const counts: Record<string, number> = {};
      for (const entry of entries) {
        const value = valueAt(column, entry);
        if (value !== undefined && holds(entry, others, index)) counts[value] = (counts[value] ?? 0) + 1;
      }
      return [name, counts] as const;
    }),
  );
}

/** A filter and the value chosen for it. */
type Choice = [name: string, value: string];

const holds = (entry: number, choices: readonly Choice[], { start }: OpenIndex): boolean =>
  choices.every(([name, value]) => {
    const column = start.facets[name];
    return column !== undefined && valueAt(column, entry) === value;
  });

function hitOf(fragment: Fragment, marker: ReturnType<typeof markerOf>): Hit {
  const { title, sections, ...rest } = fragment;
  const { section, mark, excerpt } = excerptOf(fragment, marker);
  const heading = section?.heading;
  return {
    ...rest,
    url: section ? passageLink(rest.url, section, mark) : rest.url,
    title: stretches(title, marker(title)),
    ...(heading !== undefined && { heading: stretches(heading, marker(heading)) }),
    excerpt,
  };
}
