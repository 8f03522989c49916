import { loose, phrase, runsOf, unspaced } from './tokens.ts';

export interface Filters {
  type?: string | undefined;
  community?: string | undefined;
  year?: string | undefined;
}

/** A stretch of an excerpt; the marked ones are what was asked for. */
export interface Stretch {
  text: string;
  marked: boolean;
}

export interface Hit {
  url: string;
  title: Stretch[];
  type: string;
  community: string | undefined;
  date: string | undefined;
  line: string | undefined;
  excerpt: Stretch[];
}

export interface Results {
  total: number;
  /** How many would be found under each value of each filter: `counts.type.policies`. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  hits(from: number, count: number): Promise<Hit[]>;
}

/** The part of Pagefind's browser API that is used here (its `pagefind.js` ships without types). */
interface Engine {
  options(options: Record<string, unknown>): Promise<void>;
  filters(): Promise<unknown>;
  search(
    query: string | null,
    options: { filters: Record<string, string>; sort?: Record<string, string> },
  ): Promise<Found>;
}
interface Found {
  results: { id: string; data(): Promise<Fragment> }[];
  filters: Record<string, Record<string, number>>;
}
interface Fragment {
  url: string;
  excerpt: string;
  meta: Record<string, string | undefined>;
}

let engine: Promise<Engine> | undefined;

/** Loads the engine once; rejects where the browser cannot run it or the files are not there. */
export const loadEngine = () =>
  (engine ??= start().catch((cause: unknown) => {
    engine = undefined;
    throw cause;
  }));

async function start(): Promise<Engine> {
  const address = '/pagefind/pagefind.js';
  const loaded = (await import(/* @vite-ignore */ address)) as Engine;
  await loaded.options({ excerptLength: 60, noWorker: true, ranking: { metaWeights: { title: 8 } } });
  // Results count their filters only once these have been loaded.
  await loaded.filters();
  return loaded;
}

/** The seam between pages and whichever engine finds the entries. Every run of the query has to be in an entry. */
export async function search(query: string, filters: Filters): Promise<Results> {
  const loaded = await loadEngine();
  const runs = runsOf(query);
  const chosen = Object.fromEntries(Object.entries(filters).filter(([, value]) => value)) as Record<string, string>;
  if (runs.length === 0) return { total: 0, counts: {}, hits: () => Promise.resolve([]) };
  const [ordered, ...found] = await Promise.all(
    [loose(runs), ...runs.map(phrase)].map((asked) => loaded.search(asked, { filters: chosen })),
  );
  const ids = found.map(({ results }) => new Set(results.map(({ id }) => id)));
  const results = ordered!.results.filter(({ id }) => ids.every((own) => own.has(id)));
  return {
    total: results.length,
    counts: found[0]!.filters,
    hits: (from, count) =>
      Promise.all(results.slice(from, from + count).map(async (result) => hitOf(await result.data(), runs))),
  };
}

function hitOf({ url, excerpt, meta }: Fragment, runs: readonly string[]): Hit {
  const { name: title = '', type = '', community, date, line } = meta;
  const passage = withoutTitle(unspaced(plainExcerpt(excerpt)), title);
  const text = runs.some((run) => passage.toLowerCase().includes(run)) ? passage : (meta['text'] ?? '');
  return { url, title: marked(title, runs), type, community, date, line, excerpt: marked(text, runs) };
}

/** Pagefind hands out HTML; only its words are wanted, marks are made anew. */
const plainExcerpt = (html: string) =>
  html
    .replace(/<\/?mark>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** The text of an entry begins with its title, which stands over the excerpt anyway. */
const withoutTitle = (passage: string, title: string) =>
  passage.startsWith(title) ? passage.slice(title.length).trimStart() : passage;

/** Cuts a text where the runs of the query stand in it. */
export function marked(text: string, runs: readonly string[]): Stretch[] {
  if (runs.length === 0) return [{ text, marked: false }];
  const pattern = new RegExp(`(${runs.map((run) => run.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`, 'giu');
  return text
    .split(pattern)
    .map((part, index) => ({ text: part, marked: index % 2 === 1 }))
    .filter((part) => part.text !== '');
}
