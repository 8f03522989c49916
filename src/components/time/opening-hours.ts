import { addDays, beijingClock, beijingDay, weekday } from '../../schema/beijing.ts';
import type { Status } from '../../schema/schedule.ts';

const dayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const inChinese = ['一', '二', '三', '四', '五', '六', '日'];

/** One unbroken period of opening, on the same days of every week; times `HH:MM` in Beijing. */
export interface OpeningPeriod {
  days: readonly string[];
  from: string;
  to: string;
  note?: string | undefined;
}

export interface Opening extends Status {
  code: 'open' | 'closed';
  /** When it opens or closes next: `中午 12:00 休息`, `明天 8:30 开门`; empty when nothing is known. */
  next: string;
  /** With what reservation it is open now or then: 只有大厅. */
  note?: string | undefined;
}

/** A note that says that most of it is closed. Where nobody can tell which place is meant, it is said instead of 现在开门. */
const RESERVED = /^(?:只|仅|限)/;

/** Whether a place is open at `now`. On `off` days (public holidays) it is not, whatever the week says. */
export function openingAt(hours: readonly OpeningPeriod[], now: string, off: readonly string[] = []): Opening {
  const today = beijingDay(now);
  const clock = beijingClock(now);
  const own = periodsOn(hours, today, off);
  const open = own.find(({ from, to }) => from <= clock && clock < to);
  if (open) {
    const again = own.find(({ from }) => from >= open.to);
    const reserved = RESERVED.test(open.note ?? '');
    return {
      code: 'open',
      label: reserved ? `现在${open.note}` : '现在开门',
      next: again ? `${noon(open.to)}${short(open.to)} 休息` : `${short(open.to)} 关门`,
      ...(!reserved && noteOf(open)),
    };
  }
  const later = own.find(({ from }) => from > clock);
  if (later) {
    const label = own[0] === later ? '还没开门' : '休息中';
    return { code: 'closed', label, next: `${short(later.from)} 开门`, ...noteOf(later) };
  }
  const label = own.length > 0 ? '已下班' : off.includes(today) ? '放假不开' : '今天不开';
  return { code: 'closed', label, ...nextOpening(hours, today, off) };
}

/** The same words for hours at which something is done: its place may well be open at others. */
export const servedWords = (words: string) =>
  words
    .replace('今天不开', '今天不办')
    .replace('放假不开', '放假不办')
    .replace(/^(?:还没开门|休息中|已下班)$/, '现在不办')
    .replace(' 开门', ' 开始办')
    .replace(/^(\S+) 关门/, '办到 $1');

const noteOf = ({ note }: OpeningPeriod) => (note === undefined ? {} : { note });

function nextOpening(
  hours: readonly OpeningPeriod[],
  today: string,
  off: readonly string[],
): Pick<Opening, 'next' | 'note'> {
  for (let ahead = 1; ahead <= 14; ahead++) {
    const day = addDays(today, ahead);
    const [first] = periodsOn(hours, day, off);
    if (first) return { next: `${dayWord(day, ahead)} ${short(first.from)} 开门`, ...noteOf(first) };
  }
  return { next: '' };
}

function periodsOn(hours: readonly OpeningPeriod[], day: string, off: readonly string[]): OpeningPeriod[] {
  if (off.includes(day)) return [];
  const name = dayNames[weekday(day) - 1]!;
  return hours.filter(({ days }) => days.includes(name)).sort((a, b) => (a.from < b.from ? -1 : 1));
}

