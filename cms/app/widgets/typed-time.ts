import {
  addDays,
  daysBetween,
  beijingClock,
  beijingDay,
  endOfDay,
  instantMs,
  weekday,
} from '../../../src/schema/beijing.ts';
import { UNKNOWN_DATE } from '../../../src/schema/fields/time.ts';

/** Kinds of fields that hold a time. */
export type TimeKind = 'day' | 'instant' | 'clock' | 'partialDate';

/** What a typed day is read by. */
export interface Near {
  today: string;
  /** The begin of what this is the end of: a day without a year is the first one from then on. */
  from?: string | undefined;
  /** The instant at which it is typed: what 现在 means. */
  now?: string | undefined;
}

const HALF_A_YEAR = 183;
const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const SPOKEN: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };

/** A day as it is said: `2026-12-01` → 2026年12月1日 周二. */
export const dayWords = (day: string): string => `${dateWords(day)} ${WEEKDAYS[weekday(day)] ?? ''}`;

/** A day that was typed with the weekday of another. */
export interface Slip {
  day: string;
  said: string;
}

/** The day counts, and it is said: whoever wrote 12月1日 周三 may have meant either. */
export function otherWeekday(typed: string, day = ''): Slip | undefined {
  const [, said] = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(typed) ?? [];
  if (said === undefined || realDay(day) === undefined) return undefined;
  const [meant, real] = [`周${said.replace('天', '日')}`, WEEKDAYS[weekday(day)]];
  if (meant === real) return undefined;
  return { day, said: `${dateWords(day)}是${real}，不是${meant}，请核对是哪一天` };
}

/** A date as far as it is known: `2019-08` → 2019年8月. */
export function dateWords(date: string): string {
  const [year = '', month, day] = date.split('-');
  const part = (digits: string | undefined, unit: string) =>
    digits === undefined ? '' : `${String(Number(digits))}${unit}`;
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? `${year}年${part(month, '月')}${part(day, '日')}` : date;
}

/**
 * The day that somebody types: 20261201, 2026.12.1, 12月1日, 12.1, 明天. Without a year it is the one of today. Undefined
 * for what is no day, or not yet.
 */
