import { beijingDay } from '../../schema/beijing.ts';
import type { Consultation } from './schema.ts';

export type Outcome = NonNullable<Consultation['outcome']>;

/** The outcome once its day of publication has come. */
export function outcomeAt({ outcome }: Consultation, now: string): Outcome | undefined {
  return outcome && outcome.published <= beijingDay(now) ? outcome : undefined;
}
