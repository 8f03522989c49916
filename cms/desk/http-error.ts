import type { Problem } from '../../src/schema/problems.ts';

/** Somebody else's text that a save would have overwritten. */
export interface Conflict {
  /** The path on the wire. */
  path: string;
  /** Their text; null if they removed it. */
  theirs: string | null;
  /** Its version: sent back as `base` (or as `seen`, if `from` is `published` and there is a draft) by who has seen it. */
  id: string | null;
  from: 'published' | 'draft';
  /** Who changed it and when, if git knows. */
  by?: string;
  at?: string;
}

/** A file that only a person can read: it is kept when they say that nothing personal is in it. */
export interface Unconfirmed {
  /** The path on the wire. */
  path: string;
  /** Of the bytes that were sent: sent back as `confirmed` by who has looked at them. */
  sha256: string;
  /** Why nobody knows what it says, as a Chinese phrase. */
  why: string;
}

interface RefusalOptions extends ErrorOptions {
  conflict?: Conflict;
  unconfirmed?: readonly Unconfirmed[];
}

/** A request that is turned down: an HTTP status and one Chinese sentence for the clerk, with the problems of a 422. */
export class HttpError extends Error {
  readonly status: number;
  readonly problems: readonly Problem[];
  readonly conflict: Conflict | undefined;
  readonly unconfirmed: readonly Unconfirmed[];

  constructor(status: number, sentence: string, problems: readonly Problem[] = [], options: RefusalOptions = {}) {
    super(sentence, options);
    this.name = 'HttpError';
    this.status = status;
    this.problems = problems;
    this.conflict = options.conflict;
    this.unconfirmed = options.unconfirmed ?? [];
  }
}
