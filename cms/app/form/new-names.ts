import { beijingDay } from '../../../src/schema/beijing.ts';

/** Letters and digits that are not taken for each other when an address is read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 5;

/** What names are made from. */
export interface NameSource {
  /** An instant. */
  now: string;
  /** A number from 0 up to 1, as `Math.random` gives. */
  random: () => number;
}

/**
 * Where a new entry goes, without folder and extension: `20261121-k7m2p`, or with its year in front,
 * `2026/20261121-k7m2p`. The year is that of `published`, so that a file is in the folder of the year it is archived in.
 */
export function newEntryId(folders: 'year' | 'flat', published: unknown, id: string): string {
  if (folders === 'flat') return id;
  const year = typeof published === 'string' && /^\d{4}-/.test(published) ? published.slice(0, 4) : id.slice(0, 4);
  return `${year}/${id}`;
}

/** A name for an upload that no other has: `20261121-k7m2p.jpg`. Keeps the extension. */
export function uploadName(fileName: string, source: NameSource): string {
  const extension = /\.[a-z0-9]{1,8}$/.exec(fileName.toLowerCase())?.[0] ?? '';
  return newId(source) + extension;
}

/** A name that no other has: the day and random letters. */
export function newId({ now, random }: NameSource): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(random() * LETTERS.length)]);
  return `${beijingDay(now).replaceAll('-', '')}-${letters.join('')}`;
}

let reserved: string | undefined;

/**
 * The id of the new entry on the screen; the same one each time, because its working copy is kept under it before it is
 * saved, and a reviewer may allow personal information in a file that is saved only afterwards.
 */
export function reservedId(source: () => NameSource): string {
  reserved ??= newId(source());
  return reserved;
}

/** The new entry on the screen goes on from one that was begun before. */
export function reserveId(id: string): void {
  reserved = id;
}

/** For the next entry. */
export function releaseId(): void {
  reserved = undefined;
}
