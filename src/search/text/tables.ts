import { FRAGMENTS_IN_GROUP } from '../tuning.ts';
import type { Sharding } from './shard.ts';

/**
 * Which file is which: the one file of an index that changes its content under the same address. All others have a digest
 * of what they hold in their address. Segments are in the order of their entries.
 */
export interface Manifest {
  entries: string;
  language: string;
  segments: readonly Segment[];
}

/** A part of the index with the postings of neighbouring entries; one digest stands for all of its shards. */
export interface Segment extends Sharding {
  digest: string;
  /** Number of its first entry. */
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
  /** `1` where the text is kept in parts. */
  long: string;
  /** Length of the title in tokens, capped at 63. */
  titles: string;
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

export const FIRST = 48;

export function columnOf(values: readonly (string | undefined)[]): Column {
  const known = [...new Set(values.filter((value) => value !== undefined))];
  const number = new Map(known.map((value, index) => [value, index + 1]));
  const codes = values.map((value) => FIRST + (value === undefined ? 0 : (number.get(value) ?? 0)));
  return { values: known, of: codes.map((code) => String.fromCharCode(code)).join('') };
}

export const valueAt = ({ values, of }: Column, entry: number): string | undefined =>
  values[of.charCodeAt(entry) - FIRST - 1];

/** Digits of base 36 in the digests of addresses: 41 bits. */
export const DIGEST_LENGTH = 8;

/** The path of a file, which changes with what is in it, or in one of the files that share its digest. */
export const pathOf = (name: string, digest: string) => `${name}-${digest}`;

/** Where the text of an entry is kept, that of a long one by its parts. */
export function fragmentPath({ long, fragments }: EntryTable, entry: number, part = 0): string {
  const at = Math.floor(entry / FRAGMENTS_IN_GROUP) * DIGEST_LENGTH;
  return pathOf(fragmentName(entry, long[entry] === '1', part), fragments.slice(at, at + DIGEST_LENGTH));
}

export const fragmentName = (entry: number, long: boolean, part: number) =>
  long ? `d/${String(entry)}-${String(part)}` : `d/${String(entry)}`;

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
