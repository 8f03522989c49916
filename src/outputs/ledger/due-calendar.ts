import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { ledgerOf } from '../../model/ledger/ledger.ts';
import { owedRow } from '../../model/ledger/owed-row.ts';
import { promisesOf } from '../../model/ledger/promises.ts';
import type { Site } from '../../model/site.ts';
import type { Obligation } from '../../record/obligation.ts';
import { addDays } from '../../schema/beijing.ts';
import { periodDays } from '../../schema/periods/period.ts';
import { normaliseText } from '../../text/normalise.ts';
import { keyOf, type Output } from '../output.ts';
import { obligationId } from './obligation-id.ts';

const LINE_END = '\r\n';
/** RFC 5545, 3.1: a line has at most 75 octets; what follows goes on in the next one, after a space. */
const OCTETS = 75;

interface Event {
  uid: string;
  /** The day on which it became known, not that of the making: equal ledgers make equal files. */
  known: string;
  day: string;
  summary: string;
  description: string;
  url: string;
}

/** What is still to be made public or done, as iCalendar (RFC 5545): one day each, the last on which it comes in time. */
export function dueCalendar(site: Site): Output {
  const events = [...obligations(site), ...promises(site)];
  const key = keyOf('due', site.settings.name, JSON.stringify(events));
  return {
    path: 'ledger/due.ics',
    type: 'text/calendar; charset=utf-8',
    pieces: [{ key, text: () => textOf(site, events) }],
  };
}

const obligations = (site: Site): Event[] =>
  ledgerOf(site)
    .owed.filter(({ state }) => state.code === 'ahead' || state.code === 'overdue')
    .map((owed) => {
      const { duty, community, date, isLook, due } = owedRow(site, owed);
      return {
        uid: obligationId(site, owed),
        known: knownOn(owed),
        day: due,
        summary: `${community.title}：${isLook ? '核对' : '公开'}${duty.title}`,
        description: `${date}，这一天以前${isLook ? '核对' : '公开'}算按时。`,
        url: site.origin + community.href,
      };
    });

const promises = (site: Site): Event[] =>
  promisesOf(site).map(({ title, href, task, due }) => ({
    uid: `${site.origin}${href}#${due}.${task}`,
    known: due,
    day: due,
    summary: `${task}：${title}`,
    description: '征求意见时答应的，这一天以前办好算按时。',
    url: site.origin + href,
  }));

/** The day after the period, or that of the event or the look. */
const knownOn = ({ period, occurred, looked, due }: Obligation) =>
  period === undefined ? (occurred ?? looked ?? due) : periodDays(period).end;

function textOf(site: Site, events: readonly Event[]): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//gongshi//ledger//ZH', 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(`${LEDGER_TITLE} - ${site.settings.name}`)}`,
    ...events.flatMap(({ uid, known, day, summary, description, url }) => [
      'BEGIN:VEVENT',
      `UID:${escaped(uid)}`,
      `DTSTAMP:${compact(known)}T000000Z`,
      `DTSTART;VALUE=DATE:${compact(day)}`,
      `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => folded(line) + LINE_END).join('');
}

const compact = (day: string) => day.replaceAll('-', '');

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
