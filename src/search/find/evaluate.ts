import { isLiteral } from '../text/payload.ts';
import { bigramsOf, termsOf } from '../text/tokens.ts';
import * as tuning from '../tuning.ts';
import { matchAll, matchRelated } from './matching.ts';
import type { OpenIndex } from './open-index.ts';
import type { PhoneticMatcher } from './phonetic.ts';
import {
  asClause,
  asksForFact,
  contentPhrases,
  hasWord,
  helpersFor,
  isFact,
  joinedPhrases,
  spellingIn,
  typedPhrases,
  wordClauses,
  type Clause,
  type Phrase,
  type WordClauses,
} from './query.ts';
import { multiplied, type Scores, type Step } from './scoring.ts';

/** Which entries answer a question, before any filter. */
export interface Evaluation {
  /** Entries that hold everything asked for. */
  found: Scores;
  /** Entries that hold most of it; only where few hold all. */
  related: Scores;
  /** What was looked for, to be marked in the results. */
  phrases: readonly Phrase[];
  /** What was probably meant; when nothing was found the answer is already the one to this. */
  correction?: string;
}

/** Runs the steps of a query, from the strictest on, until enough is found. */
export async function evaluate(question: string, index: OpenIndex): Promise<Evaluation> {
  const query = parse(question, index);
  const { typed, clauses, words } = query;
  fetchTogether([...clauses, ...(words.complete ? words.clauses : [])].flat().flatMap(termsOf), index);
  const found = await matchTyped(typed, index);
  // More was typed than one thing's name, or nobody wrote it as it stands.
  const sentence = typed.length > 1 || (found.size === 0 && typed.flat().length >= tuning.SENTENCE);
  const few = sentence ? tuning.FEW_FOR_SENTENCE : tuning.FEW;
  // 志愿者 at the end is no part of the subject; who has both is what was meant.
  if (query.helpers.length > 0)
    addBelow(found, await matchAll([...clauses, ...query.helpers], index), 'known words', 1);
  if (query.hadStopWords && (found.size < few || query.asksForMore)) {
    addBelow(found, await matchAll(clauses, index), 'without stop words', query.asksForMore ? 1 : undefined);
  }
  if (found.size < tuning.FIRST_PAGE && words.complete) {
    addBelow(found, await matchAll(words.clauses, index), 'known words');
  }
  const phrases = [...typed, ...clauses.flat(), ...(words.complete ? words.clauses.flat() : [])];
  if (found.size >= few || typed.length === 0) return { found, related: new Map(), phrases };

  fetchTogether(clauses.flat().flatMap(bigramsOf), index);
  // A known word that is found, if only once, is not misspelt.
  const rightlySpelt = found.size > 0 && words.complete;
  const [synonyms, sounds] = await Promise.all([index.synonyms(), rightlySpelt ? undefined : soundsOf(index)]);
  const matcher = sounds && sounds.phoneticMatcher(sounds.table, synonyms);
  const spelt = matcher ? withoutFacts(clauses.flatMap((clause) => spellings(clause, matcher))) : clauses;
  const inLetters = spelt.some((clause, at) => clause !== clauses[at]);
  if (inLetters) addBelow(found, await matchAll(spelt, index), 'spelling');
  const better = matcher && !inLetters ? await corrected(clauses, found.size, matcher, index) : undefined;
  if (better && found.size === 0) {
    return { found: better.found, related: new Map(), phrases: better.clauses.flat(), correction: better.text };
  }
  if (found.size >= few) return { found, related: new Map(), phrases: [...phrases, ...spelt.flat()] };
  const known = new Set([...synonyms.flat(), ...(matcher?.known ?? [])]);
  const related = await matchRelated(spelt, found, { sentence, known }, index);
  return {
    found,
    related: related.scores,
    phrases: [...phrases, ...spelt.flat(), ...related.clauses.flat()],
    ...(better && { correction: better.text }),
  };
}

/** Few questions need them: they are none of what the others wait for. */
async function soundsOf(index: OpenIndex) {
  const [{ phoneticMatcher }, table] = await Promise.all([import('./phonetic.ts'), index.pronunciations()]);
  return { phoneticMatcher, table };
}

