import type { Deed } from '../../../src/record/deed.ts';
import type { Problem } from '../../../src/schema/problems.ts';
import type { Answer } from '../../wire/actions.ts';
import type { NewNote } from '../../wire/notes.ts';
import type { Conflict } from '../../wire/error-answer.ts';
import type { Me, Person } from '../../wire/people.ts';
import type { Publication } from '../../wire/publication.ts';
import type { Tasks } from '../../wire/tasks.ts';
import type { DraftStatus } from '../../wire/drafts.ts';
import type { Kept, Step } from './next-step.ts';
import type { EntryRef } from './open-entry.ts';

/** Somebody else has changed what the clerk wanted to save or publish. */
export interface ShownConflict extends Conflict {
  entry: EntryRef;
  mine: string;
  /** Takes their version as the one that mine is written over. */
  accept: () => void;
  /** It is the clerk's own unsaved writing on another device: puts that into the form. */
  takeOther?: () => void;
}

/** Files that the clerk is asked to look at before they are kept. */
export interface Confirming {
  files: readonly {
    /** As it was called where it came from. */
    name: string;
    /** Why nobody but a person can tell, as a phrase. */
    why: string;
    /** An address of the picture, if it is one. */
    picture?: string | undefined;
  }[];
  answer: (yes: boolean) => void;
}

/** The form went on from a working copy, or its changes were given up: both can be taken back. */
export interface Resumed {
  entry: EntryRef;
  at: string;
  gaveUp: boolean;
  /** Does the other of the two. */
  turn: () => void;
}

/** The same account is writing in the same entry on another device; nothing of either is overwritten until it is looked at. */
export interface Elsewhere {
  entry: EntryRef;
  at: string;
  look: () => void;
  useMine: () => void;
}

/** What somebody else has just done with the entry in the form, in one line. */
export interface Happened {
  entry: EntryRef;
  said: string;
  /** The instant from which residents see it: from then on that is said. */
  opens?: string | undefined;
  /** It is public in another text than the form stands on: shows both, or puts theirs into the form. */
  newer?: { look: () => void; take: () => void } | undefined;
}

/** A publication that waits for the clerk's yes. */
export interface Publishing {
  title: string;
  /** The settings, by which every page is made anew. */
  isSettings?: boolean;
  /** What residents will see of it, and when. */
  deed: Deed;
  answer: (yes: boolean) => void;
}

/** How the clerk's last publication is getting on. */
export interface ShownPublication extends Publication {
  /** What was published, and where it can be read; of what was deleted, the page of its column. */
  title?: string | undefined;
  page: string;
  deed: Deed;
  /** How many seconds it took. */
  seconds?: number | undefined;
  /** It takes long enough for its stages to be read. */
  detailed?: boolean | undefined;
  /** The clerk wants to see it again when it is done. */
  folded?: boolean | undefined;
}

export interface Usual extends Answer<'usualValues'> {
  collection: string;
  /** Nobody has asked for this community: it is the one that the person writes for. */
  isOwn?: boolean;
}

/** What stands over the editor until the clerk closes it or does something about it. */
export interface DeskState {
  me?: Me | undefined;
  /** Of drafts that were opened here: who wrote them, by `collection/slug`. */
  authors: Readonly<Record<string, readonly Person[]>>;
  /** Of the entry that was not saved, handed in or published: errors, and warnings that the clerk has not accepted. */
  problems: readonly Problem[];
  /** What the problems stand in the way of; saving, if nothing else. */
  aim?: Step | undefined;
  /** What the entry on the screen still lacks to be handed in or published, and what is to be looked at in it. */
  missing: readonly Problem[];
  /** Of what is typed in the entry on the screen. */
  kept?: Kept | undefined;
  resumed?: Resumed | undefined;
  elsewhere?: Elsewhere | undefined;
  publishing?: Publishing | undefined;
  /** What could not be done with the entry on the screen, and why: until somebody has read it. */
  failed?: string | undefined;
  /** What the desk has not answered to, until it answers again. */
  unanswered?: string | undefined;
  /** It did not answer when it was asked last. */
  offline: boolean;
  /** Warnings that the clerk has read and saves in spite of, until the page is loaded anew. */
  accepted: readonly Problem[];
  /** The problems are those of a file that was not uploaded. */
  upload?: boolean;
  /** The last problem was settled from the list; it remains to save again. */
  settled?: boolean;
  publication?: ShownPublication | undefined;
  /** Where the draft stood after the last save. */
  savedStatus?: DraftStatus;
  /** The session has ended while something was being written. */
  expired: boolean;
  conflict?: ShownConflict | undefined;
  confirming?: Confirming | undefined;
  /** The draft whose changes are being looked at. */
  comparing?: EntryRef | undefined;
  /** The draft that somebody without an account is to look at. */
  sharing?: EntryRef | undefined;
  /** What was taken over into the new entry on the screen and what was not, as one line above its form. */
  begun?: string | undefined;
  /** What the new entry on the screen was given because its community usually says so. */
  usual?: Usual | undefined;
  /** Of the draft in the form: what people say of it. */
  review?: (Answer<'draftReview'> & { entry: EntryRef }) | undefined;
  happened?: Happened | undefined;
  /** Notes that are not sent yet, by `collection/slug`. */
  collected: Readonly<Record<string, readonly NewNote[]>>;
  /** Somebody is about to give a draft back, and is asked why. */
  returning?: { entry: EntryRef; answer: (yes: boolean) => void } | undefined;
  /** The version of all that people do here, and how many drafts wait for a review. */
  changes?: { version: string; waiting: number; stands: readonly string[] } | undefined;
  /** What this person has to do, as it was when the desk was asked last; or why it could not be asked. */
  tasks?: Tasks | { failed: string } | undefined;
}

let state: DeskState = {
  problems: [],
  missing: [],
  accepted: [],
  expired: false,
  offline: false,
  authors: {},
  collected: {},
};
const listeners = new Set<() => void>();

/** A store outside React: Decap's event handlers and backend write to it, our notices read it. */
export const desk = {
  get: (): DeskState => state,
  set(change: Partial<DeskState>): void {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  },
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

/** What belongs to the entry on the screen alone. */
const nothingOpen = {
  ...{ problems: [], missing: [], settled: false, upload: false, aim: undefined },
  ...{ failed: undefined, unanswered: undefined },
  ...{ kept: undefined, resumed: undefined, elsewhere: undefined, comparing: undefined, publishing: undefined },
  ...{ sharing: undefined, begun: undefined, usual: undefined },
} as const satisfies Partial<DeskState>;

/** What is said of an entry goes with it, once another is on the screen, or none. */
export function nowOpen(open: EntryRef | undefined): void {
  if (!open) desk.set(nothingOpen);
  const isOther = (entry: EntryRef | undefined) => entry?.collection !== open?.collection || entry?.slug !== open?.slug;
  if (isOther(state.conflict?.entry)) desk.set({ conflict: undefined });
  if (isOther(state.happened?.entry)) desk.set({ happened: undefined });
}

/** Whether the clerk saves this text in spite of the warning. */
export const isAccepted = ({ file, path, message }: Problem) =>
  desk.get().accepted.some((other) => other.file === file && other.path === path && other.message === message);

/** What Decap's own message says while the list of problems stands on the page. */
export const seeList = (count: number) => `有 ${count} 处要改，请看页面下方的清单。`;
export const seeWarnings = (count: number) => `先请看页面下方的 ${count} 处提醒，再决定改不改。`;
