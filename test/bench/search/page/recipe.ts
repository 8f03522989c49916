import type { Glossary, Start } from '../recipe.ts';
import { isSpelt, readingsOf, runsOf, type Reading } from '../recipe-question.ts';
import { offer, PAGE } from './asked.ts';
import { loadPagefind, type Result } from './pagefind-api.ts';

/** Under so many hits those that hold only a part of the question follow. */
const FEW = 3;
/** Of the best of these, how much one has to hold to be shown. */
const ENOUGH = 0.6;

type Pagefind = Awaited<ReturnType<typeof loadPagefind>>;

const fetched = async (name: string): Promise<unknown> => (await fetch(`/recipe/${name}.json`)).json();

offer(async (question) => {
  const [pagefind, start] = await Promise.all([loadPagefind(), fetched('start') as Promise<Start>]);
  await pagefind.options({ noWorker: true, excerptLength: 60 });
  const runs = runsOf(question, new Map(start.pairs));
  const readings = readingsOf(runs, isSpelt(runs) ? ((await fetched('glossary')) as Glossary) : []);
  const found = new Map<string, Result>();
  for (const reading of readings) keepNew(found, await exactly(reading, pagefind));
  const [likeliest] = readings;
  if (found.size < FEW && likeliest && likeliest.pairs.length > 1) {
    keepNew(found, await partly(likeliest, start.entries, pagefind));
  }
  const results = [...found.values()];
  return {
    first: await Promise.all(results.slice(0, PAGE).map(async (result) => (await result.data()).url)),
    others: () => Promise.resolve(results.slice(PAGE).map(({ id }) => id)),
  };
});

function keepNew(found: Map<string, Result>, results: readonly Result[]): void {
  for (const result of results) if (!found.has(result.id)) found.set(result.id, result);
}

const search = async (run: string, pagefind: Pagefind) =>
  (await pagefind.search(run.includes(' ') ? `"${run}"` : run)).results;

/** Entries that hold each run as a phrase, in the order of the search for all its characters. */
async function exactly({ runs }: Reading, pagefind: Pagefind): Promise<Result[]> {
  const sets: Set<string>[] = [];
  for (const run of runs) sets.push(new Set((await search(run, pagefind)).map(({ id }) => id)));
  if (sets.length === 0 || sets.some(({ size }) => size === 0)) return [];
  const { results } = await pagefind.search(runs.join(' '));
  return results.filter(({ id }) => sets.every((set) => set.has(id)));
}

/** Entries by the pairs of characters they hold, a rare pair weighing more. */
async function partly({ pairs }: Reading, entries: number, pagefind: Pagefind): Promise<Result[]> {
  const weights = new Map<string, { result: Result; weight: number }>();
  for (const pair of pairs) {
    const results = await search(pair, pagefind);
    for (const result of results) {
      const known = weights.get(result.id) ?? { result, weight: 0 };
      known.weight += Math.log(1 + entries / results.length);
      weights.set(result.id, known);
    }
  }
  const sorted = [...weights.values()].sort((a, b) => b.weight - a.weight);
  const least = (sorted[0]?.weight ?? 0) * ENOUGH;
  return sorted.filter(({ weight }) => weight >= least).map(({ result }) => result);
}
