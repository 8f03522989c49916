import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import type { Calendar } from '../schema/collection.ts';
import { statusAt, type Schedule, type Status } from '../schema/schedule.ts';
import { common } from './fields-in-common.ts';
import type { Site } from './site.ts';

/** Every status an entry passes through. A withdrawn one has no other. */
export function scheduleOf(entry: Entry, calendar: Calendar): Schedule {
  if (common(entry).withdrawn) return [{ from: null, code: 'withdrawn', label: '已撤回' }];
  return definitionOf(entry.collection).status?.(entry.data, calendar) ?? [];
}

/** The status of an entry at the site's instant. */
export const statusOf = (entry: Entry, site: Site): Status | undefined =>
  statusAt(scheduleOf(entry, site.calendar), site.now);

export const isWithdrawn = (entry: Entry) => common(entry).withdrawn !== undefined;
