import { statusAt } from '../../schema/schedule.ts';
import type { Card } from './fragment.ts';

/** Whether an entry has something to act on that holds at `now`: a telephone of what is not over, or a term that runs. */
export function holdsNow({ phones = [], until, schedule = [] }: Omit<Card, 'title'>, now: string): boolean {
  const status = statusAt(schedule, now);
  const open = status?.code === 'open' || status?.code === 'soon';
  return until === undefined ? phones.length > 0 && (!status || open) : open;
}
