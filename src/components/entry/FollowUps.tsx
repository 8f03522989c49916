import type { ReactNode } from 'react';
import { DayText } from '../time/DayText.tsx';
import { StatusMark } from '../status/StatusMark.tsx';
import { taskSchedule } from './task-schedule.ts';

export interface FollowUp {
  task: string;
  /** A role, never a name. */
  owner: string;
  due: string;
  done?: string | undefined;
  note?: ReactNode;
}

/** What was promised, who does it, by when, and whether it is done. Late work says so by itself. */
export function FollowUps({ followUps, now }: { followUps: readonly FollowUp[]; now: string }) {
  return (
    <ol className="todo">
      {followUps.map(({ task, owner, due, done, note }, index) => (
        <li key={index}>
          <StatusMark schedule={taskSchedule(due, done)} now={now} />
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
