import { beijingDay } from '../../../src/schema/beijing.ts';

/** Letters and digits that are not taken for each other when an address is read out or copied by hand. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const LENGTH = 5;

export interface Moment {
  /** An instant. */
  now: string;
  /** A number from 0 up to 1, as `Math.random` gives. */
  chance: () => number;
}

/**
 * Where a new entry goes, without folder and extension: `20261121-k7m2p`, or with its year in front,
 * `2026/20261121-k7m2p`. The year is that of `published`, so that a file lies where its page is archived.
 */
export function newEntryId(folders: 'year' | 'flat', published: unknown, moment: Moment): string {
  const id = stamp(moment);
  if (folders === 'flat') return id;
  const year = typeof published === 'string' && /^\d{4}-/.test(published) ? published.slice(0, 4) : id.slice(0, 4);
  return `${year}/${id}`;
}

/** A name for an upload that no other has: `20261121-k7m2p.jpg`. Keeps the extension. */
export function uploadName(fileName: string, moment: Moment): string {
  const extension = /\.[a-z0-9]{1,8}$/.exec(fileName.toLowerCase())?.[0] ?? '';
  return stamp(moment) + extension;
}

function stamp({ now, chance }: Moment): string {
  const letters = Array.from({ length: LENGTH }, () => LETTERS[Math.floor(chance() * LETTERS.length)]);
  return `${beijingDay(now).replaceAll('-', '')}-${letters.join('')}`;
}
