import type { Sounds } from '../text/sounds.ts';
import type { OpenIndex } from './open-index.ts';
import { literally, plainly, wordsIn, type Phrase, type Wish } from './question.ts';
import { matching, matchingMost, related } from './ranked.ts';
import { times, withBoth, type Score, type Scores } from './scores.ts';
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

export async function answer(question: string, index: OpenIndex): Promise<Answer> {
  const asked = literally(question, index.simplified);
  const bare = plainly(question, index.simplified);
  const wishes = [...(bare.length > 0 ? bare : asked)].map((phrase): Wish => [phrase]);
  const found = await matching(
    asked.map((phrase) => [phrase]),
    index,
  );
  const few = asked.length > 1 || asked.flat().length >= SENTENCE ? FEW_FOR_A_SENTENCE : FEW;
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
  const near = words.most ? await matchingMost(words.wishes, index) : new Map<number, Score>();
  for (const [entry, score] of await related(heard, index)) {
    const known = near.get(entry);
    near.set(entry, known ? withBoth(known, score) : score);
  }
  for (const entry of found.keys()) near.delete(entry);
  const looked = [...phrases, ...heard.flat(), ...(words.most ? words.wishes.flat() : [])];
  return { found, near, phrases: looked, ...(better && { meant: better.text }) };
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

function behind(found: Scores, more: Scores): void {
  for (const [entry, score] of more) if (!found.has(entry)) found.set(entry, times(score, BEHIND));
}

/** A wish typed in letters as the words it may spell. */
function spelt(wish: Wish, ear: Ear): Wish[] {
  const [phrase] = wish;
  const letters = phrase?.every((unit) => /^[a-z]+$/.test(unit)) ? phrase.join('') : '';
  const words = ear.spelt(letters);
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
