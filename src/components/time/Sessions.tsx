import { beijingDay, instantMs } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';
import { clockWords, nearWords, weekWords } from './day-words.ts';
import { isOver, shownDuring } from './in-force.ts';
import { PlaceRuler } from './Ruler.tsx';
import { FixedStatus, StatusMark } from '../status/StatusMark.tsx';

export interface Session {
  starts: string;
  ends: string;
  places: number;
  /** Undefined: nobody has counted. */
  taken?: number | undefined;
}

interface Props {
  sessions: readonly Session[];
  /** The instant after which nobody can sign up any more. */
  applyBy: string;
  now: string;
  /** Without the ruler that draws how many are taken. */
  inWords?: boolean;
}

/** The dates of a call and how many people each still needs, for as long as one can sign up. */
export function Sessions({ sessions, ...call }: Props) {
  return (
    <ul className="sess">
      {sessions.map((session) => (
        <SessionRow key={session.starts + session.ends} {...session} {...call} />
      ))}
    </ul>
  );
}

function SessionRow({ starts, ends, places, taken, applyBy, now, inWords }: Session & Omit<Props, 'sessions'>) {
  const missing = places - (taken ?? 0);
  const open = instantMs(applyBy) < instantMs(starts) ? applyBy : starts;
  const over: Schedule = [
    ...(open === starts ? [] : [{ from: open, code: 'closed', label: '报名已截止' } satisfies Phase]),
    { from: starts, code: 'closed', label: '已开始' },
    { from: ends, code: 'closed', label: '已结束' },
  ];
  return (
    <li>
      <span>
        <TimeSpan starts={starts} ends={ends} now={now} />
      </span>
      <span>
        {!isOver(open, now) && (
          <span {...shownDuring({ until: open }, now)}>
            {taken === undefined ? (
              <>
                要 <b>{places}</b> 人
              </>
            ) : missing > 0 ? (
              <>
                还差 <b>{missing}</b> 人<span className="vh">，共 {places} 人</span>
              </>
            ) : (
              <FixedStatus code="full" label="已满" />
            )}
          </span>
        )}
        <StatusMark schedule={over} now={now} />
      </span>
      {!inWords && taken !== undefined && missing > 0 && !isOver(open, now) && (
        <PlaceRuler places={places} taken={taken} until={open} now={now} />
      )}
    </li>
  );
}

/** From one instant to another: `10月24日 周六 10:00—12:30`, and both days when it ends on another. */
function TimeSpan({ starts, ends, now }: { starts: string; ends: string; now: string }) {
  const [first, last] = [beijingDay(starts), beijingDay(ends)];
  const end = first === last ? clockWords(ends) : nearWords(ends, now);
  return <time dateTime={starts}>{`${weekWords(starts, now)}—${end}`}</time>;
}
