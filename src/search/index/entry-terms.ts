import { foldText, type Simplified } from '../text/fold.ts';
import { payloadOf, union, type Payload } from '../text/payload.ts';
import { hashOf, indexTerms, isCharacter, longerTerms, phrasesOf } from '../text/tokens.ts';
import { askedNumbers } from './document-numbers.ts';
import type { Passage } from './document.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Expansion } from './synonyms.ts';

/** Every term of one entry by its hash: single Han characters apart, since few people ask for one. */
export interface EntryTerms {
  terms: Map<number, Payload>;
  characters: Map<number, Payload>;
}

export function entryTerms(passages: readonly Passage[], simplified: Simplified, expand: Expansion): EntryTerms {
  const list: EntryTerms = { terms: new Map(), characters: new Map() };
  for (const { passage, text, part } of paragraphsOf(passages)) {
    const literal = payloadOf(passage.place, part);
    const synonym = payloadOf(passage.place === 'heading' ? 'synonymInHeading' : 'synonym', part);
    const folded = foldText(text, simplified);
    for (const tokens of askedNumbers(folded)) for (const term of longerTerms(tokens)) add(list, term, synonym);
    for (const phrase of phrasesOf(folded)) {
      for (const term of indexTerms(phrase)) add(list, term, literal);
      for (const { tokens, single } of expand(phrase)) {
        // 犬 is asked for by 狗; but whoever asks for 气 does not ask for 供热, which also means 暖气.
        for (const term of single ? indexTerms(tokens) : longerTerms(tokens)) add(list, term, synonym);
      }
    }
  }
  return list;
}

function add({ terms, characters }: EntryTerms, term: string, payload: Payload): void {
  const into = isCharacter(term) ? characters : terms;
  const hash = hashOf(term);
  const known = into.get(hash);
  into.set(hash, known === undefined ? payload : union(known, payload));
}
