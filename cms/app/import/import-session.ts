import type { ImportedTexts } from '../../wire/imports.ts';
import type { Drafts, SaveOutcome } from './save-drafts.ts';
import type { SentFile } from './sent-file.ts';

/** What was brought in and answered. It stays while forms are opened from it, one after the other, and goes with the tab. */
export interface ImportSession {
  /** The collection that was chosen; '' lets the import ask. */
  as: string;
  files: readonly SentFile[];
  answers: Readonly<Record<string, string>>;
  done?: ImportedTexts | undefined;
  /** Entries whose forms were opened, by their places in `done`. */
  opened: readonly string[];
  /** What was made of entries with one press, and what became of the last press. */
  drafts: Drafts;
  outcome?: SaveOutcome | undefined;
  /** What is being done. */
  doing?: string | undefined;
  /** Why the last thing was not done. */
  failed: string;
}

export const EMPTY: ImportSession = {
  as: '',
  files: [],
  answers: {},
  done: undefined,
  opened: [],
  drafts: {},
  outcome: undefined,
  doing: undefined,
  failed: '',
};

let now = EMPTY;
const listeners = new Set<() => void>();

export const importSession = {
  get: (): ImportSession => now,
  set: (next: Partial<ImportSession>): void => {
    now = { ...now, ...next };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
