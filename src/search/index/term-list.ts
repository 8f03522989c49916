import { foldText, type Simplified } from '../text/fold.ts';
import { joined, standing, type Standing } from '../text/postings.ts';
import { everyTerm, hashOf, isCharacter, longerTerms } from '../text/terms.ts';
import { phrasesOf } from '../text/units.ts';
import type { Passage } from './document.ts';
import { linesOf } from './lines.ts';
import type { Meanings } from './meanings.ts';

/** Every term of one entry by its hash: single Han characters apart, since few people ask for one. */
export interface TermList {
  terms: Map<number, Standing>;
  characters: Map<number, Standing>;
}

export function termListOf(passages: readonly Passage[], simplified: Simplified, meanings: Meanings): TermList {
  const list: TermList = { terms: new Map(), characters: new Map() };
  for (const { passage, text, part } of linesOf(passages)) {
    const line = foldText(text, simplified);
    const place = standing(passage.place, part);
    const otherwise = standing(passage.place === 'heading' ? 'meantInHeading' : 'meant', part);
    for (const phrase of phrasesOf(line)) {
      const units = phrase.map((unit) => unit.text);
      for (const term of everyTerm(units)) add(list, term, place);
      for (const { phrase: other, single } of meanings.otherwise(units)) {
        // 犬 is asked for by 狗; but whoever asks for 气 does not ask for 供热, which also means 暖气.
        for (const term of single ? everyTerm(other) : longerTerms(other)) add(list, term, otherwise);
      }
    }
  }
  return list;
}

function add({ terms, characters }: TermList, term: string, byte: Standing): void {
  const into = isCharacter(term) ? characters : terms;
  const hash = hashOf(term);
  const known = into.get(hash);
  into.set(hash, known === undefined ? byte : joined(known, byte));
}
