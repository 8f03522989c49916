import type { Postings } from '../text/shard.ts';
import { FIRST } from '../text/start.ts';
import { termsOf } from '../text/terms.ts';
import { phraseMatches, rarity, weightOf, type Matches } from './matches.ts';
import type { OpenIndex } from './open-index.ts';
import type { Phrase, Wish } from './question.ts';

/** Entry number to score. */
export type Scores = Map<number, number>;

const OLD = 0.35;
/** What holds until it is changed answers more often than one notice of many. */
const LASTING = 1.5;
/** Letters may spell several words; the first is what most people mean by them. */
const LESS_LIKELY = 0.1;
/** How much of what was asked, by rarity, a related entry must at least hold, beside the best related one. */
const LEAST = 0.35;
const OF_BEST = 0.6;

/** Entries that hold every wish. */
export async function matching(wishes: readonly Wish[], index: OpenIndex): Promise<Scores> {
  if (wishes.length === 0) return new Map();
  const found = await Promise.all(wishes.map((wish) => wishScores(wish, index)));
  const [fewest, ...others] = found.toSorted((a, b) => a.size - b.size);
  const scores: Scores = new Map();
  for (const [entry, score] of fewest ?? []) {
    const rest = others.map((other) => other.get(entry));
    if (rest.some((other) => other === undefined)) continue;
    scores.set(
      entry,
      rest.reduce<number>((sum, other) => sum + (other ?? 0), score),
    );
  }
  return scores;
}

/** Entries that hold most of the wishes, by rarity; a wish that nothing fulfils is passed over. */
export async function matchingMost(wishes: readonly Wish[], index: OpenIndex): Promise<Scores> {
  const all = await Promise.all(wishes.map((wish) => wishScores(wish, index)));
  const held = all
    .filter(({ size }) => size > 0)
    .map((scores) => [scores, rarity(scores.size, index.start.entries)] as const);
  const least = LEAST * held.reduce((sum, [, rare]) => sum + rare, 0);
  const found: Scores = new Map();
  for (const entry of new Set(held.flatMap(([scores]) => [...scores.keys()]))) {
    const own = held.filter(([scores]) => scores.has(entry));
    if (own.reduce((sum, [, rare]) => sum + rare, 0) < least) continue;
    found.set(
      entry,
      own.reduce((sum, [scores]) => sum + (scores.get(entry) ?? 0), 0),
    );
  }
  return found;
}

async function wishScores(wish: Wish, index: OpenIndex): Promise<Scores> {
  const scores: Scores = new Map();
  for (const [choice, phrase] of wish.entries()) {
    const matches = phraseMatches(await postingsOf(phrase, index));
    for (const [entry, score] of scored(matches, phrase.length, index)) {
      scores.set(entry, Math.max(scores.get(entry) ?? 0, choice === 0 ? score : score * LESS_LIKELY));
    }
  }
  return scores;
}

function scored(matches: Matches, units: number, { start }: OpenIndex): Scores {
  const rare = rarity(matches.size, start.entries);
  const scores: Scores = new Map();
  for (const [entry, standing] of matches) {
    const weight = weightOf(standing, units, start.titles.charCodeAt(entry) - FIRST);
    scores.set(
      entry,
      rare * weight * (start.old[entry] === '1' ? OLD : 1) * (start.lasting[entry] === '1' ? LASTING : 1),
    );
  }
  return scores;
}

/** Entries that hold most of what was asked, by rarity, though not all of it. */
export async function related(wishes: readonly Wish[], index: OpenIndex): Promise<Scores> {
  const terms = [...new Set(wishes.flatMap((wish) => wish.flatMap((phrase) => termsOf(phrase))))];
  const scores: Scores = new Map();
  let most = 0;
  for (const postings of await Promise.all(terms.map((term) => index.postings(term)))) {
    const rare = rarity(postings.entries.length, index.start.entries);
    most += rare;
    for (const [entry, standing] of phraseMatches([postings])) {
      // The share of what was asked decides, the place only among equals.
      const place = 1 + weightOf(standing, 1, 60) / 100;
      scores.set(entry, (scores.get(entry) ?? 0) + rare * place);
    }
  }
  const best = Math.max(0, ...scores.values());
  for (const [entry, score] of scores) if (score < best * OF_BEST || score < most * LEAST) scores.delete(entry);
  return scores;
}

async function postingsOf(phrase: Phrase, index: OpenIndex): Promise<Postings[]> {
  return Promise.all(termsOf(phrase).map((term) => index.postings(term)));
}
