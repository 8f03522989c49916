import { endOfDay } from '../../schema/beijing.ts';
import type { Schedule } from '../../schema/schedule.ts';

/** A task that was to be done by a day: late from the end of that day until it is done. */
export function taskSchedule(due: string, done: string | undefined): Schedule {
  const late = { from: endOfDay(due), code: 'overdue', label: '逾期' } as const;
  const begun = { from: null, code: 'open', label: '在办' } as const;
  if (!done) return [begun, late];
  return [begun, ...(done > due ? [late] : []), { from: done, code: 'done', label: '已办' }];
}
