import { FIRST, type Numbering } from '../text/numbering.ts';
import { NUMBERS_FOR_ENTRY } from '../tuning.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A longer gap does not stand in one character; entries after it are then only nearer to those before. */
const LONGEST_GAP = 50_000;

/** How entries are numbered, by the days that stand on them, oldest first; what has no day comes before all others. */
export function numberingOf(days: readonly (string | undefined)[]): Numbering {
  const dated = days.filter((day) => day !== undefined);
  const undated = days.length - dated.length;
  const width = powerOf2((NUMBERS_FOR_ENTRY * dated.length) / Math.max(1, new Set(dated).size));
  const oldest = dated.reduce((least, day) => (day < least ? day : least), '9999');
  const first = powerOf2((NUMBERS_FOR_ENTRY * undated) / width) - dayNumber(`${oldest.slice(0, 4)}-01-01`);
  let before = 0;
  const gaps = days.map((day) => {
    // In the order of their publication an entry may stand after one with a later day.
    const gap = day === undefined ? 0 : Math.max(0, Math.min(LONGEST_GAP, first + dayNumber(day) - before));
    before += gap;
    return String.fromCharCode(FIRST + gap);
  });
  return { width, days: gaps.join('') };
}

const dayNumber = (day: string) => Math.floor(Date.parse(`${day}T00:00Z`) / DAY) || 0;

/** The next power of two, at least 1. */
const powerOf2 = (number: number) => 2 ** Math.max(0, Math.ceil(Math.log2(number)));
