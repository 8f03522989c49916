import { intersection, type Payload } from '../text/payload.ts';
import type { Postings } from '../text/shard.ts';
import { FIRST } from '../text/numbering.ts';
import { bigramsOf, termsOf, textOf } from '../text/tokens.ts';
import * as tuning from '../tuning.ts';
import type { OpenIndex } from './open-index.ts';
import { wordClauses, type Clause, type Phrase } from './query.ts';
import {
  addScore,
  better,
  multiplied,
  factorsOf,
  phraseScore,
  productOf,
  rarityOf,
  sumOf,
  type Scores,
} from './scoring.ts';

/** Entries that hold every clause. */
export async function matchAll(clauses: readonly Clause[], index: OpenIndex): Promise<Scores> {
  if (clauses.length === 0) return new Map();
  const found = await Promise.all(clauses.map((clause) => matchClause(clause, index)));
  const [fewest, ...others] = found.sort((a, b) => a.size - b.size);
  const scores: Scores = new Map();
  for (const [entry, score] of fewest ?? []) {
    const rest = others.flatMap((other) => other.get(entry) ?? []);
    if (rest.length === others.length) scores.set(entry, rest.reduce(sumOf, score));
  }
  return scores;
}

async function matchClause(clause: Clause, index: OpenIndex): Promise<Scores> {
  const scores: Scores = new Map();
  for (const [number, phrase] of clause.entries()) {
    const choice = number === 0 ? 1 : tuning.SECOND_SPELLING_WEIGHT;
    for (const [entry, score] of await matchPhrase(phrase, choice, index)) {
      scores.set(entry, better(scores.get(entry), score));
    }
  }
  return scores;
}

async function matchPhrase(phrase: Phrase, choice: number, index: OpenIndex): Promise<Scores> {
  const { entries, titles, lasting } = index.table;
  const found = intersected(await postingsOf(phrase, index));
  const rarity = rarityOf(found.size, entries);
  const scores: Scores = new Map();
  for (const [entry, payload] of found) {
    const factors = {
      ...factorsOf(payload, phrase.length, titles.charCodeAt(entry) - FIRST),
      lasting: lasting[entry] === '1' ? tuning.LASTING_WEIGHT : 1,
      choice,
    };
    scores.set(entry, phraseScore({ phrase: phrase.join(''), payload, rarity, factors }));
  }
  return scores;
}

/** Entries in which all terms of a phrase share a part of the text. */
function intersected(terms: readonly Postings[]): Map<number, Payload> {
  const [rarest, ...others] = [...terms].sort((a, b) => a.entries.length - b.entries.length);
  let found = new Map<number, Payload>();
  rarest?.entries.forEach((entry, at) => found.set(entry, rarest.payloads[at] ?? 0));
  for (const { entries, payloads } of others) {
    const next = new Map<number, Payload>();
    entries.forEach((entry, at) => {
      const known = found.get(entry);
      const both = known === undefined ? undefined : intersection(known, payloads[at] ?? 0);
      if (both !== undefined) next.set(entry, both);
    });
    found = next;
  }
  return found;
}

async function postingsOf(phrase: Phrase, index: OpenIndex): Promise<Postings[]> {
  return Promise.all(termsOf(phrase).map((term) => index.postings(term)));
}

export interface Related {
  scores: Scores;
  /** The pieces of the question by which they were found. */
  clauses: readonly Clause[];
}

/** Relaxed matching: entries that hold a part of the clauses, without those `found`. */
export async function matchRelated(
  clauses: readonly Clause[],
  found: Scores,
  { sentence, known }: { sentence: boolean; known: ReadonlySet<string> },
  index: OpenIndex,
): Promise<Related> {
  const words = wordClauses(clauses, known, clauses.length === 1);
  const pieces = words.mostly ? words.clauses : found.size === 0 ? await writtenPieces(clauses, index) : [];
  // Where something holds all that was asked, only what comes close to it helps; but a sentence nobody wrote as it stands.
  const loose = found.size === 0 || sentence;
  const share = loose ? tuning.RELATED_SHARE : tuning.RELATED_SHARE_BESIDE;
  const scores = await matchShare(pieces, share, index);
  for (const [entry, score] of await matchBigrams(clauses, share, index)) addScore(scores, entry, score);
  for (const entry of found.keys()) scores.delete(entry);
  const best = [...scores].sort(([, a], [, b]) => b.points - a.points);
  const most = loose ? tuning.MOST_RELATED : tuning.MOST_RELATED_BESIDE;
  return {
    scores: new Map(best.slice(0, most).map(([entry, score]) => [entry, multiplied(score, 1, 'related')])),
    clauses: pieces,
  };
}

