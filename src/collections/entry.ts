import type { CollectionName, EntryData } from './index.ts';
import type { Settings } from './settings/schema.ts';
import type { Language } from '../schema/language.ts';
import type { Problem } from '../schema/problems.ts';

/** One content file, read and found valid. Its body is kept apart, by the file. */
export interface Entry<N extends CollectionName = CollectionName> {
  collection: N;
  id: string;
  /** Relative to the content folder, `disclosures/2026/nanxiang-2026-q3.md`. */
  file: string;
  data: EntryData<N>;
  /** SHA-256 of the whole file, hex. */
  digest: string;
  language: Language;
  /** Addresses its body links to or shows as pictures, as written. */
  links: readonly string[];
  /**
   * The headings of its body with something below them, and of the columns of its tables, as plain text; only where it
   * names a duty, whose 要素 are looked for in them.
   */
  headings: readonly string[];
  /** Documents that its texts name: titles in 《》 and document numbers, as they are written, each once. */
  cites: readonly string[];
  /** Whether the names it held have left it, since their day has passed. */
  namesLeft?: true;
}

export interface Content {
  entries: Entry[];
  settings: Settings | undefined;
  problems: Problem[];
}
