import type { ReactNode } from 'react';
import { beijingDay } from '../../schema/beijing.ts';
import { dayCells, nthDay, rulerPaths, type RulerCells } from './day-ruler.ts';
import { DayText } from './DayText.tsx';
import { shownDuring } from './in-force.ts';

/** More cells than this would be a grey blur on a phone: the ruler is then drawn as one line. */
const MOST_CELLS = 45;

interface CellsProps {
  cells: RulerCells;
  days?: string | undefined;
  /** The ruler goes away at this instant. */
  until?: string | undefined;
  now: string;
}

function Cells({ cells, days, until, now }: CellsProps) {
  const [all, past, today] = rulerPaths(cells);
  const dashes = cells.all > MOST_CELLS ? undefined : '9 1';
  return (
    <svg
      className="ruler"
      viewBox={`0 0 ${cells.all * 10} 10`}
      preserveAspectRatio="none"
      aria-hidden="true"
      data-ruler={days}
      {...shownDuring({ until }, now)}
    >
      <path strokeDasharray={dashes} d={all} />
      <path strokeDasharray={dashes} d={past} />
      <path d={today} />
    </svg>
  );
}

/** A term of days, one cell each: behind, today, to come; the same in words below. */
export function DayRuler({ from, to, now, end }: { from: string; to: string; now: string; end?: ReactNode }) {
  // Once it is over it changes no more.
  const days = beijingDay(now) > beijingDay(to) ? undefined : `${from} ${to}`;
  return (
    <>
      <Cells now={now} cells={dayCells(from, to, now)} days={days} />
      <p className="ends">
        <span>
          <DayText value={from.slice(0, 10)} now={now} />
        </span>
        <span data-nth-day={days}>{nthDay(from, to, now)}</span>
        <span>{end ?? <DayText value={to} now={now} />}</span>
      </p>
    </>
  );
}

/** Places of which some are taken, until a session begins. Always beside the figures in words. */
export function PlaceRuler({
  places,
  taken,
  until,
  now,
}: {
  places: number;
  taken: number;
  until: string;
  now: string;
}) {
  return <Cells cells={{ all: places, past: Math.min(taken, places), today: false }} until={until} now={now} />;
}
