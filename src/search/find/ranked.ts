import type { Postings } from '../text/shard.ts';
import { FIRST } from '../text/start.ts';
import { pairsOf, termsOf } from '../text/terms.ts';
import { phraseMatches, rarity, weightOf, type Matches } from './matches.ts';
import type { OpenIndex } from './open-index.ts';
import type { Phrase, Wish } from './question.ts';
import { add, better, times, withBoth, type Scores } from './scores.ts';

/** What holds until it is changed answers more often than one notice of many. */
const LASTING = 1.5;
/** Letters may spell several words; the first is what most people mean by them. */
const LESS_LIKELY = 0.1;
/** How good a related entry must be, beside the best of them. */
const OF_BEST = 0.6;

/** Entries that hold every wish. */
export async function matching(wishes: readonly Wish[], index: OpenIndex): Promise<Scores> {
  if (wishes.length === 0) return new Map();
  const found = await Promise.all(wishes.map((wish) => wishScores(wish, index)));
  const [fewest, ...others] = found.sort((a, b) => a.size - b.size);
  const scores: Scores = new Map();
  for (const [entry, score] of fewest ?? []) {
    const rest = others.flatMap((other) => other.get(entry) ?? []);
    if (rest.length === others.length) scores.set(entry, rest.reduce(withBoth, score));
  }
  return scores;
}

/** Entries that hold at least a share of the wishes, by rarity; a wish that nothing fulfils is passed over. */
export async function matchingMost(wishes: readonly Wish[], share: number, index: OpenIndex): Promise<Scores> {
  const all = await Promise.all(wishes.map((wish) => wishScores(wish, index)));
  const held = all
    .filter(({ size }) => size > 0)
    .map((scores) => [scores, rarity(scores.size, index.start.entries)] as const);
  const least = share * held.reduce((sum, [, rare]) => sum + rare, 0);
  const found: Scores = new Map();
  for (const entry of new Set(held.flatMap(([scores]) => [...scores.keys()]))) {
    const own = held.filter(([scores]) => scores.has(entry));
    if (own.reduce((sum, [, rare]) => sum + rare, 0) < least) continue;
    for (const [scores] of own) {
      const score = scores.get(entry);
      if (score) add(found, entry, score);
    }
  }
  return found;
}

async function wishScores(wish: Wish, index: OpenIndex): Promise<Scores> {
  const scores: Scores = new Map();
  for (const [choice, phrase] of wish.entries()) {
    const matches = phraseMatches(await postingsOf(phrase, index));
    for (const [entry, score] of scored(matches, phrase.length, index)) {
      scores.set(entry, better(scores.get(entry), choice === 0 ? score : times(score, LESS_LIKELY)));
    }
  }
  return scores;
}

function scored(matches: Matches, units: number, { start }: OpenIndex): Scores {
  const rare = rarity(matches.size, start.entries);
  const scores: Scores = new Map();
  for (const [entry, standing] of matches) {
    const weight = weightOf(standing, units, start.titles.charCodeAt(entry) - FIRST);
    const points = rare * weight * (start.lasting[entry] === '1' ? LASTING : 1);
    scores.set(entry, { points, standing });
  }
  return scores;
}

/** Entries that hold at least a share of the pairs that were asked for, by rarity. */
export async function related(wishes: readonly Wish[], share: number, index: OpenIndex): Promise<Scores> {
  const terms = [...new Set(wishes.flatMap((wish) => wish.flatMap((phrase) => pairsOf(phrase))))];
  const scores: Scores = new Map();
  let most = 0;
  for (const postings of await Promise.all(terms.map((term) => index.postings(term)))) {
    const rare = rarity(postings.entries.length, index.start.entries);
    // What stands nowhere cannot be missed.
    if (postings.entries.length > 0) most += rare;
    for (const [entry, standing] of phraseMatches([postings])) {
      // The share of what was asked decides, the place only among equals.
      const points = rare * (1 + weightOf(standing, 1, 60) / 100);
      add(scores, entry, { points, standing });
    }
  }
  let best = 0;
  for (const { points } of scores.values()) best = Math.max(best, points);
  for (const [entry, { points }] of scores) {
    if (points < best * OF_BEST || points < most * share) scores.delete(entry);
  }
  return scores;
}

/**
 * The stretches of a phrase that the site holds, as far as its terms tell: what is left of a sentence nobody wrote.
 * 暖气不热怎么报修 → 暖气, 报修.
 */
export async function heldIn(phrase: Phrase, index: OpenIndex): Promise<Wish[]> {
  const held = async (count: number) =>
    Promise.all(
      phrase.slice(count - 1).map(async (_, at) => {
        const postings = await postingsOf(phrase.slice(at, at + count), index);
        return postings.every(({ entries }) => entries.length > 0);
      }),
    );
  const pairs = await held(2);
  const threes = await held(3);
  const wishes: Wish[] = [];
  for (let at = 0; at < pairs.length;) {
    let end = at + (pairs[at] ? 2 : 1);
    while (end - at >= 2 && end < phrase.length && threes[end - 2]) end += 1;
    if (end - at >= 2) wishes.push([phrase.slice(at, end)]);
    at = end;
  }
  return wishes;
}

async function postingsOf(phrase: Phrase, index: OpenIndex): Promise<Postings[]> {
  return Promise.all(termsOf(phrase).map((term) => index.postings(term)));
}
