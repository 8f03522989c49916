import type { Entry } from '../../collections/entry.ts';
import { changesOf } from '../../model/status.ts';
import { momentOf, type Site } from '../../model/site.ts';
import { beijingDay, endOfDay, instantMs } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';

const DAY_OR_INSTANT = /^\d{4}-\d{2}-\d{2}(?:T|$)/;
const MONTH = /^\d{4}-\d{2}$/;

/**
 * What of the time the page of an entry may show: how many of the moments named in its data or of its statuses have passed
 * and, while some are to come, the day, since days left and rulers go on with it. Besides the year, by which dates are
 * said, a page shows nothing else of the time.
 */
export function timeState(entry: Entry, site: Site): string {
  const now = momentOf(site);
  const [named, statuses] = [momentsOf(entry), changesOf(entry, site)];
  const passed = passedBy(now, named) + passedBy(now, statuses);
  return passed < named.length + statuses.length ? `${String(passed)} ${beijingDay(site.now)}` : String(passed);
}

/** The moments at which something named in the data begins or ends, in order; a day does both. */
const momentsOf = remembered(({ data }: Entry): readonly number[] => {
  const found = new Set<number>();
  collect(data, found);
  return [...found].sort((a, b) => a - b);
});

function collect(value: unknown, found: Set<number>): void {
  if (typeof value === 'string') {
    if (DAY_OR_INSTANT.test(value)) add(value, found);
    else if (MONTH.test(value)) add(lastDayOf(value), found);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) collect(part, found);
  }
}

function add(value: string, found: Set<number>): void {
  if (Number.isNaN(instantMs(value))) return;
  const day = beijingDay(value);
  found
    .add(instantMs(value))
    .add(instantMs(day))
    .add(instantMs(endOfDay(day)));
}

function lastDayOf(month: string): string {
  const [year = 0, nth = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, nth, 0)).toISOString().slice(0, 10);
}

/** How many of the moments, which are in order, are not after `now`. */
function passedBy(now: number, moments: readonly number[]): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (moments[middle]! <= now) low = middle + 1;
    else high = middle;
  }
  return low;
}
