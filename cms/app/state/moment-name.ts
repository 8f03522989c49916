import { beijingClock, beijingDay, monthDay } from '../../../src/schema/beijing.ts';

/** An instant as people here write it, in Beijing time: `11月21日 09:05`. */
export const momentName = (instant: string): string => `${monthDay(beijingDay(instant))} ${beijingClock(instant)}`;
