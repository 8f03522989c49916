import { collectionNames } from '../collections/index.ts';
import type { Settings } from '../collections/settings/schema.ts';
import type { Entry } from '../collections/entry.ts';
import { newestFirst } from './publication-time.ts';
import type { Site } from './site.ts';
import { replacedPolicies } from './status.ts';
import { remainsOf, visibilityOf } from './visibility.ts';
import { workingCalendar } from './working-days.ts';

interface Parts {
  entries: readonly Entry[];
  settings: Settings;
  now: string;
  origin?: string | undefined;
}

/** Puts a site together: what is published by `now`, newest first, and nothing of what residents may not see. */
export function assemble({ entries, settings, now, origin }: Parts): Site {
  const byVisibility = Object.groupBy(entries, (entry) => visibilityOf(entry, now));
  const visible = [...(byVisibility.whole ?? []), ...(byVisibility.notice ?? [])].toSorted(
    (a, b) => newestFirst(a, b) || (a.id < b.id ? -1 : 1),
  );
  const grouped = Object.groupBy(visible, ({ collection }) => collection);
  return {
    now,
    settings,
    calendar: workingCalendar(settings.holidays ?? []),
    replaced: replacedPolicies((grouped.policies ?? []) as Entry<'policies'>[]),
    origin: (origin || `https://${settings.domain}`).replace(/\/+$/, ''),
    entries: Object.fromEntries(
      collectionNames.map((name) => [name, grouped[name] ?? []]),
    ) as unknown as Site['entries'],
    facts: (byVisibility.fact ?? [])
      .map((entry) => remainsOf(entry, 'fact'))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
