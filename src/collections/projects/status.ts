import { beijingDay, daysBetween, endOfDay } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Undertaking {
  kind: string;
  award?: { day: string } | undefined;
  contract?: { day: string; until?: string | undefined } | undefined;
  started?: string | undefined;
  due?: string | undefined;
  done?: string | undefined;
}

/** 已立项 → 已定承接方 → 实施中 → 逾期未完成 or 合同期满 → 已完成. What was promised to residents is in hand from the start. */
export function projectStatus({ kind, award, contract, started, due, done }: Undertaking): Schedule {
  const begins = [started, contract?.day].filter((day) => day !== undefined).sort()[0];
  const first: Phase =
    kind === 'commitment' && begins === undefined
      ? { from: null, code: 'open', label: '实施中' }
      : { from: null, code: 'wait', label: '已立项' };
  const last = due ?? contract?.until;
  const running: Phase[] = [
    ...(award ? [{ from: award.day, code: 'wait', label: '已定承接方' } as const] : []),
    ...(begins ? [{ from: begins, code: 'open', label: '实施中' } as const] : []),
    ...(last ? [ended(last, due !== undefined)] : []),
  ];
  const before = running.filter(({ from }) => !done || beijingDay(from!) < done).sort(inTime);
  return [first, ...before, ...(done ? [finished(done, due)] : [])];
}

const ended = (day: string, promised: boolean): Phase =>
  promised
    ? { from: endOfDay(day), code: 'overdue', label: '逾期未完成' }
    : { from: endOfDay(day), code: 'closed', label: '合同期满' };

function finished(done: string, due: string | undefined): Phase {
  const late = due ? daysBetween(due, done) : 0;
  return { from: done, code: 'done', label: late > 0 ? `已完成，晚了 ${late} 天` : '已完成' };
}

const inTime = (a: Phase, b: Phase) => (beijingDay(a.from!) < beijingDay(b.from!) ? -1 : 1);
