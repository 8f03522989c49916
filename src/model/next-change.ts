import type { Entry } from '../collections/entry.ts';
import type { Settings } from '../collections/settings/schema.ts';
import { beijingDay, endOfDay, instantMs } from '../schema/beijing.ts';
import { publicFrom } from './publication-time.ts';
import { scheduleOf } from './status.ts';
import { workingCalendar } from './working-days.ts';

const MINUTE = 60_000;

/**
 * The first minute after `after` at which the site must be built anew because time went on: an entry comes out, a
 * status changes, an alert begins or ends, a day begins. Milliseconds since 1970, on the full minute, since a site is
 * built for a minute: what changes within one shows from the next.
 */
export function nextChange(entries: readonly Entry[], settings: Settings | undefined, after: string): number {
  const calendar = workingCalendar(settings?.holidays ?? []);
  const since = instantMs(after);
  let next = instantMs(endOfDay(beijingDay(after)));
  for (const entry of entries) {
    const changes = [publicFrom(entry), ...scheduleOf(entry, calendar).map(({ from }) => from)];
    for (const change of changes) {
      const minute = change ? Math.ceil(instantMs(change) / MINUTE) * MINUTE : 0;
      if (minute > since && minute < next) next = minute;
    }
  }
  return next;
}
