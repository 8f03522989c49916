/** A child of R16: prints what was counted, in the time zone that its environment names. The argument is the share. */
import { hash } from 'node:crypto';
import { collectionNames } from '../../../src/collections/index.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { termOver } from '../../../src/components/time/days-left.ts';
import { inForce } from '../../../src/components/time/in-force.ts';
import { readPhases } from '../../../src/components/status/phases.ts';
import { assemble } from '../../../src/model/assemble.ts';
import { publicFrom } from '../../../src/model/publication-time.ts';
import { entriesOf } from '../../../src/model/site.ts';
import { scheduleOf } from '../../../src/model/status.ts';
import { visibilityOf } from '../../../src/model/visibility.ts';
import { foldersFrom } from '../../../src/reader/folders.ts';
import { readContent } from '../../../src/reader/read-content.ts';
import { comingPhases, statusAt, type Schedule } from '../../../src/schema/schedule.ts';

const MINUTE = 60_000;
/** Before and after: three days in all. */
const EACH_WAY = 36 * 60;
const LONG_AGO = '1990-01-01';

const share = Number(process.argv[2] ?? 1);
const { entries, settings } = await readContent(foldersFrom({}, process.cwd()));
const site = assemble({ entries, settings: settings!, now: '2030-01-01T00:00+08:00' });
const all = collectionNames.flatMap((name) => entriesOf(site, name));
const some = all.filter((_, index) => Math.floor(index * share) !== Math.floor((index - 1) * share));

/** The wall clock in Beijing as the system's own calendar tells it, by minute: what we reckon by is not asked. */
const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  ...({ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const),
});
const walls = new Map<number, string>();
function wallOf(ms: number): string {
  const known = walls.get(ms) ?? clock.format(ms).replace(' ', 'T');
  walls.set(ms, known);
  return known;
}
/** A day begins at midnight; what has its offset is Beijing's own among the samples. */
function wallFrom(written: string): string {
  if (written.length === 10) return `${written}T00:00`;
  if (!written.endsWith('+08:00')) throw new Error(`${written} is not in Beijing's offset`);
  return written.slice(0, 16);
}

const counted = { boundaries: 0, minutes: 0, wrong: 0, examples: [] as string[] };

for (const entry of some) {
  const schedule = scheduleOf(entry, site);
  const from = publicFrom(entry);
  const ends = lastDays(entry.data);
  const boundaries = new Set([...schedule.flatMap((phase) => phase.from ?? []), ...(from ? [from] : []), ...ends]);
  for (const boundary of boundaries) {
    counted.boundaries += 1;
    const at = Date.parse(`${wallFrom(boundary)}+08:00`);
    for (let step = -EACH_WAY; step < EACH_WAY; step += 1) look(entry, schedule, at + step * MINUTE, ends);
  }
}
const timetable = hash('sha256', JSON.stringify(all.map((entry) => scheduleOf(entry, site))));
console.log(JSON.stringify({ ...counted, timetable }));

function look(entry: Entry, schedule: Schedule, ms: number, ends: readonly string[]): void {
  counted.minutes += 1;
  const wall = wallOf(ms);
  const wanted = schedule.findLast((phase) => phase.from === null || wallFrom(phase.from) <= wall);
  const from = publicFrom(entry);
  const hidden = from !== undefined && wallFrom(from) > wall;
  // As the build says the instant, and as a browser does.
  for (const now of [`${wall}+08:00`, new Date(ms).toISOString()]) {
    expect(entry, now, 'status', statusAt(schedule, now)?.label, wanted?.label);
    const coming = statusAt(readPhases(comingPhases(schedule, LONG_AGO) ?? ''), now);
    if (coming) expect(entry, now, 'status kept up to date', coming.label, wanted?.label);
    for (const day of ends) {
      expect(entry, now, 'term', termOver(day, now), day < wall.slice(0, 10));
      expect(entry, now, 'interval', inForce({ from: day }, now), wallFrom(day) <= wall);
      expect(entry, now, 'interval that ends', inForce({ until: day }, now), wallFrom(day) > wall);
    }
  }
  expect(entry, wall, 'visible', visibilityOf(entry, ms) === 'nothing', hidden);
}

function expect(entry: Entry, now: string, what: string, is: unknown, wanted: unknown): void {
  if (is === wanted) return;
  counted.wrong += 1;
  if (counted.examples.length < 5)
    counted.examples.push(`${entry.collection}/${entry.id} ${now} ${what}: ${String(is)}, not ${String(wanted)}`);
}

/** The days written in the data of an entry that end something. */
function lastDays(data: object): string[] {
  const { until, closes, applyBy, repealed } = data as Readonly<Record<string, unknown>>;
  return [until, closes, applyBy, repealed].flatMap((value) =>
    typeof value === 'string' && value.length === 10 ? [value] : [],
  );
}
