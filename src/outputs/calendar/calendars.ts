import { collectionNames, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import type { Place } from '../../collections/places/schema.ts';
import { calendarHref, eventsAhead, eventsOf, eventsOver } from '../../model/follow/calendar-events.ts';
import { concernedBy } from '../../model/follow/concerned-by.ts';
import { common } from '../../model/fields-in-common.ts';
import { hrefOf } from '../../model/links.ts';
import { publicFrom } from '../../model/publication-time.ts';
import { entriesOf, findEntry, momentOf, type Site } from '../../model/site.ts';
import { instantMs } from '../../schema/beijing.ts';
import type { CalendarEvent } from '../../schema/periods/calendar-event.ts';
import type { Output } from '../output.ts';
import { icalendar, type Event } from './icalendar.ts';

/** What is over leaves the calendars after so long; until then people hear that it was called off. */
const KEPT = 90 * 24 * 3_600_000;

/**
 * What people can come to, or must not miss: of the whole site, of each column, of each community with what is for all, and
 * of each entry by itself, with what of it is still to come, and with reminders: who adds one thing means to be told of it.
 * What was over long ago stands in none, so that they stay small however old the board is.
 */
export function calendars(site: Site): Output[] {
  const since = momentOf(site) - KEPT;
  const columns = collectionNames
    .filter((name) => definitionOf(name).events)
    .map((name) => ({ name, entries: entriesOf(site, name).filter((entry) => isKept(entry, since)) }));
  const entries = columns.flatMap((column) => column.entries);
  const { name } = site.settings;
  return [
    calendarOf(site, 'calendar.ics', name, entries),
    ...columns.map((column) =>
      calendarOf(site, `${column.name}/calendar.ics`, `${definitionOf(column.name).label} - ${name}`, column.entries),
    ),
    ...site.entries.communities.map(({ id, data }) =>
      calendarOf(
        site,
        calendarHref('communities', id).slice(1),
        `${data.title} - ${name}`,
        entries.filter((entry) => [id, undefined].includes(concernedBy(site, entry))),
      ),
    ),
    ...entries.map((entry) =>
      icalendar(
        calendarHref(entry.collection, entry.id).slice(1),
        common(entry).title ?? entry.id,
        eventsAhead(entry, momentOf(site)).map((event) => ({ ...written(site, entry, event), reminds: true })),
      ),
    ),
  ];
}

const isKept = (entry: Entry, since: number) => {
  const over = eventsOver(entry);
  return over !== undefined && instantMs(over) > since;
};

const calendarOf = (site: Site, path: string, name: string, entries: readonly Entry[]) =>
  icalendar(
    path,
    name,
    entries.flatMap((entry) => eventsOf(entry).map((event) => written(site, entry, event))),
  );

/** Of what was withdrawn a calendar says no more than its page, but for the day on which nobody has to come. */
function written(site: Site, entry: Entry, { part, what, starts, ends, note, ...where }: CalendarEvent): Event {
  const { title = '', changes = [], withdrawn } = common(entry);
  const url = site.origin + hrefOf(entry);
  const known = {
    uid: `${url}#${part}`,
    sequence: changes.length + (withdrawn ? 1 : 0),
    ...{ starts, ends, url },
  };
  if (withdrawn) return { ...known, stamp: withdrawn.date, summary: `已撤回：${title}`, cancelled: true };
  return {
    ...known,
    stamp:
      changes
        .map(({ date }) => date)
        .toSorted()
        .at(-1) ??
      publicFrom(entry) ??
      '1970-01-01',
    summary: `${what}：${title}`,
    description: note,
    location: placeOf(site, where),
  };
}

function placeOf(site: Site, { address, place }: Pick<CalendarEvent, 'address' | 'place'>): string | undefined {
  const found = place === undefined ? undefined : (findEntry(site, 'places', place)?.data as Place | undefined);
  return [found && `${found.title}，${found.address}`, address].filter(Boolean).join('，') || undefined;
}
