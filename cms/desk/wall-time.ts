import { beijingClock, beijingDay, beijingInstant, monthDay } from '../../src/schema/beijing.ts';

/** Milliseconds since 1970 as a clerk in China reads them: `11月22日 10:05`. */
export function wallTime(milliseconds: number): string {
  const instant = beijingInstant(milliseconds);
  return `${monthDay(beijingDay(instant))} ${beijingClock(instant)}`;
}
