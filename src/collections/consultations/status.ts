import { beijingDay, endOfDay } from '../../schema/beijing.ts';
import type { Calendar } from '../../schema/collection.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Consulted {
  opens: string;
  closes: string;
  answerBy?: string | undefined;
  outcome?: { published: string } | undefined;
  followUps?: readonly { done?: string | undefined }[] | undefined;
}

/** The day by which residents are owed an answer: the one promised, or 20 working days after the close. */
export function answerDay({ closes, answerBy }: Consulted, calendar: Calendar): string {
  return answerBy ?? calendar.workingDaysAfter(beijingDay(closes), 20);
}

/** 未开始 → 征集中 → 已截止待反馈 (or 反馈逾期) → 已反馈 → 落实中 n/m → 已落实, each from its instant. */
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

/** One phase for each follow-up that was finished, so that the count is right on any day. */
function carryingOut({ followUps = [] }: Consulted, answered: string): Phase[] {
  if (followUps.length === 0) return [];
  const done = followUps.flatMap((task) => (task.done ? [task.done] : [])).sort();
  const days = [...new Set([answered, ...done.filter((day) => day > answered)])];
  return days.map((day) => {
    const count = done.filter((finished) => finished <= day).length;
    const label = count === followUps.length ? '已落实' : `落实中 ${count}/${followUps.length}`;
    return { from: day, code: 'done', label };
  });
}
