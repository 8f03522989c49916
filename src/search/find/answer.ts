import { isWritten } from '../text/postings.ts';
import { pairsOf, termsOf } from '../text/terms.ts';
import type { OpenIndex } from './open-index.ts';
import { nearTo } from './near.ts';
import { asOne, hasWord, inWords, literally, plainly, type CutWishes, type Phrase, type Wish } from './question.ts';
import { matching } from './ranked.ts';
import { times, type Scores } from './scores.ts';
import { earOf, type Ear } from './sounding.ts';
import { otherwiseGrouped } from './telephone.ts';

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

export async function answer(question: string, index: OpenIndex): Promise<Answer> {
  const reading = readingOf(question, index);
  const { asked, wishes, words } = reading;
  fetchTogether([...wishes, ...(words.whole ? words.wishes : [])].flat().flatMap(termsOf), index);
  const found = await foundLiterally(reading, index);
  // More was typed than one thing's name, or nobody wrote it as it stands.
  const sentence = asked.length > 1 || (found.size === 0 && asked.flat().length >= SENTENCE);
  const few = sentence ? FEW_FOR_A_SENTENCE : FEW;
  if (found.size < few && reading.reworded) behind(found, await matching(wishes, index));
  if (found.size < A_PAGE && words.whole) behind(found, await matching(words.wishes, index));
  const phrases = [...asked, ...wishes.flat(), ...(words.whole ? words.wishes.flat() : [])];
  if (found.size >= few || asked.length === 0) return { found, near: new Map(), phrases };

  fetchTogether(wishes.flat().flatMap(pairsOf), index);
  // A known word that is found, if only once, is not misspelt.
  const rightlySpelt = found.size > 0 && words.whole;
  const [synonyms, sounds] = await Promise.all([index.synonyms(), rightlySpelt ? undefined : index.sounds()]);
  const ear = sounds && earOf(sounds, synonyms);
  const heard = ear ? wishes.flatMap((wish) => spelt(wish, ear)) : wishes;
  const spoken = heard.some((wish, at) => wish !== wishes[at]);
  if (spoken) behind(found, await matching(heard, index));
  const better = ear && !spoken ? await correction(wishes, found.size, ear, index) : undefined;
  if (better && found.size === 0) {
    return { found: better.found, near: new Map(), phrases: better.wishes.flat(), meant: better.text };
  }
  if (found.size >= few) return { found, near: new Map(), phrases: [...phrases, ...heard.flat()] };
  const known = new Set([...synonyms.flat(), ...(ear?.known ?? [])]);
  const near = await nearTo(heard, found, { sentence, known }, index);
  return {
    found,
    near: near.scores,
    phrases: [...phrases, ...heard.flat(), ...near.wishes.flat()],
    ...(better && { meant: better.text }),
  };
}

/** What may be needed comes all at once: each way to the server and back takes longer than a few kilobytes. */
function fetchTogether(terms: readonly string[], index: OpenIndex): void {
  for (const term of terms) void index.postings(term).catch(() => undefined);
}

interface Reading {
  /** As it was typed. */
  asked: readonly Phrase[];
  /** Without politeness. */
  wishes: readonly Wish[];
  /** There was some. */
  reworded: boolean;
  /** Cut into the words of the synonyms. */
  words: CutWishes;
}

function readingOf(question: string, { simplified, words }: OpenIndex): Reading {
  const asked = literally(question, simplified);
  const bare = plainly(question, simplified);
  const wishes = (bare.length > 0 ? bare : asked).map((phrase): Wish => [phrase]);
  return { asked, wishes, reworded: bare.length > 0, words: inWords(wishes, words) };
}

async function foundLiterally({ asked }: Reading, index: OpenIndex): Promise<Scores> {
  // For what is typed in letters the table of sounds will be needed: it comes beside the first terms.
  if (asked.some(lettersOf)) {
    for (const table of [index.sounds(), index.synonyms()]) table.catch(() => undefined);
  }
  const wishes = asked.map((phrase): Wish => [phrase, ...otherwiseGrouped(phrase)]);
  const found = await matching(wishes, index);
  const [only] = asked;
  if (only && asked.length === 1 && !hasWord(only, index.words)) dropParts(found);
  for (const phrase of asOne(asked)) {
    const together = await matching([[phrase, ...otherwiseGrouped(phrase)]], index);
    for (const [entry, score] of together) found.set(entry, times(score, AHEAD));
  }
  return found;
}

/**
 * Where a word stands in the place of another that means the same, a part of it means nothing: 公寓大厦管理 is said for
 * 物业管理, but who asks for 公寓大厦 does not ask for that. Only what nobody wrote in its own right may be such a part,
 * as 官司 of 打官司.
 */
function dropParts(found: Scores): void {
  const parts = [...found].filter(([, { standing }]) => !isWritten(standing));
  if (parts.length < found.size) for (const [entry] of parts) found.delete(entry);
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
