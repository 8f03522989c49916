import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { instantMs } from '../schema/beijing.ts';
import type { Calendar } from '../schema/collection.ts';
import { remembered } from '../schema/remembered.ts';
import type { Schedule, Status } from '../schema/schedule.ts';
import { common } from './fields-in-common.ts';
import { momentOf, type Site } from './site.ts';

type Circumstances = Pick<Site, 'calendar' | 'replaced'>;

/** Every status an entry passes through. A withdrawn one has no other. */
export const scheduleOf = (entry: Entry, site: Circumstances): Schedule => timetableOf(entry, site).schedule;

/** The milliseconds since 1970 at which its phases begin; those that hold from the start do so at minus infinity. */
export const changesOf = (entry: Entry, site: Circumstances): readonly number[] => timetableOf(entry, site).begins;

/** The status of an entry at the site's instant. */
export function statusOf(entry: Entry, site: Site): Status | undefined {
  const { schedule, begins } = timetableOf(entry, site);
  const moment = momentOf(site);
  return schedule[begins.findLastIndex((begin) => begin <= moment)];
}

export const isWithdrawn = (entry: Entry) => common(entry).withdrawn !== undefined;

/** The policies that another one replaces, and the day from which; null where that one names none. */
export function replacedPolicies(policies: readonly Entry<'policies'>[]): Map<string, string | null> {
  const replaced = new Map<string, string | null>();
  for (const { data } of policies) {
    if (common({ data }).withdrawn) continue;
    for (const id of data.replaces ?? []) {
      const from = data.effective ?? null;
      const known = replaced.get(id);
      if (known === undefined || (known !== null && (from === null || from < known))) replaced.set(id, from);
    }
  }
  return replaced;
}

function timetableOf(entry: Entry, { calendar, replaced }: Circumstances) {
  return timetable(entry, calendar, entry.collection === 'policies' ? replaced.get(entry.id) : undefined);
}

const timetable = remembered((entry: Entry, calendar: Calendar, replacedFrom: string | null | undefined) => {
  const schedule: Schedule = isWithdrawn(entry)
    ? [{ from: null, code: 'withdrawn', label: '已撤回' }]
    : (definitionOf(entry.collection).status?.(entry.data, calendar, replacedFrom) ?? []);
  return { schedule, begins: schedule.map(({ from }) => (from === null ? -Infinity : instantMs(from))) };
});
