import { foldText, type Simplified } from '../text/fold.ts';
import { phraseTermsBy, type PhraseTerms } from './phrase-terms.ts';
import { simplifiedOf } from './simplified.ts';
import { expansionBy } from './synonyms.ts';

/** What all entries of a site are cut by. */
export interface Language {
  simplified: Simplified;
  /** Synonyms, folded. */
  groups: readonly (readonly string[])[];
  termsOf: (phrase: readonly string[]) => PhraseTerms;
}

let simplified: Simplified | undefined;

/** `synonyms` as they are written in the settings. */
export function languageOf(synonyms: readonly (readonly string[])[]): Language {
  const table = (simplified ??= simplifiedOf());
  const groups = synonyms.map((group) => group.map((word) => foldText(word, table)));
  return { simplified: table, groups, termsOf: phraseTermsBy(expansionBy(groups)) };
}
