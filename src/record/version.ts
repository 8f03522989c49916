export type VersionKind = 'first' | 'major' | 'minor' | 'withdrawn' | 'restored' | 'removed' | 'purged';

/**
 * Why a text that was public is not given out any more: its entry is withdrawn, or waits for a later time, or was withdrawn
 * for personal information, its file was removed, or names in it had to leave.
 */
export type Withheld = 'withdrawn' | 'waiting' | 'privacy' | 'removed' | 'expired';

/** One text of an entry that residents could read, from an instant until the next version of it. */
export interface Version {
  /** When it became public, `2026-11-21T10:00:00+08:00`; `ALWAYS` for what has no date and is older than the record. */
  instant: string;
  /** Who changed it: a role, never a name. */
  role: string;
  kind: VersionKind;
  /** The note of a correction, as the entry states it. */
  note?: string | undefined;
  /** SHA-256 of the file, hex. */
  digest: string;
  /** By what git finds the text again; absent where there is none. */
  blob?: string | undefined;
  /** Absent: the text is given out. */
  withheld?: Withheld | undefined;
  /** Personal information was taken out of this version afterwards. */
  redacted?: boolean | undefined;
}

export const ALWAYS = '1970-01-01T00:00:00+08:00';

/** A line of the chain; all lines together are the versions in the order in which they became public. */
export interface ChainLine {
  /** SHA-256 of the four lines: hash of the line before, entry, digest, instant. */
  hash: string;
  /** `<collection>/<id>` */
  entry: string;
  digest: string;
  instant: string;
}

/** What git knows of the texts that were public. */
export interface History {
  /** Whether all of it is known: git may hold the newest commits only (a shallow clone), or there may be no git at all. */
  known: 'whole' | 'shallow' | 'none';
  /** The instant of the oldest commit at hand. */
  from?: string | undefined;
  /** The versions of each entry, `<collection>/<id>`, oldest first. */
  versions: ReadonlyMap<string, readonly Version[]>;
  chain: readonly ChainLine[];
  /** Of an entry whose file was renamed: the entry that it was before. */
  formerly: ReadonlyMap<string, string>;
}

export const noHistory: History = { known: 'none', versions: new Map(), chain: [], formerly: new Map() };
