import { collectionNames } from '../collections/index.ts';
import type { Settings } from '../collections/settings/schema.ts';
import type { Entry } from '../collections/entry.ts';
import { beijingDay } from '../schema/beijing.ts';
import { common } from './fields-in-common.ts';
import type { Site } from './site.ts';
import { workingCalendar } from './working-days.ts';

interface Parts {
  entries: readonly Entry[];
  settings: Settings;
  now: string;
  origin?: string | undefined;
}

/** Puts a site together: what is published by `now`, newest first. */
export function assemble({ entries, settings, now, origin }: Parts): Site {
  const today = beijingDay(now);
  const visible = entries.filter((entry) => (common(entry).published ?? '') <= today).toSorted(newestFirst);
  const grouped = Object.groupBy(visible, ({ collection }) => collection);
  return {
    now,
    settings,
    calendar: workingCalendar(settings.holidays ?? []),
    origin: (origin || `https://${settings.domain}`).replace(/\/+$/, ''),
    entries: Object.fromEntries(
      collectionNames.map((name) => [name, grouped[name] ?? []]),
    ) as unknown as Site['entries'],
  };
}

function newestFirst(a: Entry, b: Entry): number {
  const [dayA, dayB] = [common(a).published ?? '', common(b).published ?? ''];
  if (dayA !== dayB) return dayA < dayB ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
