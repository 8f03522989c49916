import { pathOf } from './digest.ts';
import { FIRST, type Numbering } from './numbering.ts';
import type { Kind, Sharding } from './shard.ts';

/**
 * Which file is which: the one file of an index that changes its content under the same address. All others have a digest
 * of what they hold in their address.
 */
export interface Manifest {
  entries: string;
  language: string;
  /** In the order of their entries. */
  segments: readonly Segment[];
  /** Where the texts of results lie in Traditional, if the board has that edition. */
  traditional?: string;
}

/** The postings of neighbouring entries, whose numbers begin with `first`. */
export interface Segment extends Readonly<Record<Kind, Sharding>> {
  first: number;
}

/** The table of entries: one character per entry for each thing results are filtered and ranked by. */
export interface EntryTable {
  entries: number;
  /** Public holidays near the day of the build, on which weekly opening hours do not hold. */
  holidays: readonly string[];
  facets: Readonly<Record<string, Column>>;
  /** `1` where an entry is no longer in force. */
  old: string;
  /** `1` where nobody can take part any more: a past call, a closed consultation. */
  over: string;
  /** `1` where it holds until it is changed: a service, a place, a policy. */
  lasting: string;
  /** `1` where there is a page in 长者版 as well. */
  elder: string;
  /** `1` where the text is kept in parts. */
  long: string;
  /** Length of the title in tokens, capped at 63. */
  titles: string;
  numbering: Numbering;
  /** Paths of the tables that not every query needs. */
  files: Readonly<Record<LaterTable, string>>;
  /** Digests of the groups of fragments, one after another. */
  fragments: string;
}

export type LaterTable = 'pronunciations' | 'querySynonyms' | 'suggestions';

/** What a query needs to know of the language; it changes seldom, so that it stays in browsers' caches. */
export interface LanguageTable {
  /** Traditional characters and, in the same order, the simplified ones; only those that occur in the index. */
  traditional: string;
  simplified: string;
  /** Synonyms, of each group those that are written somewhere; the others are in a table of their own. */
  groups: PackedGroups;
}

/** Of the same groups the words that only queries hold. */
export type QuerySynonyms = Pick<LanguageTable, 'groups'>;

/** `低保 最低生活保障|物业 物管`: a third of a kilobyte less than as lists. */
export type PackedGroups = string;

export type Groups = readonly (readonly string[])[];

export const packedGroups = (groups: Groups): PackedGroups => groups.map((group) => group.join(' ')).join('|');

export const unpackedGroups = (packed: PackedGroups): Groups =>
  packed.split('|').map((group) => group.split(' ').filter(Boolean));

/** For entry number n the value is `values[of.charCodeAt(n) - 48 - 1]`; 0 means it has none. */
export interface Column {
  values: readonly string[];
  of: string;
}

export function columnOf(values: readonly (string | undefined)[]): Column {
  const known = [...new Set(values.filter((value) => value !== undefined))];
  const number = new Map(known.map((value, index) => [value, index + 1]));
  const codes = values.map((value) => FIRST + (value === undefined ? 0 : (number.get(value) ?? 0)));
  return { values: known, of: codes.map((code) => String.fromCharCode(code)).join('') };
}

export const valueAt = ({ values, of }: Column, entry: number): string | undefined =>
  values[of.charCodeAt(entry) - FIRST - 1];

/** Where the text of an entry is kept, that of a long one by its parts. */
export const fragmentPath = (number: number, part: number | undefined, digest: string) =>
  pathOf(part === undefined ? `d/${String(number)}` : `d/${String(number)}-${String(part)}`, digest);

/** Titles that are offered while somebody types. */
export interface SuggestionTable {
  /** The most useful first. */
  items: readonly Suggestion[];
}

export interface Suggestion {
  title: string;
  url: string;
  /** Name of its column. */
  type: string;
  /** Folded title, and its syllables: `gao ling jin tie zen me ling`. */
  plain: string;
  sound: string;
}
