import { beijingDay, beijingInstant } from '../../src/schema/beijing.ts';

/**
 * The default of a day that means "the day of saving". It is shown as today and replaced when the entry is saved, so
 * that an entry that was opened and not touched has no changes to lose, and a page left open overnight does not keep
 * yesterday.
 */
export const NOW = '{{now}}';

/** A value as it is saved or shown. */
export const dated = (day: string) => (value: unknown) => (value === NOW ? day : value);

/** By how many milliseconds the desk's clock is ahead of this computer's, which may be wrong; 0 where there is no desk. */
let ahead = 0;

/** Takes the time that an answer of the desk bears. */
export function setClock(date: string | null): void {
  const time = Date.parse(date ?? '');
  if (!Number.isNaN(time)) ahead = time - Date.now();
}

/** Milliseconds since 1970. */
export const msNow = (): number => Date.now() + ahead;
export const instantNow = (): string => beijingInstant(msNow());
/** To the millisecond, in UTC. */
export const stampNow = (): string => new Date(msNow()).toISOString();
/** The day in Beijing. */
export const dayNow = (): string => beijingDay(instantNow());
