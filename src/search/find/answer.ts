import type { Sounds } from '../text/sounds.ts';
import type { OpenIndex } from './open-index.ts';
import { asOne, literally, plainly, wordsIn, type Phrase, type Wish } from './question.ts';
import { heldIn, matching, matchingMost, related } from './ranked.ts';
import { times, withBoth, type Scores } from './scores.ts';
import { earOf, type Ear } from './sounding.ts';

/** Which entries answer a question, before any filter. */
export interface Answer {
  /** Entries that hold everything asked for. */
  found: Scores;
  /** Entries that hold most of it; only where few hold all. */
  near: Scores;
  /** What was looked for, to be marked in the results. */
  phrases: readonly Phrase[];
  /** What was probably meant; when nothing was found the answer is already the one to this. */
  meant?: string;
}

/** Under so many hits other readings of the question are tried; for a sentence sooner, since no entry need hold all of it. */
const FEW = 3;
const FEW_FOR_A_SENTENCE = 6;
const SENTENCE = 6;
/** Under so many the words inside what was asked are tried one by one. */
const A_PAGE = 10;
/** What is found by another reading stands behind what was found by the first. */
const BEHIND = 0.5;
/** What holds all pieces in a row stands before what holds them here and there. */
const AHEAD = 3;
/** How much of what was asked, by rarity, an entry must at least hold to be related; more beside some that hold all. */
const SHARE = 0.35;
const SHARE_BESIDE = 0.6;
const MOST_RELATED = 60;
const MOST_BESIDE = 5;

export async function answer(question: string, index: OpenIndex): Promise<Answer> {
  const asked = literally(question, index.simplified);
  const bare = plainly(question, index.simplified);
  const wishes = [...(bare.length > 0 ? bare : asked)].map((phrase): Wish => [phrase]);
  // For what is typed in letters the table of sounds will be needed: it comes beside the first terms.
  if (asked.some((phrase) => lettersOf(phrase) !== '')) void index.file('sounds').catch(() => undefined);
  const found = await matching(
    asked.map((phrase) => [phrase]),
    index,
  );
  for (const phrase of asOne(asked)) ahead(found, await matching([[phrase]], index));
  const sentence = asked.length > 1 || asked.flat().length >= SENTENCE;
  const few = sentence ? FEW_FOR_A_SENTENCE : FEW;
  if (found.size < few && bare.length > 0) behind(found, await matching(wishes, index));
  const parts = inWords(wishes, new Set(index.start.groups.flat()));
  if (found.size < A_PAGE && parts.whole) behind(found, await matching(parts.wishes, index));
  const phrases = [...asked, ...bare, ...(parts.whole ? parts.wishes.flat() : [])];
  if (found.size >= few || asked.length === 0) return { found, near: new Map(), phrases };

  const ear = earOf((await index.file('sounds')) as Sounds, index.start.groups);
  const heard = wishes.flatMap((wish) => spelt(wish, ear));
  const spoken = heard.length > wishes.length || heard.some((wish, at) => wish !== wishes[at]);
  if (spoken) behind(found, await matching(heard, index));
  const better = found.size < few && !spoken ? await correction(wishes, found.size, ear, index) : undefined;
  if (better && found.size === 0) {
    return { found: better.found, near: new Map(), phrases: better.wishes.flat(), meant: better.text };
  }
  if (found.size >= few) return { found, near: new Map(), phrases: [...phrases, ...heard.flat()] };
  const words = inWords(heard, new Set([...index.start.groups.flat(), ...ear.known]));
  const held = found.size === 0 && !words.most ? await Promise.all(wishes.map(([first]) => heldIn(first!, index))) : [];
  const pieces = words.most ? words.wishes : held.flat();
  const loose = found.size === 0 || sentence;
  const share = loose ? SHARE : SHARE_BESIDE;
  const near = await matchingMost(pieces, share, index);
  for (const [entry, score] of await related(heard, share, index)) {
    const known = near.get(entry);
    near.set(entry, known ? withBoth(known, score) : score);
  }
  for (const entry of found.keys()) near.delete(entry);
  const looked = [...phrases, ...heard.flat(), ...pieces.flat()];
  return {
    found,
    near: firstOf(near, loose ? MOST_RELATED : MOST_BESIDE),
    phrases: looked,
    ...(better && { meant: better.text }),
  };
}

/** The wishes cut into the words that are known; those that cannot be cut stay as they are. */
function inWords(wishes: readonly Wish[], known: ReadonlySet<string>) {
  const cut = wishes.map((wish) => ({ wish, ...wordsIn(wish.length === 1 ? (wish[0] ?? []) : [], known) }));
  return {
    wishes: cut.flatMap(({ wish, words }): Wish[] => (words.length > 0 ? words.map((word) => [word]) : [wish])),
    whole: cut.some(({ words }) => words.length > 0) && cut.every(({ words, whole }) => whole || words.length === 0),
    most: cut.some(({ words }) => words.length > 0) && cut.every(({ words, most }) => most || words.length === 0),
  };
}

/** The best of what is only related. */
function firstOf(near: Scores, most: number): Scores {
  const best = [...near].sort(([, a], [, b]) => b.points - a.points);
  return new Map(best.slice(0, most));
}

function ahead(found: Scores, exact: Scores): void {
  for (const [entry, score] of exact) found.set(entry, times(score, AHEAD));
}

function behind(found: Scores, more: Scores): void {
  for (const [entry, score] of more) if (!found.has(entry)) found.set(entry, times(score, BEHIND));
}

const lettersOf = (phrase: Phrase) => (phrase.every((unit) => /^[a-z]+$/.test(unit)) ? phrase.join('') : '');

/** A wish typed in letters as the words it may spell. */
function spelt(wish: Wish, ear: Ear): Wish[] {
  const words = ear.spelt(lettersOf(wish[0] ?? []));
  return words.length > 0 ? words : [wish];
}

/** The question with a like-sounding word of the site put in: the likeliest by which more than `least` are found. */
async function correction(wishes: readonly Wish[], least: number, ear: Ear, index: OpenIndex) {
  for (const [at, wish] of wishes.entries()) {
    for (const phrase of wish.flatMap((one) => ear.corrected(one))) {
      const tried = wishes.map((other, place): Wish => (place === at ? [phrase] : other));
      const found = await matching(tried, index);
      if (found.size > least) {
        return { wishes: tried, found, text: tried.map(([first]) => (first ?? []).join('')).join(' ') };
      }
    }
  }
  return undefined;
}
