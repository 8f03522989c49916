import type { Entry } from '../collections/entry.ts';
import { namesLeaveAt } from '../record/retention.ts';
import { instantMs } from '../schema/beijing.ts';
import { publicFromMs } from './publication-time.ts';
import type { Site } from './site.ts';
import { changesOf } from './status.ts';

const MINUTE = 60_000;

/**
 * The minutes after the site's instant at which it must be built anew because of its entries, also of those that
 * residents do not see yet: one comes out, a status changes, an alert begins or ends, names leave. In milliseconds since 1970, on
 * the full minute, since a site is built for a minute: what changes within one shows from the next. That a new day
 * changes it too is not told.
 */
export function comingChanges(entries: readonly Entry[], site: Pick<Site, 'calendar' | 'replaced' | 'now'>): number[] {
  const since = instantMs(site.now);
  const minutes = new Set<number>();
  const note = (change: number) => {
    const minute = Math.ceil(change / MINUTE) * MINUTE;
    if (minute > since) minutes.add(minute);
  };
  for (const entry of entries) {
    note(publicFromMs(entry));
    changesOf(entry, site).forEach(note);
    note(namesLeaveAt(entry) ?? 0);
  }
  return [...minutes].sort((a, b) => a - b);
}
