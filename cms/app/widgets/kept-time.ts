import { instantMs } from '../../../src/schema/beijing.ts';
import {
  dateWords,
  dayWords,
  keptMoment,
  momentIn,
  saysNow,
  typedClock,
  typedDay,
  typedMoment,
  typedPartial,
  type Near,
  type TimeKind,
} from './typed-time.ts';

/** What the form keeps of a time that was typed; of what is none every character. */
export function keptTime(kind: TimeKind, typed: string, near: Near, before = ''): string {
  if (kind === 'instant') {
    const { day, clock } = typedMoment(typed, near);
    if (day === undefined && clock === undefined) return typed;
    // Only the day was typed anew: the time of day stays.
    const known = momentIn(before);
    return keptMoment({ day: day ?? known.day, clock: clock ?? known.clock });
  }
  return READERS[kind](typed, near) ?? typed;
}

/** The same of a time of day that was typed beside its day. What is none leaves the day without one: the old one would be kept unsaid. */
export const keptClock = (typed: string, before: string, now?: string): string =>
  // 现在 is a day too.
  keptMoment(
    now !== undefined && saysNow(typed) ? momentIn(now) : { day: momentIn(before).day, clock: typedClock(typed) },
  );

/** What is wrong with a time of day that was typed beside a day; undefined: nothing, or the instant has another one since. */
export function wrongClock(typed: string | undefined, kept: string): string | undefined {
  const isNone = typed !== undefined && typed.trim() !== '' && typedClock(typed) === undefined;
  return isNone && momentIn(kept).clock === undefined ? unreadWords(typed, HELP.clock) : undefined;
}

/** How a time that is kept reads; what is none reads as it was written. */
export function timeWords(kind: TimeKind, kept: string): string {
  if (wrongTime(kind, kept) !== undefined && kind !== 'instant') return kept;
  if (kind === 'day') return kept === '' ? '' : dayWords(kept);
  if (kind === 'instant') {
    const { day, clock } = momentIn(kept);
    return day === undefined ? (clock === undefined ? kept : '') : dayWords(day);
  }
  return kind === 'partialDate' ? dateWords(kept) : kept;
}

/** What is wrong with it, and what to write instead; undefined: nothing. */
export function wrongTime(kind: TimeKind, kept: string): string | undefined {
  if (kept === '') return undefined;
  if (kind === 'instant') {
    const { day, clock } = momentIn(kept);
    if (day === undefined) return clock === undefined ? unreadWords(kept, HELP.instant) : '还没有写哪一天';
    if (clock === undefined) return '还没有写几点';
    return undefined;
  }
  return FORMS[kind].test(kept) && READERS[kind](kept, { today: kept }) !== undefined
    ? undefined
    : unreadWords(kept, HELP[kind]);
}

/** What was typed and could not be read, and what to write instead. */
const unreadWords = (typed: string, help: string) => `没有看懂“${typed.trim().slice(0, 20)}”，${help}`;

/** Whether one time that is kept lies before another; not when one of them cannot be read. */
export function isBefore(kept: string, other: string): boolean {
  const readable = /^\d{4}-\d{2}-\d{2}(T|$)/;
  return readable.test(kept) && readable.test(other) && instantMs(kept) < instantMs(other);
}

const READERS = { day: typedDay, clock: (typed: string) => typedClock(typed), partialDate: typedPartial } as const;
const FORMS = {
  day: /^\d{4}-\d{2}-\d{2}$/,
  clock: /^\d{2}:\d{2}$/,
  partialDate: /^(?:\d{4}(?:-\d{2}){0,2}|不详)$/,
} as const;
const HELP = {
  day: '日期可以写 12月1日 或 20261201',
  instant: '可以写 12月1日 18:00，或者 现在',
  clock: '钟点可以写 18:00 或 下午6点',
  partialDate: '日期可以写 2019年8月6日、2019年8月、2019年，都不知道的写“不详”',
} as const;
