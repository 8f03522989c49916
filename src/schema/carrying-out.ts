import { beijingDay, endOfDay } from './beijing.ts';
import type { Phase } from './schedule.ts';

/** Something that was agreed, to be done by a day. */
interface Task {
  due: string;
  done?: string | undefined;
}

/**
 * 落实中 n/m → 已落实: a phase for each moment from `since` at which a task is finished or falls behind, so that the count is
 * right on any day; late work says so.
 */
export function carryingOut(tasks: readonly Task[], since: string): Phase[] {
  if (tasks.length === 0) return [];
  const moments = tasks.flatMap(({ due, done }) => [endOfDay(due), ...(done ? [done] : [])]);
  const later = moments.filter((moment) => beijingDay(moment) > since).sort();
  const phases = [since, ...later].map((moment) => phaseOf(tasks, moment));
  return phases.filter(({ label }, index) => label !== phases[index - 1]?.label);
}

function phaseOf(tasks: readonly Task[], from: string): Phase {
  const day = beijingDay(from);
  const open = tasks.filter(({ done }) => !done || done > day);
  const late = open.filter(({ due }) => due < day).length;
  const progress = `落实中 ${tasks.length - open.length}/${tasks.length}`;
  if (open.length === 0) return { from, code: 'done', label: '已落实' };
  return late > 0
    ? { from, code: 'overdue', label: `${progress}，${late} 件逾期` }
    : { from, code: 'done', label: progress };
}
