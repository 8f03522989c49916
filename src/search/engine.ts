import { evaluate } from './find/evaluate.ts';
import { exactIn, fragmentWith, type Exact } from './find/exact-passage.ts';
import { expectTerms, openIndex, type OpenIndex } from './find/open-index.ts';
import { inGroups, titledShare, type Ranked } from './find/order.ts';
import { contentPhrases, typedPhrases } from './find/query.ts';
import type { Score } from './find/scoring.ts';
import {
  highlighter,
  passageLink,
  snippetOf,
  spansOf,
  synonymsOf,
  type Highlighter,
  type Span,
} from './find/snippet.ts';
import type { Fragment } from './text/fragment.ts';
import { inTitle, isLiteral } from './text/payload.ts';
import { valueAt } from './text/tables.ts';
import { termsOf } from './text/tokens.ts';
import { CLOSE_SHARE, MOST_ANSWERS } from './tuning.ts';

export type { Span } from './find/snippet.ts';

export interface Filters {
  type?: string | undefined;
  community?: string | undefined;
  /** `disclosures.funds` */
  category?: string | undefined;
  period?: string | undefined;
  year?: string | undefined;
}

export interface Hit extends Omit<Fragment, 'title' | 'sections'> {
  title: Span[];
  snippet: Span[];
  /** Heading under which the words stand; `url` then leads there. */
  heading?: Span[];
  /** There is a page in 长者版 as well. */
  elder: boolean;
}

export interface Results {
  total: number;
  /** How many are only related: they hold most of what was asked. They come after those that hold all of it. */
  related: number;
  /** The first title has at least half of what was asked: then nobody need be told that nothing holds all of it. */
  close: boolean;
  /** How many of the last ones no longer hold: withdrawn, repealed. */
  past: number;
  /** Public holidays, on which weekly opening hours do not hold. */
  holidays: readonly string[];
  /** Words that mean what was asked, and were found with it. */
  synonyms: readonly string[];
  /** What was probably meant, in words to search for. */
  correction?: string;
  /** How many would be found under each value of each filter: `counts.type.policies`. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  hits(from: number, count: number): Promise<Hit[]>;
  /** Those of the first hits that may answer at once: none, one, or one for each of several communities. */
  answers(first: readonly Hit[], now: string): Promise<Hit[]>;
  /** Why each stands where it does, in the order of the hits. */
  ranking: readonly (Score & { old: boolean })[];
}

/**
 * The one function by which pages search, whichever engine stands behind it. It first was Pagefind: its chunks each hold a
 * range of the alphabet, so that with one space between Han characters a first question fetched 99 KB at 300 pages and
 * 271 KB at 10,000; as shipped it drops words that its segmenter does not know, and without WebAssembly it finds nothing.
 * This index is asked for the terms of a question only (`npm run test:full -- R2` measures it), and a phrase is exact.
 */
export async function search(
  question: string,
  filters: Filters,
  order: 'relevance' | 'date' = 'relevance',
): Promise<Results> {
  expectTerms([...typedPhrases(question, new Map()), ...contentPhrases(question, new Map())].flatMap(termsOf));
  const index = await openIndex();
  const { found, related, phrases, correction } = await evaluate(question, index);
  const chosen = Object.entries(filters).filter((choice): choice is Choice => Boolean(choice[1]));
  const groups = inGroups(question, found, related, order, index, (entry) => holds(entry, chosen, index));
  const all = [...groups.own, ...groups.related, ...groups.past];
  const typed = typedPhrases(question, index.simplified);
  const content = contentPhrases(question, index.simplified);
  const asked = (content.length > 0 ? content : typed).map((phrase) => phrase.join(''));
  const exact = exactIn(question, typed, index.simplified);
  // Where no text has the words, they may be synonyms that only queries hold.
  const literal = [...found.values()].some(({ payload }) => isLiteral(payload));
  const synonyms = synonymsOf(phrases, literal || found.size === 0 ? index.groups : await index.synonyms());
  const highlight = highlighter([...phrases, ...synonyms], index.simplified);
  const hitsOf = (some: readonly Ranked[]) =>
    Promise.all(
      some.map(async ([entry, score]) => ({
        ...hitOf(await fragmentWith(exact, entry, score, index), highlight, exact),
        elder: index.table.elder[entry] === '1',
      })),
    );
  return {
    total: all.length,
    related: groups.related.length,
    close: all[0] !== undefined && titledShare(all[0][1], asked) >= CLOSE_SHARE,
    past: groups.past.length,
    holidays: index.table.holidays,
    synonyms: synonyms.map((tokens) => tokens.join('')),
    ...(correction !== undefined && { correction }),
    counts: countsOf([...found.keys(), ...related.keys()], chosen, index),
    hits: (from, count) => hitsOf(all.slice(from, from + count)),
    async answers(first, now) {
      // Not among what ten results wait for.
      const { answersAmong } = await import('./find/answers.ts');
      const language = { simplified: index.simplified, groups: literal ? index.groups : await index.synonyms() };
      const answers = answersAmong(question, first, now, language);
      if (answers.length === 0) return answers;
      // What has the words in its title may be there for more communities than a page shows.
      const titled = all.slice(first.length, MOST_ANSWERS).filter(([, { payload }]) => inTitle(payload));
      return titled.length === 0
        ? answers
        : answersAmong(question, [...first, ...(await hitsOf(titled))], now, language);
    },
    ranking: all.map(([entry, score]) => ({ ...score, old: isOld(entry, index) })),
  };
}

const isOld = (entry: number, { table }: OpenIndex) => table.old[entry] === '1';

/** A filter's own choice does not limit what its other values would find. */
function countsOf(entries: readonly number[], chosen: readonly Choice[], index: OpenIndex) {
  return Object.fromEntries(
    Object.entries(index.table.facets).map(([name, column]) => {
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

const holds = (entry: number, choices: readonly Choice[], { table }: OpenIndex): boolean =>
  choices.every(([name, value]) => {
    const column = table.facets[name];
    return column !== undefined && valueAt(column, entry) === value;
  });

function hitOf(fragment: Fragment, highlight: Highlighter, exact: Exact | undefined): Omit<Hit, 'elder'> {
  const { title, sections, ...rest } = fragment;
  const { section, mark, spans } = snippetOf(fragment, highlight, exact?.of);
  const heading = section?.heading;
  const titled = highlight(title);
  const isMeant = section !== undefined && (exact?.of(section) ?? 0) > 0;
  // What is called as was asked answers as a whole, from its top; an article that is not there leads to no other.
  const isPassing = titled.length === 0 && !exact?.numbered;
  return {
    ...rest,
    url: section && (isMeant || isPassing) ? passageLink(rest.url, section, mark) : rest.url,
    title: spansOf(title, titled),
    ...(heading !== undefined && { heading: spansOf(heading, highlight(heading)) }),
    snippet: spans,
  };
}
