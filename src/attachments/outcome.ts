import type { Found, Passage } from './passages.ts';

/** What lies in a file that may be kept. */
export interface Opened {
  /** What it says, wherever it says it. */
  passages: Passage[];
  /** Whether its photos tell where they were taken: `removed` if that is gone from `kept`, `left` if it is not. */
  positions: 'none' | 'removed' | 'left';
  /** What in it can only be seen, not read, as a Chinese phrase: 第 2 页没有文字. */
  unread?: string;
  /** That it has pictures, whose words and people only a person can see: asked about when it is uploaded. */
  pictured?: string;
  /** The bytes to keep where they are not those that came. */
  kept?: Uint8Array;
}

/** Opens a file that lies in another one. */
export type OpenInside = (bytes: Uint8Array, name: string) => Promise<Opened>;

/** Thrown for a file that must not be kept; the message is a Chinese sentence that says why and what to do. */
export class RefusedFile extends Error {}

/** Thrown when what a file says cannot be found out; the message is a Chinese sentence that says why and what to do. */
export class UnreadableFile extends Error {}

/** What is asked about a file. */
export interface Question {
  bytes: Uint8Array;
  /** Its ending says what the file is to be. */
  name: string;
  /** Numbers that may stand in it. */
  officePhones: readonly string[];
  /** Pictures are drawn anew, to be kept. Otherwise only what they say about themselves is read. */
  draw: boolean;
}

/** What was found out about a file. Whoever asks has to answer for each of the three. */
export type Examined =
  | (Omit<Opened, 'passages' | 'kept'> & {
      outcome: 'kept';
      /** The bytes to keep: a picture drawn anew, a document without the positions of its photos. */
      bytes: Uint8Array;
      /** The first of what was found in it. */
      found: Found[];
      /** How many more there are. */
      more: number;
    })
  /** It must not be kept: it runs or loads something when it is opened, or hides something. */
  | { outcome: 'refused'; why: string }
  /** Nobody knows what it says. `again`: this attempt failed, another may not; otherwise it is a fact about the bytes. */
  | { outcome: 'unknown'; why: string; again: boolean };
