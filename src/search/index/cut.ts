import { foldText } from '../text/fold.ts';
import { phrasesOf } from '../text/tokens.ts';
import type { SearchDocument } from './document.ts';
import { entryTerms, type EntryTerms } from './entry-terms.ts';
import { digestOf, packedJson } from './files.ts';
import type { Language } from './language.ts';
import { fragmentsOf, isLong, readParagraphs } from './paragraphs.ts';
import { wordsOf, type Words } from './words.ts';

/** What is made of one document once: all that any index needs of it. */
export interface Cut {
  facts: Facts;
  words: Words;
  terms: EntryTerms;
  /** What a result shows of it, packed: one piece, or of a long text its parts. */
  texts: readonly Uint8Array[];
}

/** What is known of an entry without its text; small, since all of them are kept in memory. */
export interface Facts {
  facets: SearchDocument['facets'];
  old: boolean;
  over: boolean;
  lasting: boolean;
  long: boolean;
  /** Tokens of the title. */
  titleLength: number;
  title: string;
  url: string;
  type: string;
  /** The day that stands on it, `2026-11-21`. */
  day?: string;
  /** How many terms of either kind. */
  t: number;
  c: number;
  /** Of the texts. */
  digest: string;
}

export function cutOf(document: SearchDocument, language: Language): Cut {
  const { passages, facets, old, over, lasting, card } = document;
  const title = passages.find(({ place }) => place === 'title')?.text ?? '';
  const paragraphs = readParagraphs(passages, language.simplified);
  const { terms, written } = entryTerms(paragraphs, language.termsOf);
  const texts = fragmentsOf(document).map((fragment) => packedJson(fragment));
  return {
    facts: {
      facets,
      old,
      over,
      lasting,
      long: isLong(document),
      titleLength: phrasesOf(foldText(title, language.simplified)).flat().length,
      title: card.title,
      url: card.url,
      type: card.type,
      ...(card.date !== undefined && { day: card.date.slice(0, 10) }),
      t: terms.t.hashes.length,
      c: terms.c.hashes.length,
      digest: digestOf(texts),
    },
    words: wordsOf(paragraphs, written),
    terms,
    texts,
  };
}
