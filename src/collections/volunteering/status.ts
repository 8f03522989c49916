import { instantMs, beijingInstant } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

interface Call {
  applyBy: string;
  sessions: readonly { ends: string; places: number; taken?: number | undefined }[];
}

/** How long before the close a call counts as closing soon. */
const SOON = 2 * 24 * 3_600_000;

/** 招募中 → 即将截止 → 已截止 → 已结束; 已满 while every session is known to be full. */
export function callStatus({ applyBy, sessions }: Call): Schedule {
  const full = sessions.every(({ places, taken }) => taken !== undefined && taken >= places);
  const recruiting: Phase[] = full
    ? [{ from: null, code: 'full', label: '已满' }]
    : [
        { from: null, code: 'open', label: '招募中' },
        { from: beijingInstant(instantMs(applyBy) - SOON), code: 'soon', label: '即将截止' },
      ];
  const ends = sessions
    .map((session) => session.ends)
    .sort((a, b) => instantMs(a) - instantMs(b))
    .at(-1)!;
  return [
    ...recruiting,
    { from: applyBy, code: 'closed', label: '已截止' },
    { from: ends, code: 'closed', label: '已结束' },
  ];
}
