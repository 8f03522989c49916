import { isHan, longerHashes, singleHash } from '../text/tokens.ts';
import type { Expansion } from './synonyms.ts';

/** The terms of a phrase by their hashes: single Han characters apart, what is only said by synonyms apart. */
export interface PhraseTerms {
  literal: Readonly<Record<'t' | 'c', readonly number[]>>;
  synonyms: Readonly<Record<'t' | 'c', readonly number[]>>;
  /** Words of the synonyms that stand in it. */
  known: readonly string[];
}

/** A board says the same things again and again: whom to call, where it hangs, until when one may object. */
const MOST_KEPT = 20_000;

export function phraseTermsBy(expand: Expansion): (phrase: readonly string[]) => PhraseTerms {
  const kept = new Map<string, PhraseTerms>();
  return (phrase) => {
    const key = phrase.join(' ');
    const before = kept.get(key);
    if (before) return before;
    if (kept.size === MOST_KEPT) kept.clear();
    const terms = termsOf(phrase, expand);
    kept.set(key, terms);
    return terms;
  };
}

function termsOf(phrase: readonly string[], expand: Expansion): PhraseTerms {
  const known = new Set<string>();
  const [literal, synonyms] = [new Hashes(), new Hashes()];
  literal.addSingle(phrase);
  literal.addLonger(phrase);
  for (const { tokens, single } of expand(phrase, (word) => known.add(word))) {
    // 犬 is asked for by 狗; but whoever asks for 气 does not ask for 供热, which also means 暖气.
    if (single) synonyms.addSingle(tokens);
    synonyms.addLonger(tokens);
  }
  return { literal: literal.lists(), synonyms: synonyms.lists(), known: [...known] };
}

/** Each once. */
class Hashes {
  readonly #t = new Set<number>();
  readonly #c = new Set<number>();

  addSingle(tokens: readonly string[]): void {
    for (const token of tokens) (isHan(token) ? this.#c : this.#t).add(singleHash(token));
  }

  addLonger(tokens: readonly string[]): void {
    longerHashes(tokens, (hash) => this.#t.add(hash));
  }

  lists() {
    return { t: [...this.#t], c: [...this.#c] };
  }
}
