import type { ImportedTexts } from '../../wire/imports.ts';
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
}

export const EMPTY: ImportSession = { as: '', files: [], answers: {}, opened: [] };

export const importSession = { now: EMPTY };
