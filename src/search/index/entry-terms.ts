import { payloadOf, type Payload } from '../text/payload.ts';
import { longerHashes } from '../text/tokens.ts';
import { askedNumbers } from './document-numbers.ts';
import type { Read } from './paragraphs.ts';
import type { PhraseTerms } from './phrase-terms.ts';
import { TermSet, type TermList } from './term-set.ts';

/** Every term of one entry: single Han characters apart, since few people ask for one. */
export interface EntryTerms {
  t: TermList;
  c: TermList;
}

export function entryTerms(
  paragraphs: readonly Read[],
  termsOf: (phrase: readonly string[]) => PhraseTerms,
): { terms: EntryTerms; written: ReadonlySet<string> } {
  const sets = { t: new TermSet(), c: new TermSet() };
  const written = new Set<string>();
  const add = (kind: 't' | 'c', hashes: readonly number[], payload: Payload) => {
    for (const hash of hashes) sets[kind].add(hash, payload);
  };
  for (const { place, part, folded, phrases } of paragraphs) {
    const literal = payloadOf(place, part);
    const synonym = payloadOf(place === 'heading' ? 'synonymInHeading' : 'synonym', part);
    for (const tokens of askedNumbers(folded)) {
      longerHashes(tokens, (hash) => {
        sets.t.add(hash, synonym);
      });
    }
    for (const phrase of phrases) {
      const terms = termsOf(phrase);
      for (const word of terms.known) written.add(word);
      for (const kind of ['t', 'c'] as const) {
        add(kind, terms.literal[kind], literal);
        add(kind, terms.synonyms[kind], synonym);
      }
    }
  }
  return { terms: { t: sets.t.list(), c: sets.c.list() }, written };
}
