import { daysWords } from '../../../src/record/state-words.ts';
import type { Task, TaskKind } from '../../../src/record/task.ts';
import { daysBetween, shortDay } from '../../../src/schema/beijing.ts';
import type { Calendar } from '../../../src/schema/collection.ts';

/** How a task is said while there is time, and when its day is over; `left` and `past` are days in words. */
const words: Readonly<
  Record<TaskKind, { inTime: (day: string, left: string) => string; late: (past: string) => string }>
> = {
  publish: { inTime: (day, left) => `${day}前要公开，${left}`, late: (past) => `逾期${past}，还没公开` },
  answer: { inTime: (day, left) => `${day}前要答复居民，${left}`, late: (past) => `答复逾期${past}` },
  'follow-up': { inTime: (day, left) => `${day}前要办完，${left}`, late: (past) => `落实逾期${past}` },
  check: { inTime: (day) => `到${day}满半年，要再核对一次`, late: (past) => `满半年没有核对，过了${past}` },
  publicity: {
    inTime: (day, left) => `公示到${day}，${left}`,
    late: (past) => `公示期满${past}，有没有异议、怎么定的，要写明`,
  },
};

/** A task as it is said on a day: until when, and how many days that is; those after it in the unit of its rule. */
export function daysSaid(
  { kind, due, unit }: Pick<Task, 'kind' | 'due' | 'unit'>,
  today: string,
  calendar: Calendar,
): { said: string; isLate: boolean } {
  const left = daysBetween(today, due);
  const day = shortDay(due, today);
  const { inTime, late } = words[kind];
  if (left >= 0) return { said: inTime(day, left === 0 ? '今天是最后一天' : `还有 ${String(left)} 天`), isLate: false };
  const past = daysWords(unit === 'calendar' ? -left : calendar.workingDaysBetween(due, today), unit);
  // A publicity period that is over is as it should be.
  return { said: late(past), isLate: kind !== 'publicity' };
}