/** What may be needed comes all at once: each way to the server and back takes longer than a few kilobytes. */
function fetchTogether(terms: readonly string[], index: OpenIndex): void {
  for (const term of terms) void index.postings(term).catch(() => undefined);
}

interface Query {
  /** As it was typed. */
  typed: readonly Phrase[];
  /** Without stop words. */
  clauses: readonly Clause[];
  hadStopWords: boolean;
  /** A telephone or opening hours: who has them need not say the word. */
  asksForMore: boolean;
  /** Who helps, where helpers are asked for. */
  helpers: readonly Clause[];
  /** Cut into the words of the synonyms. */
  words: WordClauses;
}

function parse(question: string, { simplified, words }: OpenIndex): Query {
  const typed = typedPhrases(question, simplified);
  const content = contentPhrases(question, simplified);
  const clauses = (content.length > 0 ? content : typed).map(asClause);
  return {
    typed,
    clauses,
    hadStopWords: content.length > 0,
    asksForMore: asksForFact(question, simplified),
    helpers: content.length > 0 ? helpersFor(question, simplified) : [],
    words: wordClauses(clauses, words),
  };
}

/** Entries with all phrases as they were typed; best those that hold them in a row. */
async function matchTyped(typed: readonly Phrase[], index: OpenIndex): Promise<Scores> {
  // For what is typed in letters the table of pronunciations will be needed: it comes beside the first terms.
  if (typed.some(spellingIn)) {
    for (const table of [soundsOf(index), index.synonyms()]) table.catch(() => undefined);
  }
  const found = await matchAll(typed.map(asClause), index);
  const [only] = typed;
  if (only && typed.length === 1 && !hasWord(only, index.words)) dropPartsOfSynonyms(found);
  for (const phrase of joinedPhrases(typed)) {
    for (const [entry, score] of await matchAll([asClause(phrase)], index)) {
      found.set(entry, multiplied(score, tuning.IN_A_ROW_WEIGHT, 'in a row'));
    }
  }
  return found;
}

/**
 * Where a synonym stands in the place of a written word, a part of it means nothing: 公寓大厦管理 is said for 物业管理, but
 * who asks for 公寓大厦 does not ask for that. Only what nobody wrote in its own right may be such a part, as 官司 of 打官司.
 */
function dropPartsOfSynonyms(found: Scores): void {
  const parts = [...found].filter(([, { payload }]) => !isLiteral(payload));
  if (parts.length < found.size) for (const [entry] of parts) found.delete(entry);
}

/** What a later step finds stands below what an earlier one found. */
function addBelow(found: Scores, more: Scores, step: Step, weight = tuning.LATER_STEP_WEIGHT): void {
  for (const [entry, score] of more) {
    if (!found.has(entry)) found.set(entry, multiplied(score, weight, step));
  }
}

/** `dianhua` asks for what nobody need have written, as 电话 does. */
function withoutFacts(clauses: readonly Clause[]): readonly Clause[] {
  const others = clauses.filter(([phrase = []]) => !isFact(phrase));
  return others.length > 0 ? others : clauses;
}

/** A clause typed in letters as the words it may spell. */
function spellings(clause: Clause, matcher: PhoneticMatcher): Clause[] {
  const words = matcher.spelt(spellingIn(clause[0] ?? []));
  return words.length > 0 ? words : [clause];
}

/** The question with a like-sounding word of the site put in: the likeliest by which more than `least` are found. */
async function corrected(clauses: readonly Clause[], least: number, matcher: PhoneticMatcher, index: OpenIndex) {
  for (const [at, clause] of clauses.entries()) {
    for (const phrase of clause.flatMap((one) => matcher.corrections(one))) {
      const tried = clauses.map((other, place): Clause => (place === at ? [phrase] : other));
      const scores = await matchAll(tried, index);
      if (scores.size <= least) continue;
      const found: Scores = new Map([...scores].map(([entry, score]) => [entry, multiplied(score, 1, 'correction')]));
      return { clauses: tried, found, text: tried.map(([first]) => (first ?? []).join('')).join(' ') };
    }
  }
  return undefined;
}
