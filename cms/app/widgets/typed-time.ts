import { addDays, weekday } from '../../../src/schema/beijing.ts';

const WEEKDAYS = ['', '周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const SPOKEN: Readonly<Record<string, number>> = { 前天: -2, 昨天: -1, 今天: 0, 明天: 1, 后天: 2 };

/** A day as it is said: `2026-12-01` → 2026年12月1日 周二. */
export const dayWords = (day: string): string =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8)))}日 ${WEEKDAYS[weekday(day)] ?? ''}`;

/**
 * The day that somebody types: 20261201, 2026.12.1, 12月1日, 12.1, 明天. Without a year it is the one of today. Undefined
 * for what is no day, or not yet.
 */
export function typedDay(typed: string, today: string): string | undefined {
  const text = squeezed(typed).replace(/[（(]?(?:周|星期|礼拜)[一二三四五六日天][）)]?$/, '');
  if (Object.hasOwn(SPOKEN, text)) return addDays(today, SPOKEN[text]!);
  const digits = /^(\d{4})?(\d{2})(\d{2})$/.exec(text);
  const parts = digits ?? /^(?:(\d{4}|\d{2})[-./年])?(\d{1,2})[-./月](\d{1,2})[日号]?$/.exec(text);
  if (!parts) return undefined;
  const [, written = today.slice(0, 4), month = '', date = ''] = parts;
  const year = written.length === 2 ? `20${written}` : written;
  return realDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}

/** The time of day that somebody types: 18:00, 1800, 18点半, 下午6点, 晚上7:30. */
export function typedClock(typed: string): string | undefined {
  const text = squeezed(typed);
  const [, part = '', hour = '', , minute] =
    /^(凌晨|早上|上午|中午|下午|傍晚|晚上)?(\d{1,2})([:点时])(半|\d{1,2})?分?$/.exec(text) ??
    /^()(\d{1,2})()(\d{2})$/.exec(text) ??
    [];
  const afternoon = ['下午', '傍晚', '晚上'].includes(part) && Number(hour) < 12;
  const noon = part === '中午' && Number(hour) < 11;
  const [hours, minutes] = [Number(hour) + (afternoon || noon ? 12 : 0), minute === '半' ? 30 : Number(minute ?? 0)];
  const isTime = hour !== '' && (hours < 24 ? minutes < 60 : hours === 24 && minutes === 0);
  return isTime ? `${twoDigits(hours)}:${twoDigits(minutes)}` : undefined;
}

/** Day and time of day in one: 12月1日 18:00, 2026-12-01T18:00. A part that is not there is undefined. */
export function typedMoment(typed: string, today: string): { day: string | undefined; clock: string | undefined } {
  const text = typed
    .trim()
    .replace(/(?<=\d)T(?=\d)/, ' ')
    .replace(/\+08:00$/, '');
  const whole = typedDay(text, today);
  if (whole !== undefined) return { day: whole, clock: undefined };
  for (let at = text.length - 1; at > 0; at--) {
    // A time of day begins after a space, a weekday or the word of the day; a bare number never does in the middle of one.
    if (!/[\s日号天一二三四五六）)]/.test(text[at - 1]!)) continue;
    const [day, clock] = [typedDay(text.slice(0, at), today), typedClock(text.slice(at))];
    if (day !== undefined && clock !== undefined) return { day, clock };
  }
  return { day: undefined, clock: typedClock(text) };
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
