import { collectionNames } from '../collections/index.ts';
import type { Settings } from '../collections/settings/schema.ts';
import type { Entry } from '../collections/entry.ts';
import { isPublic, newestFirst } from './publication-time.ts';
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
  const visible = entries
    .filter((entry) => isPublic(entry, now))
    .toSorted((a, b) => newestFirst(a, b) || (a.id < b.id ? -1 : 1));
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