/** Entries that hold at least a share of the clauses, by rarity; a clause that nothing holds is passed over. */
async function matchShare(clauses: readonly Clause[], share: number, index: OpenIndex): Promise<Scores> {
  const all = await Promise.all(clauses.map((clause) => matchClause(clause, index)));
  const held = all
    .filter(({ size }) => size > 0)
    .map((scores) => [scores, rarityOf(scores.size, index.table.entries)] as const);
  const least = share * held.reduce((sum, [, rarity]) => sum + rarity, 0);
  const found: Scores = new Map();
  for (const entry of new Set(held.flatMap(([scores]) => [...scores.keys()]))) {
    const own = held.filter(([scores]) => scores.has(entry));
    if (own.reduce((sum, [, rarity]) => sum + rarity, 0) < least) continue;
    for (const [scores] of own) {
      const score = scores.get(entry);
      if (score) addScore(found, entry, score);
    }
  }
  return found;
}

/** Entries that hold at least a share of the bigrams that were asked for, by rarity. */
async function matchBigrams(clauses: readonly Clause[], share: number, index: OpenIndex): Promise<Scores> {
  const bigrams = [...new Set(clauses.flat().flatMap((phrase) => bigramsOf(phrase)))];
  const scores: Scores = new Map();
  let most = 0;
  const postings = await Promise.all(bigrams.map((term) => index.postings(term)));
  for (const [number, { entries, payloads }] of postings.entries()) {
    const phrase = textOf(bigrams[number] ?? '');
    const rarity = rarityOf(entries.length, index.table.entries);
    // What stands nowhere cannot be missed.
    if (entries.length > 0) most += rarity;
    entries.forEach((entry, at) => {
      const payload = payloads[at] ?? 0;
      // The share of what was asked decides, the place only among equals.
      const place = 1 + productOf(factorsOf(payload, 1, 60)) * tuning.RELATED_PLACE_WEIGHT;
      const factors = { place, parts: 1, title: 1, lasting: 1, choice: 1 };
      addScore(scores, entry, phraseScore({ phrase, payload, rarity, factors }));
    });
  }
  let best = 0;
  for (const { points } of scores.values()) best = Math.max(best, points);
  for (const [entry, { points }] of scores) {
    if (points < best * tuning.RELATED_OF_BEST || points < most * share) scores.delete(entry);
  }
  return scores;
}

/** The pieces of the clauses that stand somewhere, as far as terms tell: 暖气不热怎么报修 → 暖气, 报修. */
async function writtenPieces(clauses: readonly Clause[], index: OpenIndex): Promise<Clause[]> {
  const pieces = await Promise.all(clauses.map(([phrase = []]) => piecesOf(phrase, index)));
  return pieces.flat();
}

async function piecesOf(phrase: Phrase, index: OpenIndex): Promise<Clause[]> {
  const written = async (count: number) =>
    Promise.all(
      phrase.slice(count - 1).map(async (_, at) => {
        const postings = await postingsOf(phrase.slice(at, at + count), index);
        return postings.every(({ entries }) => entries.length > 0);
      }),
    );
  const bigrams = await written(2);
  const trigrams = await written(3);
  const pieces: Clause[] = [];
  for (let at = 0; at < bigrams.length;) {
    let end = at + (bigrams[at] ? 2 : 1);
    while (end - at >= 2 && end < phrase.length && trigrams[end - 2]) end += 1;
    if (end - at >= 2) pieces.push([phrase.slice(at, end)]);
    at = end;
  }
  return pieces;
}
