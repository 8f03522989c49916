import { foldText, type Simplified } from '../text/fold.ts';
import { STOP_CHARACTERS } from '../text/stop-words.ts';
import {
  columnOf,
  FIRST,
  packedGroups,
  type EntryTable,
  type LanguageTable,
  type QuerySynonyms,
  type SuggestionTable,
} from '../text/tables.ts';
import { phrasesOf } from '../text/tokens.ts';
import { MOST_SUGGESTIONS } from '../tuning.ts';
import type { SearchDocument } from './document.ts';
import { isLong } from './paragraphs.ts';
import { syllables } from './pronunciations.ts';
import { wordFinder } from './synonyms.ts';

/** Everything that is known of the entries by their numbers, without the files that are named beside it. */
export function entryTable(
  documents: readonly SearchDocument[],
  holidays: readonly string[],
  simplified: Simplified,
): Omit<EntryTable, 'files' | 'fragments'> {
  const facets = [...new Set(documents.flatMap((document) => Object.keys(document.facets)))];
  const titles = documents.map(({ passages }) => {
    const title = passages.find(({ place }) => place === 'title')?.text ?? '';
    return phrasesOf(foldText(title, simplified)).flat().length;
  });
  return {
    entries: documents.length,
    holidays,
    facets: Object.fromEntries(
      facets.map((name) => [name, columnOf(documents.map((document) => document.facets[name]))]),
    ),
    old: flags(documents, ({ old }) => old),
    over: flags(documents, ({ over }) => over),
    lasting: flags(documents, ({ lasting }) => lasting),
    long: flags(documents, isLong),
    titles: titles.map((length) => String.fromCharCode(FIRST + Math.min(length, 63))).join(''),
  };
}

const flags = (documents: readonly SearchDocument[], holds: (document: SearchDocument) => boolean) =>
  documents.map((document) => (holds(document) ? '1' : '0')).join('');

/** The language as it is written here, and the words of the same groups that only queries hold. */
export function languageTables(
  documents: readonly SearchDocument[],
  groups: readonly (readonly string[])[],
  simplified: Simplified,
): { language: LanguageTable; querySynonyms: QuerySynonyms; used: readonly (readonly string[])[] } {
  const wordsAt = wordFinder(groups.flat());
  const written = new Set<string>();
  const alphabet = new Set(STOP_CHARACTERS);
  for (const { text } of documents.flatMap(({ passages }) => passages)) {
    const plain = foldText(text, simplified);
    for (const character of plain) alphabet.add(character);
    for (const tokens of phrasesOf(plain)) {
      for (const at of tokens.keys()) for (const { word } of wordsAt(tokens, at)) written.add(word);
    }
  }
  // A group of which no word is written finds nothing.
  const used = groups.filter((group) => group.some((word) => written.has(word)));
  for (const character of used.flat().join('')) alphabet.add(character);
  // In the order of the simplified ones: so they compress best.
  const pairs = [...simplified].filter(([, simple]) => alphabet.has(simple)).sort(([, a], [, b]) => (a < b ? -1 : 1));
  return {
    language: {
      traditional: pairs.map(([from]) => from).join(''),
      simplified: pairs.map(([, to]) => to).join(''),
      groups: packedGroups(used.map((group) => group.filter((word) => written.has(word)))),
    },
    querySynonyms: { groups: packedGroups(used.map((group) => group.filter((word) => !written.has(word)))) },
    used,
  };
}

/** What is offered while somebody types: how to get things done first, then the newest that still holds. */
export function suggestionTable(newestFirst: readonly SearchDocument[], simplified: Simplified): SuggestionTable {
  const current = newestFirst.filter(({ old }) => !old);
  const lasting = current.filter((document) => document.lasting);
  const chosen = [...new Set([...lasting, ...current])].slice(0, MOST_SUGGESTIONS);
  return {
    items: chosen.map(({ card }) => {
      const { title, url, type } = card;
      const plain = foldText(title, simplified);
      return { title, url, type, plain, sound: syllables(plain) };
    }),
  };
}
