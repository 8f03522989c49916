import { foldText, type Simplified } from '../text/fold.ts';
import { joined, standing, type Place, type Standing } from '../text/postings.ts';
import { everyTerm, hashOf, isCharacter } from '../text/terms.ts';
import { phrasesOf } from '../text/units.ts';
import type { Passage } from './document.ts';
import { linesOf } from './lines.ts';
import type { Meanings } from './meanings.ts';

/** Every term of one entry by its hash: single Han characters apart, since few people ask for one. */
export interface TermList {
  terms: Map<number, Standing>;
  characters: Map<number, Standing>;
}

/** A word that only means the same stands one place lower; a title means what it says. */
const SAID_OTHERWISE: Readonly<Record<Place, Place>> = {
  title: 'title',
  heading: 'body',
  body: 'meant',
  meant: 'meant',
};

export function termListOf(passages: readonly Passage[], simplified: Simplified, meanings: Meanings): TermList {
  const list: TermList = { terms: new Map(), characters: new Map() };
  for (const { passage, text, part } of linesOf(passages)) {
    const line = foldText(text, simplified);
    const place = standing(passage.place, part);
    for (const phrase of phrasesOf(line)) {
      const units = phrase.map((unit) => unit.text);
      add(list, units, place);
    }
    const otherwise = standing(SAID_OTHERWISE[passage.place], part);
    for (const phrase of meanings.otherwise(line)) add(list, phrase, otherwise);
  }
  return list;
}

function add({ terms, characters }: TermList, units: readonly string[], byte: Standing): void {
  for (const term of everyTerm(units)) {
    const into = isCharacter(term) ? characters : terms;
    const hash = hashOf(term);
    const known = into.get(hash);
    into.set(hash, known === undefined ? byte : joined(known, byte));
  }
}
