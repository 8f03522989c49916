import { beijingInstant } from '../../../src/schema/beijing.ts';

/** The wall clock in Beijing, `10:32`. */
export const clockTime = (instant: string): string => beijingInstant(Date.parse(instant)).slice(11, 16);
