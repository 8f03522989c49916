import { spelled, spoken } from './spoken.ts';

/** What is set in a form for the eye, as one says it. */

/** Whose number it is comes first, then that it is one: 南巷老年餐桌，电话：0 9 9 9，5 5 5 0 1 2 6。 */
export function callWords(name: string, number: string): string {
  const whose = spoken(name.replace(/　+/g, '，').replace(/^[\s，]+|[\s，：。]+$/g, ''));
  const named = whose.endsWith('电话') ? whose : [whose, '电话'].filter(Boolean).join('，');
  return `${named}：${spelled(number.trim())}。`;
}

/** The two ends of a time and how far it is: 11月9日到11月30日18点截止，第 13 天，共 22 天。 */
export function endsWords(parts: readonly string[]): string {
  const [from, ...rest] = parts.map((part) => spoken(part)).filter((part) => part !== '');
  const to = rest.pop();
  if (from === undefined || to === undefined) return from ?? '';
  const until = to.endsWith('止') ? `${to.replace(/\s*止$/, '')}截止` : to;
  return `${[/\d日/.test(from) && /\d日/.test(until) ? `${from}到${until}` : `${from}，${until}`, ...rest].join('，')}。`;
}

/** A row of opening hours; a note goes with its own hours: 午餐，10点50分到12点40分；晚餐，17点到18点20分，须提前订。 */
export function hoursWords(days: string, note: string | undefined, periods: readonly Period[]): string {
  const [only, another] = periods;
  // What is said of the only one is its own.
  const own = note !== undefined && only && !another ? [{ time: only.time, note }] : periods;
  if (own.every((period) => period.note === undefined))
    return `${[days, ...own.map(({ time }) => spoken(time)), note].filter(Boolean).join('，')}。`;
  const lines = own.map((period) => {
    const [, meal, more] = /^(\p{L}{1,4})(?:，(.+))?$/su.exec(period.note ?? '') ?? [];
    return [meal, spoken(period.time), meal === undefined ? period.note : more].filter(Boolean).join('，');
  });
  return `${days}，${lines.join('；')}。`;
}

interface Period {
  time: string;
  note?: string | undefined;
}