export function typedDay(typed: string, { today, from }: Near): string | undefined {
  const text = squeezed(typed).replace(/[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?$/, '');
  if (Object.hasOwn(SPOKEN, text)) return addDays(today, SPOKEN[text]!);
  const digits = /^(\d{4})?(\d{2})(\d{2})$/.exec(text);
  const parts = digits ?? /^(?:(\d{4}|\d{2})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text);
  if (!parts) return undefined;
  const [, written, month = '', date = ''] = parts;
  const inYear = (year: string) => realDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
  if (written !== undefined) return inYear(written.length === 2 ? `20${written}` : written);
  const year = (from ?? today).slice(0, 4);
  const day = inYear(year);
  if (day === undefined || from === undefined || day >= from) return day;
  // Over the turn of the year; what lies longer before the begin is a slip, not next year.
  const next = inYear(String(Number(year) + 1));
  return next !== undefined && daysBetween(from, next) < HALF_A_YEAR ? next : day;
}

const COUNT = '[零〇一二两三四五六七八九十]{1,3}';
const CLOCK = new RegExp(
  `^(凌晨|早上|上午|中午|下午|傍晚|晚上|半夜)?(\\d{1,2}|${COUNT}(?=[点时]))(?:[:点时](半|整|[一1三3]刻|(?:\\d{1,2}|${COUNT})分?)?)?$`,
);

/** The time of day that somebody types: 18:00, 1800, 18点半, 下午六点一刻, 晚上7:30, 18. Midnight after the day is 24:00. */
export function typedClock(typed: string): string | undefined {
  const text = squeezed(typed);
  const [, part = '', hour = '', minute = ''] = CLOCK.exec(text) ?? /^()(\d{1,2})(\d{2})$/.exec(text) ?? [];
  if (hour === '') return undefined;
  const [hours, minutes] = [hourOf(part, counted(hour)), minutesOf(minute)];
  const isTime = hours < 24 ? minutes < 60 : hours === 24 && minutes === 0;
  return isTime ? `${twoDigits(hours)}:${twoDigits(minutes)}` : undefined;
}

/** NaN for what can be taken for another day, as 晚上1点. */
function hourOf(part: string, hour: number): number {
  if (part === '凌晨') return hour === 12 ? 0 : hour < 12 ? hour : NaN;
  if (part === '半夜') return hour === 11 || hour === 12 ? hour + 12 : NaN;
  if (part === '晚上' && (hour < 5 || hour === 12)) return hour === 12 ? 24 : NaN;
  const afternoon = ['下午', '傍晚', '晚上'].includes(part) && hour < 12;
  return hour + (afternoon || (part === '中午' && hour < 11) ? 12 : 0);
}

function minutesOf(said: string): number {
  if (said === '' || said === '整') return 0;
  if (said === '半') return 30;
  return said.endsWith('刻') ? 15 * counted(said.slice(0, -1)) : counted(said.replace('分', ''));
}

/** A number below a hundred in digits of either kind: 9, 九, 十二, 二十, 零五. */
function counted(written: string): number {
  const digits = written.replace(/[〇零一二两三四五六七八九]/g, (digit) =>
    digit === '〇' ? '0' : digit === '两' ? '2' : String('零一二三四五六七八九'.indexOf(digit)),
  );
  const ten = /^(\d?)十(\d?)$/.exec(digits);
  // 十十 is no number, and Number says so.
  return ten ? Number(ten[1] || 1) * 10 + Number(ten[2]) : Number(digits);
}

/** Day and time of day; a part that is not there yet is undefined. */
export interface Moment {
  day: string | undefined;
  clock: string | undefined;
}

/** Whoever ends something early writes that, as the handbook says it. */
export const saysNow = (typed: string): boolean => /^(?:现在|此刻|马上|立即|立刻)$/.test(typed.trim());

/** Both in one line: 12月1日 18:00, 2026-12-01T18:00. */
export function typedMoment(typed: string, near: Near): Moment {
  const text = typed.trim().replace(/(?<=\d)T(?=\d)/, ' ');
  if (near.now !== undefined && saysNow(text)) return momentIn(near.now);
  const whole = typedDay(text, near);
  if (whole !== undefined) return { day: whole, clock: undefined };
  for (let at = text.length - 1; at > 0; at--) {
    // A time of day begins after a space or a word of the day, never in the middle of a number.
    if (!/[\s日号天一二三四五六）)]/.test(text[at - 1]!)) continue;
    const [day, clock] = [typedDay(text.slice(0, at), near), typedClock(text.slice(at))];
    if (day !== undefined && clock !== undefined) return { day, clock };
  }
  return { day: undefined, clock: /[:点时]/.test(text) ? typedClock(text) : undefined };
}

/** The parts of an instant as it is kept, in Beijing, whatever offset the file has; of what is half typed, what is there. */
export function momentIn(kept: string): Moment {
  const isInstant = /^\d{4}-\d{2}-\d{2}T/.test(kept) && !Number.isNaN(instantMs(kept));
  if (isInstant) return { day: beijingDay(kept), clock: beijingClock(kept) };
  return typedMoment(kept, { today: '' });
}

/** The other way round; the midnight after a day is the begin of the next. */
export function keptMoment({ day, clock }: Moment): string {
  if (day === undefined || clock === undefined) return day ?? clock ?? '';
  return clock === '24:00' ? endOfDay(day) : `${day}T${clock}+08:00`;
}

/** A date as far as somebody knows it: 2019年8月, 2019, 不详. */
export function typedPartial(typed: string, near: Near): string | undefined {
  const text = squeezed(typed);
  if (text === UNKNOWN_DATE) return text;
  const [, year, month] = /^(\d{4})(?:[-./年](\d{1,2})?月?)?$/.exec(text) ?? [];
  if (year === undefined) return typedDay(text, near);
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

const squeezed = (typed: string) =>
  typed
    .normalize('NFKC')
    .replace(/[\s　]/g, '')
    .replaceAll('。', '.');

const twoDigits = (count: number) => String(count).padStart(2, '0');

function realDay(day: string): string | undefined {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day) ? day : undefined;
}
