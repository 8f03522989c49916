import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { instantMs } from '../../schema/beijing.ts';
import { overFrom, type CalendarEvent } from '../../schema/periods/calendar-event.ts';
import { remembered } from '../../schema/remembered.ts';
import { entryHref } from '../links.ts';
import { isWithdrawn } from '../status.ts';

/** What of an entry people put into their calendars. */
export const eventsOf = remembered(
  (entry: Entry): readonly CalendarEvent[] => definitionOf(entry.collection).events?.(entry.data) ?? [],
);

/** Those of its events that are still to come; of what was withdrawn, and of what is all over, each. */
export function eventsAhead(entry: Entry, moment: number): readonly CalendarEvent[] {
  const events = eventsOf(entry);
  const ahead = isWithdrawn(entry) ? [] : events.filter((event) => instantMs(overFrom(event)) > moment);
  return ahead.length > 0 ? ahead : events;
}

/** The instant from which nothing of it is to come; undefined where it has no event. */
export const eventsOver = remembered((entry: Entry): string | undefined =>
  eventsOf(entry)
    .map(overFrom)
    .toSorted((a, b) => instantMs(a) - instantMs(b))
    .at(-1),
);

/** The calendar of one entry or community, below its page. */
export const calendarHref = (collection: string, id: string) => `${entryHref(collection, id)}calendar.ics`;