function dayWord(day: string, ahead: number): string {
  if (ahead === 1) return '明天';
  if (ahead < 7) return weekdayOf(weekday(day));
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** 周六, by its number from Monday. */
export const weekdayOf = (number: number) => `周${inChinese[number - 1]}`;

const noon = (clock: string) => (clock >= '11:00' && clock <= '13:30' ? '中午 ' : '');
const short = (clock: string) => clock.replace(/^0/, '');

/** A longer note stands with the week's hours alone: beside the next opening it would move what is below when the clock is looked at. */
const SHORT_NOTE = 8;

/** Hours as one attribute: `12345 08:30 12:00|6 09:00 11:30 1、2 号窗口`; with all short notes, or with those that reserve. */
export const writeHours = (hours: readonly OpeningPeriod[], allNotes = false) =>
  hours
    .map(({ days, from, to, note = '' }) => {
      const said = (allNotes && note.length <= SHORT_NOTE) || RESERVED.test(note) ? note.replaceAll('|', '，') : '';
      return `${weekdayNumbers(days)} ${from} ${to} ${said}`.trimEnd();
    })
    .join('|');

/** Days as one attribute, those in a row as one: `2026-02-15+8 2026-04-04+2`. */
export function writeDays(days: readonly string[]): string {
  const runs: { first: string; more: number }[] = [];
  for (const day of [...days].sort()) {
    const last = runs.at(-1);
    if (last && addDays(last.first, last.more + 1) === day) last.more += 1;
    else runs.push({ first: day, more: 0 });
  }
  return runs.map(({ first, more }) => (more > 0 ? `${first}+${more}` : first)).join(' ');
}

export function readDays(text: string): string[] {
  return text.split(' ').flatMap((run) => {
    const [first = '', more = 0] = run.split('+');
    return first === '' ? [] : Array.from({ length: Number(more) + 1 }, (_, index) => addDays(first, index));
  });
}

export function readHours(text: string): OpeningPeriod[] {
  return text.split('|').flatMap((part) => {
    const [numbers = '', from, to, ...words] = part.split(' ');
    const days = [...numbers].map((number) => dayNames[Number(number) - 1] ?? '');
    return from && to ? [{ days, from, to, ...(words.length > 0 && { note: words.join(' ') }) }] : [];
  });
}

/** `12345` for Monday to Friday. */
export const weekdayNumbers = (days: readonly string[]) =>
  dayNames.flatMap((name, index) => (days.includes(name) ? [index + 1] : [])).join('');

export interface WeekRow {
  days: readonly string[];
  /** 周一至周五 or 周一、三、五. */
  label: string;
  /** Empty on days that stay closed; with what is said of one of them alone. */
  periods: readonly { time: string; note?: string | undefined }[];
  /** What is said of all of them. */
  note?: string | undefined;
}

/** The week as a table: days with the same hours share a row, closed days come last. */
export function weekRows(hours: readonly OpeningPeriod[]): WeekRow[] {
  const onDay = (day: string) =>
    hours
      .filter(({ days }) => days.includes(day))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
      .map(({ from, to, note }) => ({ time: `${short(from)}—${short(to)}`, note }));
  const byHours = Map.groupBy(dayNames, (day) => JSON.stringify(onDay(day)));
  const rows = [...byHours.values()].map((days): WeekRow => {
    const periods = onDay(days[0]!);
    const [note, ...others] = new Set(periods.map((period) => period.note));
    const label = weekLabel(days);
    return others.length > 0
      ? { days, label, periods }
      : { days, label, periods: periods.map(({ time }) => ({ time })), note };
  });
  return rows.toSorted((a, b) => Number(a.periods.length === 0) - Number(b.periods.length === 0));
}

/** The week in one line: `周一至周五 8:30—12:00、14:00—17:30，周六 9:00—11:30`. */
export const hoursWords = (hours: readonly OpeningPeriod[]) =>
  weekRows(hours)
    .filter(({ periods }) => periods.length > 0)
    .map(({ label, periods }) => `${label} ${periods.map(({ time }) => time).join('、')}`)
    .join('，');

function weekLabel(days: readonly string[]): string {
  const numbers = days.map((day) => dayNames.indexOf(day));
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? 0;
  if (days.length === 7) return '每天';
  if (days.length > 2 && last - first === days.length - 1) return `周${inChinese[first]}至周${inChinese[last]}`;
  return `周${numbers.map((number) => inChinese[number]).join('、')}`;
}
