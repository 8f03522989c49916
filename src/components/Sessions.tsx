import type { Schedule } from '../schema/schedule.ts';
import { inForce } from './in-force.ts';
import { PlaceRuler } from './Ruler.tsx';
import { FixedStatus, StatusMark } from './StatusMark.tsx';
import { TimeSpan } from './TimeSpan.tsx';

export interface Session {
  starts: string;
  ends: string;
  places: number;
  taken: number;
}

/** The dates of a call and how many people each still needs. A session that has begun takes nobody. */
export function Sessions({ sessions, now }: { sessions: readonly Session[]; now: string }) {
  return (
    <ul className="sess">
      {sessions.map((session) => (
        <SessionRow key={session.starts + session.ends} {...session} now={now} />
      ))}
    </ul>
  );
}

function SessionRow({ starts, ends, places, taken, now }: Session & { now: string }) {
  const missing = places - taken;
  const over: Schedule = [
    { from: starts, code: 'closed', label: '已开始' },
    { from: ends, code: 'closed', label: '已结束' },
  ];
  return (
    <li>
      <span>
        <TimeSpan starts={starts} ends={ends} />
      </span>
      <span>
        <span data-until={starts} hidden={!inForce({ until: starts }, now)}>
          {missing > 0 ? (
            <>
              还差 <b>{missing}</b> 人<span className="vh">，共 {places} 人</span>
            </>
          ) : (
            <FixedStatus code="full" label="已满" />
          )}
        </span>
        <StatusMark schedule={over} now={now} />
      </span>
      {missing > 0 && <PlaceRuler places={places} taken={taken} until={starts} now={now} />}
    </li>
  );
}
