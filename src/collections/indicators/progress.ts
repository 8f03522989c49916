import { endOfDay, instantMs } from '../../schema/beijing.ts';
import type { Phase, Schedule, Status } from '../../schema/schedule.ts';
import { compareToTarget, figuresOf, type Measured, type Target } from './computed.ts';

const ahead: Status = { code: 'open', label: '未到期' };
const reached: Status = { code: 'done', label: '已达到' };
const missed: Status = { code: 'overdue', label: '没有达到' };
const behind: Status = { code: 'overdue', label: '落后于目标' };
const unreported: Status = { code: 'overdue', label: '到期没有数据' };
const unknown: Status = { code: 'wait', label: '还没有数据' };

export const targetsOf = ({ targets = [] }: Measured): Target[] => targets.toSorted((a, b) => (a.by < b.by ? -1 : 1));

/** How one target stands in time: by the last figure up to its day, and since the target before. */
export function targetStatus(indicator: Measured, { by, value }: Target): Schedule {
  const before = targetsOf(indicator).findLast((other) => other.by < by)?.by ?? '';
  return phases(indicator, [endOfDay(by)], (moment) => {
    const known = figuresUpTo(indicator, moment).findLast(({ date }) => date <= by);
    if (moment < instantMs(endOfDay(by))) return known && meets(indicator, known, value) ? reached : ahead;
    if (!known || known.date <= before) return unreported;
    return meets(indicator, known, value) ? reached : missed;
  });
}

/** How the whole stands: against the target that has passed, and where that is met against the next one. */
export function indicatorStatus(indicator: Measured): Schedule {
  const targets = targetsOf(indicator);
  if (targets.length === 0) return [];
  const ends = targets.map(({ by }) => endOfDay(by));
  return phases(indicator, ends, (moment) => {
    const passed = targets.filter(({ by }) => instantMs(endOfDay(by)) <= moment);
    const [before, last] = [passed.at(-2)?.by ?? '', passed.at(-1)];
    const known = figuresUpTo(indicator, moment).at(-1);
    if (last && (!known || known.date <= before)) return unreported;
    if (!known) return unknown;
    if (last && !meets(indicator, known, last.value)) return behind;
    const next = targets[passed.length];
    return !next || meets(indicator, known, next.value) ? reached : ahead;
  });
}

/** What holds from the start and after each moment at which something is read or ends; neighbours that agree are one. */
function phases(indicator: Measured, ends: readonly string[], at: (moment: number) => Status): Phase[] {
  const moments = new Set([...figuresOf(indicator).map(({ date }) => `${date}T00:00+08:00`), ...ends]);
  const ordered = [...moments].toSorted((a, b) => instantMs(a) - instantMs(b));
  const all: Phase[] = [{ from: null, ...at(-Infinity) }, ...ordered.map((from) => ({ from, ...at(instantMs(from)) }))];
  return all.filter(({ label }, index) => label !== all[index - 1]?.label);
}

const figuresUpTo = (indicator: Measured, moment: number) =>
  figuresOf(indicator).filter(({ date }) => instantMs(date) <= moment);

function meets(indicator: Measured, figure: ReturnType<typeof figuresOf>[number], target: string): boolean {
  const difference = compareToTarget(indicator, figure, target);
  return indicator.direction === 'at-least' ? difference >= 0 : difference <= 0;
}
