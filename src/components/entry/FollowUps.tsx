import { endOfDay } from '../../schema/beijing.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { DayText } from '../time/DayText.tsx';
import { StatusMark } from '../status/StatusMark.tsx';

export interface FollowUp {
  task: string;
  /** A role, never a name. */
  owner: string;
  due: string;
  done?: string | undefined;
  note?: string | undefined;
}

/** What was promised, who does it, by when, and whether it is done. Late work says so by itself. */
export function FollowUps({ followUps, now }: { followUps: readonly FollowUp[]; now: string }) {
  return (
    <ol className="todo">
      {followUps.map(({ task, owner, due, done, note }, index) => (
        <li key={index}>
          <StatusMark schedule={scheduleOf(due, done)} now={now} />
          <div>
            <b>{task}</b>
            <p className="small">
              {`${owner}　`}
              {done && (
                <>
                  <DayText value={done} now={now} />
                  办结，
                </>
              )}
              期限 <DayText value={due} now={now} />
            </p>
            {note && <p>{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  );
}

function scheduleOf(due: string, done: string | undefined): Schedule {
  const late = { from: endOfDay(due), code: 'overdue', label: '逾期' } as const;
  const begun = { from: null, code: 'open', label: '在办' } as const;
  if (!done) return [begun, late];
  return [begun, ...(done > due ? [late] : []), { from: done, code: 'done', label: '已办' }];
}
