import { datedNames, definitionOf } from '../../collections/index.ts';
import { instantMs } from '../../schema/beijing.ts';
import { overFrom } from '../../schema/periods/calendar-event.ts';
import { remembered } from '../../schema/remembered.ts';
import { calendarHref, eventsOf } from './calendar-events.ts';
import { rowOf, type Row } from '../rows.ts';
import { entriesOf, momentOf, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

export interface ComingMeeting extends Pick<Row, 'entry' | 'href' | 'title' | 'lang'> {
  /** 开会, 投票 */
  what: string;
  /** A day, or an instant. */
  starts: string;
  /** The instant from which it is over. */
  over: string;
  where: string | undefined;
  /** Column and community. */
  line: readonly string[];
  calendar: string;
}

/** Meetings of any column to which residents may come, by their day. */
export const comingMeetings = remembered((site: Site): readonly ComingMeeting[] =>
  datedNames
    .flatMap((name) =>
      entriesOf(site, name).flatMap((entry) => {
        const toCome = isWithdrawn(entry)
          ? []
          : eventsOf(entry).filter((event) => event.attend && instantMs(overFrom(event)) > momentOf(site));
        if (toCome.length === 0) return [];
        const { href, title, lang, line, entry: own } = rowOf(site, entry);
        return toCome.map((event) => ({
          entry: own,
          href,
          title,
          lang,
          what: event.what,
          starts: event.starts,
          over: overFrom(event),
          where: event.address ?? event.note,
          line: [...new Set([definitionOf(name).label, ...line.slice(-1)])],
          calendar: calendarHref(entry.collection, entry.id),
        }));
      }),
    )
    .toSorted((a, b) => instantMs(a.starts) - instantMs(b.starts)),
);
