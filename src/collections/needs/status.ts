import type { Phase, Schedule } from '../../schema/schedule.ts';

export const units = { people: '人', households: '户', times: '次' } as const;

interface Wanted {
  count: number;
  unit: keyof typeof units;
  answers?: readonly { day: string; met: number }[] | undefined;
  refused?: { day: string } | undefined;
}

/** For how many there is nobody yet, of all that was registered. */
export const gapOf = ({ count, answers = [] }: Pick<Wanted, 'count' | 'answers'>) =>
  answers.reduce((left, { met }) => left - met, count);

/** 已登记 → 对接中，还差 n → 已解决, each from the day on which somebody took some of it; what cannot be done says so. */
export function needStatus({ count, unit, answers = [], refused }: Wanted): Schedule {
  const days = [...new Set(answers.map(({ day }) => day))].sort();
  const taken = days.map((from): Phase => {
    const gap = gapOf({ count, answers: answers.filter(({ day }) => day <= from) });
    return gap > 0
      ? { from, code: 'open', label: `对接中，还差 ${gap} ${units[unit]}` }
      : { from, code: 'done', label: '已解决' };
  });
  const known: Phase = { from: null, code: 'wait', label: '已登记，还没有人接' };
  const over: Phase[] = refused
    ? [{ from: refused.day, code: 'closed', label: answers.length > 0 ? '其余办不了' : '办不了，已说明' }]
    : [];
  return [known, ...taken.filter(({ from }) => !refused || from! < refused.day), ...over];
}
