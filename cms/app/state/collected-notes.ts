import type { NewNote } from '../../wire/notes.ts';
import { desk } from './desk-state.ts';
import type { EntryRef } from './open-entry.ts';

const KEY = 'gongshi.notes.';

export const keyOf = ({ collection, slug }: EntryRef): string => `${collection}/${slug}`;

/** What a reviewer has noted of a draft and not sent yet. It stays in this browser, also when the page is loaded anew. */
export const collected = {
  of(entry: EntryRef): readonly NewNote[] {
    const key = keyOf(entry);
    return desk.get().collected[key] ?? stored(key);
  },
  add(entry: EntryRef, note: NewNote): void {
    keep(entry, [...collected.of(entry), note]);
  },
  remove(entry: EntryRef, index: number): void {
    keep(
      entry,
      collected.of(entry).filter((_, at) => at !== index),
    );
  },
  /** They were sent. */
  clear(entry: EntryRef): void {
    keep(entry, []);
  },
};

function keep(entry: EntryRef, notes: readonly NewNote[]): void {
  const key = keyOf(entry);
  desk.set({ collected: { ...desk.get().collected, [key]: notes } });
  try {
    if (notes.length === 0) localStorage.removeItem(KEY + key);
    else localStorage.setItem(KEY + key, JSON.stringify(notes));
  } catch {
    // A browser that keeps nothing: they are there until the page is closed.
  }
}

function stored(key: string): readonly NewNote[] {
  try {
    return JSON.parse(localStorage.getItem(KEY + key) ?? '[]') as NewNote[];
  } catch {
    return [];
  }
}

/** Drafts of which it was just asked why they are given back. */
const asked = new Set<string>();

/** Asks why a draft is given back, as notes; false if it is not to be. Asked once, whichever way led to it. */
export async function askReasons(entry: EntryRef): Promise<boolean> {
  const yes = await new Promise<boolean>((answer) => desk.set({ returning: { entry, answer } }));
  desk.set({ returning: undefined });
  if (yes) asked.add(keyOf(entry));
  return yes;
}

/** Whether it still has to be asked, before the step is taken. */
export const mustAskReasons = (entry: EntryRef): boolean => !asked.delete(keyOf(entry));
