import { beijingDay, endOfDay } from '../../schema/beijing.ts';
import type { Calendar } from '../../schema/collection.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Consulted {
  opens: string;
  closes: string;
  answerBy?: string | undefined;
  outcome?: { published: string } | undefined;
  followUps?: readonly { due: string; done?: string | undefined }[] | undefined;
}

/** The day by which residents are owed an answer: the one promised, or 20 working days after the close. */
export function answerDay({ closes, answerBy }: Consulted, calendar: Calendar): string {
  return answerBy ?? calendar.workingDaysAfter(beijingDay(closes), 20);
}

/** 未开始 → 征集中 → 已截止待反馈 (or 反馈逾期) → 已反馈 → 落实中 n/m → 已落实, each from its instant; late work says so. */
export function consultationStatus(data: Consulted, calendar: Calendar): Schedule {
  const asking: Phase[] = [
    { from: null, code: 'wait', label: '未开始' },
    { from: data.opens, code: 'open', label: '征集中' },
    { from: data.closes, code: 'closed', label: '已截止待反馈' },
    { from: endOfDay(answerDay(data, calendar)), code: 'overdue', label: '反馈逾期' },
  ];
  if (!data.outcome) return asking;
  const answered = data.outcome.published;
  const before = asking.filter(({ from }) => from === null || beijingDay(from) < answered);
  return [...before, { from: answered, code: 'done', label: '已反馈' }, ...carryingOut(data, answered)];
}

/** A phase for each moment at which a follow-up is finished or falls behind, so that the count is right on any day. */
function carryingOut({ followUps = [] }: Consulted, answered: string): Phase[] {
  if (followUps.length === 0) return [];
  const moments = followUps.flatMap(({ due, done }) => [endOfDay(due), ...(done ? [done] : [])]);
  const later = moments.filter((moment) => beijingDay(moment) > answered).sort();
  const phases = [answered, ...later].map((moment) => phaseOf(followUps, moment));
  return phases.filter(({ label }, index) => label !== phases[index - 1]?.label);
}

function phaseOf(followUps: NonNullable<Consulted['followUps']>, from: string): Phase {
  const day = beijingDay(from);
  const open = followUps.filter(({ done }) => !done || done > day);
  const late = open.filter(({ due }) => due < day).length;
  const progress = `落实中 ${followUps.length - open.length}/${followUps.length}`;
  if (open.length === 0) return { from, code: 'done', label: '已落实' };
  return late > 0
    ? { from, code: 'overdue', label: `${progress}，${late} 件逾期` }
    : { from, code: 'done', label: progress };
}
