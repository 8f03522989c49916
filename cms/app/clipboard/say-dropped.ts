import type { Dropped } from '../../../src/conversion/document.ts';
import { droppedSentence } from './dropped-sentence.ts';

export interface Said {
  sentence: string;
  /** None when nothing was put in. */
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
};

/** Says in one line over the form what a paste did not bring along; `undo` takes the paste back. */
export function sayDropped({ dropped, undo }: { dropped: readonly Dropped[]; undo: Said['undo'] }): void {
  set(dropped.length === 0 ? undefined : { sentence: droppedSentence(dropped), undo });
}

/** Where a text takes no pictures, those that came along are left out too. */
export const withPictures = (dropped: readonly Dropped[], pictures: readonly File[]): Dropped[] => [
  ...dropped,
  ...pictures.map(({ name }) => ({ what: 'picture', name }) as const),
];

function set(next: Said | undefined): void {
  said = next;
  for (const listener of listeners) listener();
}
