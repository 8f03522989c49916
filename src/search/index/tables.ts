import { foldText, type Simplified } from '../text/fold.ts';
import { FIRST, type Numbering } from '../text/numbering.ts';
import { STOP_CHARACTERS } from '../text/stop-words.ts';
import {
  columnOf,
  packedGroups,
  type EntryTable,
  type LanguageTable,
  type QuerySynonyms,
  type SuggestionTable,
} from '../text/tables.ts';
import { MOST_SUGGESTIONS } from '../tuning.ts';
import type { Facts } from './cut.ts';
import type { Language } from './language.ts';
import { syllables } from './pronunciations.ts';
import type { WordCounts } from './words.ts';

/** Everything that is known of the entries, oldest first, without the files that are named beside it. */
export function entryTable(
  entries: readonly Facts[],
  numbering: Numbering,
  holidays: readonly string[],
): Omit<EntryTable, 'elder' | 'files' | 'fragments'> {
  const facets = new Set<string>();
  for (const entry of entries) for (const name in entry.facets) facets.add(name);
  return {
    entries: entries.length,
    holidays,
    facets: Object.fromEntries([...facets].map((name) => [name, columnOf(entries.map((entry) => entry.facets[name]))])),
    old: flags(entries, ({ old }) => old),
    over: flags(entries, ({ over }) => over),
    lasting: flags(entries, ({ lasting }) => lasting),
    long: flags(entries, ({ long }) => long),
    titles: entries.map(({ titleLength }) => String.fromCharCode(FIRST + Math.min(titleLength, 63))).join(''),
    numbering,
  };
}

const flags = (entries: readonly Facts[], holds: (entry: Facts) => boolean) =>
  entries.map((entry) => (holds(entry) ? '1' : '0')).join('');

/** The language as it is written here, and the words of the same groups that only queries hold. */
export function languageTables(
  { written, characters }: WordCounts,
  { groups, simplified }: Language,
): { language: LanguageTable; querySynonyms: QuerySynonyms; used: readonly (readonly string[])[] } {
  // A group of which no word is written finds nothing.
  const used = groups.filter((group) => group.some((word) => written.has(word)));
  const alphabet = new Set([...STOP_CHARACTERS, ...characters.keys(), ...used.flat().join('')]);
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
export function suggestionTable(newestFirst: readonly Facts[], simplified: Simplified): SuggestionTable {
  const current = newestFirst.filter(({ old }) => !old);
  const lasting = current.filter((entry) => entry.lasting);
  const chosen = [...new Set([...lasting, ...current])].slice(0, MOST_SUGGESTIONS);
  return {
    items: chosen.map(({ title, url, type }) => {
      const plain = foldText(title, simplified);
      return { title, url, type, plain, sound: syllables(plain) };
    }),
  };
}
