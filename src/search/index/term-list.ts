import { foldText, type Simplified } from '../text/fold.ts';
import { joined, standing, type Place, type Standing } from '../text/postings.ts';
import { hashOf, pair, single } from '../text/terms.ts';
import { phrasesOf } from '../text/units.ts';
import type { Passage } from './document.ts';
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

const HAN = /^\p{Script=Han}$/u;

export function termListOf(passages: readonly Passage[], simplified: Simplified, meanings: Meanings): TermList {
  const list: TermList = { terms: new Map(), characters: new Map() };
  let paragraph = 0;
  for (const { place, text } of passages) {
    for (const line of foldText(text, simplified).split('\n')) {
      if (line.trim() === '') continue;
      for (const phrase of phrasesOf(line)) {
        add(
          list,
          phrase.map((unit) => unit.text),
          place,
          paragraph,
        );
      }
      for (const phrase of meanings.otherwise(line)) add(list, phrase, SAID_OTHERWISE[place], paragraph);
      paragraph += 1;
    }
  }
  return list;
}

function add({ terms, characters }: TermList, units: readonly string[], place: Place, paragraph: number): void {
  const byte = standing(place, paragraph);
  const note = (into: Map<number, Standing>, term: string) => {
    const hash = hashOf(term);
    const known = into.get(hash);
    into.set(hash, known === undefined ? byte : joined(known, byte));
  };
  for (const [index, unit] of units.entries()) {
    note(HAN.test(unit) ? characters : terms, single(unit));
    const next = units[index + 1];
    if (next !== undefined) note(terms, pair(unit, next));
  }
}
