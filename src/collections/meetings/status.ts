import { carryingOut } from '../../schema/carrying-out.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Held {
  held: string;
  resolutions?: readonly { passed: boolean; due?: string | undefined; done?: string | undefined }[] | undefined;
  election?: { stages: readonly { stage: string; day: string }[] } | undefined;
}

/** 未召开 → 已召开 → 落实中 n/m → 已落实; of an election, the step that was reached last. */
export function meetingStatus({ held, resolutions = [], election }: Held): Schedule {
  if (election) return electionStatus(held, election.stages);
  const tasks = resolutions.flatMap(({ passed, due, done }) => (passed && due ? [{ due, done }] : []));
  return [
    { from: null, code: 'wait', label: '未召开' },
    { from: held, code: 'done', label: '已召开' },
    ...carryingOut(tasks, held),
  ];
}

function electionStatus(held: string, stages: NonNullable<Held['election']>['stages']): Schedule {
  const result = stages.find(({ stage }) => stage === '结果公布')?.day;
  const steps = stages.filter(({ stage }) => stage !== '投票').concat({ stage: '投票', day: held });
  const reached = steps
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ stage, day }): Phase => {
      const over = result !== undefined && day >= result;
      return { from: day, code: over ? 'done' : 'open', label: stage === '投票' ? '投票日' : stage };
    });
  return [{ from: null, code: 'wait', label: '还没开始' }, ...reached];
}
