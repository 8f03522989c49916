import type { ReactNode } from 'react';
import { addDays, beijingDay } from '../../schema/beijing.ts';
import { stageStates } from './day-ruler.ts';

export interface Stage {
  name: ReactNode;
  /** Its day in words, usually a `DayText`. */
  when?: ReactNode;
  /** Its last day, or a month, which ends with its last day. Where `now` is given, stages that are over and the one in hand are marked by it. */
  ends?: string | undefined;
  /** Without `now`: how far it is. */
  state?: 'past' | 'now' | undefined;
}

/** A course of stages: what is behind, where it stands, what comes. The browser marks them anew as days pass. */
export function Stages({ stages, now }: { stages: readonly Stage[]; now?: string | undefined }) {
  const ends = stages.map((stage) => lastDay(stage.ends));
  const states = now ? stageStates(ends, now) : stages.map(({ state }) => state);
  // Once all are over nothing changes any more.
  const moving = now !== undefined && ends.some((end) => end >= beijingDay(now));
  return (
    <ol className="stage" data-stages={moving ? ends.join(' ') : undefined}>
      {stages.map(({ name, when }, index) => (
        <li key={index} className={states[index]} aria-current={states[index] === 'now' ? 'step' : undefined}>
          <span>{name}</span>
          {when && <span className="when">{when}</span>}
        </li>
      ))}
    </ol>
  );
}

function lastDay(day = ''): string {
  if (day.length !== 7) return day && beijingDay(day);
  return addDays(`${addDays(`${day}-28`, 4).slice(0, 7)}-01`, -1);
}
