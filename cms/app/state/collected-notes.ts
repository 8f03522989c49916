import type { NewNote } from '../../wire/notes.ts';
import { desk } from './desk-state.ts';
import type { EntryRef } from './open-entry.ts';

const KEY = 'gongshi.notes.';

export const keyOf = ({ collection, slug }: EntryRef): string => `${collection}/${slug}`;

/** Others may sign in at the same computer: what one has noted is never sent in the name of another. */
const ownKey = (entry: EntryRef): string => `${desk.get().me?.account ?? ''}.${keyOf(entry)}`;

/** What a reviewer has noted of a draft and not sent yet. It stays in this browser, also when the page is loaded anew. */
export const collected = {
  of(entry: EntryRef): readonly NewNote[] {
    const key = ownKey(entry);
    return desk.get().collected[key] ?? stored(KEY + key);
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
  const key = ownKey(entry);
  desk.set({ collected: { ...desk.get().collected, [key]: notes } });
  store(KEY + key, notes);
}

/** A note in the middle of being written. */
export interface HalfWritten extends NewNote {
  /** What it becomes: a note, why a draft is given back, or an answer to a note. */
  as: 'note' | 'reason' | `answer ${number}`;
}

const HALF = 'gongshi.half-written.';
const isSame = (a: Omit<HalfWritten, 'words'>, b: Omit<HalfWritten, 'words'>) =>
  a.as === b.as && a.place === b.place && a.label === b.label;

/** Words that somebody is writing about a draft: Esc, another page and a closed tab take none of them away. */
export const halfWritten = {
  of: (entry: EntryRef): readonly HalfWritten[] => stored(HALF + ownKey(entry)),
  find: (entry: EntryRef, note: Omit<HalfWritten, 'words'>): HalfWritten | undefined =>
    halfWritten.of(entry).find((one) => isSame(one, note)),
  keep(entry: EntryRef, note: HalfWritten): void {
    const others = halfWritten.of(entry).filter((one) => !isSame(one, note));
    store(HALF + ownKey(entry), note.words.trim() === '' ? others : [...others, note]);
  },
};

function store(key: string, notes: readonly NewNote[]): void {
  try {
    if (notes.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(notes));
  } catch {
    // A browser that keeps nothing: they are there until the page is closed.
  }
}

function stored<N extends NewNote>(key: string): readonly N[] {
  try {
    return JSON.parse(localStorage.getItem(key) ?? '[]') as N[];
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
