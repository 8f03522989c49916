import { collectionNames } from '../collections/index.ts';
import type { Settings } from '../collections/settings/schema.ts';
import type { Entry } from '../collections/entry.ts';
import { instantMs } from '../schema/beijing.ts';
import { remembered } from '../schema/remembered.ts';
import { evidenceOf } from '../record/evidence.ts';
import { withoutPastNames } from '../record/retention.ts';
import { noHistory, type History } from '../record/version.ts';
import { inOrder } from './publication-time.ts';
import type { Site } from './site.ts';
import { replacedPolicies } from './status.ts';
import { remainsOf, visibilityOf } from './visibility.ts';
import { workingCalendar } from '../record/working-calendar.ts';

interface Parts {
  entries: readonly Entry[];
  settings: Settings;
  now: string;
  origin?: string | undefined;
  history?: History | undefined;
}

/** Puts a site together: what is published by `now`, newest first, and nothing of what residents may not see. */
export function assemble({ entries, settings, now, origin, history = noHistory }: Parts): Site {
  const moment = instantMs(now);
  const byVisibility = Object.groupBy(
    entries.map((entry) => withoutPastNames(entry, moment)),
    (entry) => visibilityOf(entry, moment),
  );
  const visible = [...(byVisibility.whole ?? []), ...(byVisibility.notice ?? [])];
  const grouped = Object.groupBy(visible, ({ collection }) => collection);
  return {
    now,
    settings,
    calendar: calendarOf(settings),
    replaced: replacedPolicies((grouped.policies ?? []) as Entry<'policies'>[]),
    origin: (origin || `https://${settings.domain}`).replace(/\/+$/, ''),
    entries: Object.fromEntries(
      collectionNames.map((name) => [name, inOrder(grouped[name] ?? [])]),
    ) as unknown as Site['entries'],
    history,
    facts: (byVisibility.fact ?? []).map(factOf).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    unseen: (byVisibility.fact ?? []).flatMap(
      (entry) => evidenceOf(entry, { history, recordSince: settings.recordSince }) ?? [],
    ),
  };
}

/** Both are kept with what they are made of: statuses are remembered by the calendar, and pages by their entries. */
const calendarOf = remembered((settings: Settings) => workingCalendar(settings.holidays ?? []));
const factOf = remembered((entry: Entry) => remainsOf(entry, 'fact'));
