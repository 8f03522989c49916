import type { Dropped } from '../../../src/conversion/document.ts';
import { droppedSentence, notTakenSentence, picturesSentence } from './dropped-sentence.ts';

export interface Said {
  sentence: string;
  /** None when nothing was put in, or more was since. */
  undo: (() => void) | undefined;
}

let said: Said | undefined;
const listeners = new Set<() => void>();

/** The line over the form, as a store of React's. */
export const droppedLine = {
  get: (): Said | undefined => said,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  clear: (): void => set(undefined),
  /** Once something is typed, one step back would take that back and not the paste. */
  withoutUndo: (): void => {
    if (said?.undo) set({ ...said, undo: undefined });
  },
};

interface Left {
  dropped: readonly Dropped[];
  /** Came along with their content to where only words can stand. */
  pictures?: readonly File[];
  undo: Said['undo'];
}

/** Says in one line over the form what a paste did not bring along; `undo` takes the paste back. */
export function sayDropped({ dropped, pictures = [], undo }: Left): void {
  const sentence = droppedSentence(dropped) + picturesSentence(pictures);
  set(sentence === '' ? undefined : { sentence, undo });
}

/** The same of files that were let go where none are taken. */
export function sayNotTaken(files: readonly File[]): void {
  set({ sentence: notTakenSentence(files), undo: undefined });
}

/** What became of something pasted into the box of a number. */
export function sayOfNumber(sentence: string): void {
  set({ sentence, undo: undefined });
}

function set(next: Said | undefined): void {
  said = next;
  for (const listener of listeners) listener();
}
