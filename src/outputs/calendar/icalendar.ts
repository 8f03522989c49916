import { addDays, beijingClock, beijingDay, instantMs } from '../../schema/beijing.ts';
import { normaliseText } from '../../text/normalise.ts';
import { keyOf, type Output } from '../output.ts';

const LINE_END = '\r\n';
/** RFC 5545, 3.1: a line has at most 75 octets; what follows goes on in the next one, after a space. */
const OCTETS = 75;
const ZONE = 'Asia/Shanghai';

/** An event as a program keeps it that has taken it over: known by its `uid`, whatever else of it changes. */
export interface Event {
  uid: string;
  /** The day or instant at which it became what it is, not that of the making: equal contents make equal files. */
  stamp: string;
  /** How often it was changed before. */
  sequence?: number | undefined;
  /** A day, or an instant. */
  starts: string;
  /** An instant; a day has none. */
  ends?: string | undefined;
  summary: string;
  description?: string | undefined;
  location?: string | undefined;
  url: string;
  cancelled?: boolean | undefined;
  /** Whether the calendar tells of it beforehand. */
  reminds?: boolean | undefined;
}

/** Events as iCalendar (RFC 5545). */
export function icalendar(path: string, name: string, events: readonly Event[]): Output {
  return {
    path,
    type: 'text/calendar; charset=utf-8',
    pieces: [{ key: keyOf('icalendar', name, JSON.stringify(events)), text: () => textOf(name, events) }],
  };
}

function textOf(name: string, events: readonly Event[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongshi//calendar//ZH', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(name)}`,
    // Who subscribes asks once a day.
    ...['REFRESH-INTERVAL;VALUE=DURATION:P1D', 'X-PUBLISHED-TTL:P1D'],
    ...(events.some(hasHours) ? TIME_ZONE : []),
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

/** China has had no summer time since 1991, and one zone. */
const TIME_ZONE = [
  ...['BEGIN:VTIMEZONE', `TZID:${ZONE}`, 'BEGIN:STANDARD', 'DTSTART:19910915T010000'],
  ...['TZOFFSETFROM:+0900', 'TZOFFSETTO:+0800', 'TZNAME:CST', 'END:STANDARD', 'END:VTIMEZONE'],
];

const hasHours = ({ starts }: Event) => starts.length > 10;

function eventLines(event: Event): string[] {
  const { uid, stamp, sequence = 0, starts, ends, summary, description, location, url, cancelled, reminds } = event;
  const time = hasHours(event)
    ? [`DTSTART;${local(starts)}`, ...(ends === undefined ? [] : [`DTEND;${local(ends)}`])]
    : [`DTSTART;${date(starts)}`, `DTEND;${date(addDays(starts, 1))}`, 'TRANSP:TRANSPARENT'];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(stamp)}`,
    ...(sequence > 0 ? [`SEQUENCE:${String(sequence)}`] : []),
    ...time,
    `SUMMARY:${escaped(summary)}`,
    ...(description ? [`DESCRIPTION:${escaped(description)}`] : []),
    ...(location ? [`LOCATION:${escaped(location)}`] : []),
    `URL:${url}`,
    ...(cancelled ? ['STATUS:CANCELLED'] : []),
    ...(reminds && !cancelled ? alarm(summary, hasHours(event)) : []),
    'END:VEVENT',
  ];
}

/** An hour before; of a day, at nine in the morning of the day before. */
const alarm = (summary: string, hours: boolean) => [
  ...['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(summary)}`],
  ...[`TRIGGER:${hours ? '-PT1H' : '-PT15H'}`, 'END:VALARM'],
];

const date = (day: string) => `VALUE=DATE:${day.replaceAll('-', '')}`;

const local = (instant: string) =>
  `TZID=${ZONE}:${beijingDay(instant).replaceAll('-', '')}T${beijingClock(instant).replace(':', '')}00`;

const utc = (moment: string) => `${new Date(instantMs(moment)).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;

const escaped = (text: string) =>
  normaliseText(text)
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\s*\n\s*/g, '\\n');

/** Cut between characters, for a reader may join the lines only after it has read their bytes as UTF-8. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const own = new TextEncoder().encode(character).length;
    if (octets + own > OCTETS) {
      parts.push(part);
      // The space before it counts.
      [part, octets] = ['', 1];
    }
    part += character;
    octets += own;
  }
  return [...parts, part].join(`${LINE_END} `);
}
