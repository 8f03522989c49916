import { beijingDay, endOfDay } from '../../schema/beijing.ts';
import { carryingOut } from '../../schema/carrying-out.ts';
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
  return [...before, { from: answered, code: 'done', label: '已反馈' }, ...carryingOut(data.followUps ?? [], answered)];
}
