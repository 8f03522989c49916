export type VersionKind = 'first' | 'major' | 'minor' | 'withdrawn' | 'restored' | 'purged';

/** One text of an entry that residents could read, from an instant until the next version of it. */
export interface Version {
  /** When it became public. */
  instant: string;
  /** Who changed it: a role, never a name. */
  role: string;
  kind: VersionKind;
  /** The note of a correction, as the entry states it. */
  note?: string | undefined;
  /** SHA-256 of the file, hex. */
  digest: string;
}

/** What git knows of the texts that were public. */
export interface History {
  /** Whether all of it is known: git may hold the newest commits only (a shallow clone), or there may be no git at all. */
  known: 'whole' | 'shallow' | 'none';
  /** The versions of each entry, `<collection>/<id>`, oldest first. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

export const noHistory: History = { known: 'none', versions: new Map() };
