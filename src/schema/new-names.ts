import { beijingDay } from './beijing.ts';

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
export function newEntryId(folders: 'year' | 'flat', published: unknown, source: NameSource): string {
  return placeOfNew(folders, published, newId(source));
}

/** The same of an id that was made before. */
export function placeOfNew(folders: 'year' | 'flat', published: unknown, id: string): string {
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
