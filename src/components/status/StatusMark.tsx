import type { ReactNode } from 'react';
import { comingPhases, statusAt, type Schedule, type Status, type StatusCode } from '../../schema/schedule.ts';
import { statusShapes } from './status-shapes.ts';

/**
 * The status a schedule has at `now`. It carries the phases still to come, so that the browser can move on to them;
 * before the first phase the mark is there but hidden.
 */
export function StatusMark({ schedule, now, children }: { schedule: Schedule; now: string; children?: ReactNode }) {
  if (schedule.length === 0) return null;
  const status = statusAt(schedule, now);
  const coming = comingPhases(schedule, now);
  if (!status) {
    return (
      <span className="st" data-phases={coming} hidden>
        <Shape code="wait" />
        <span />
      </span>
    );
  }
  return (
    <span className="st" data-status={status.code} data-phases={coming}>
      <Shape code={status.code} />
      <span>{status.label}</span>
      {children}
    </span>
  );
}

/** A status that does not change with time, such as 已办 or 核对相符. */
export function FixedStatus({ code, label }: Status) {
  return (
    <span className="st" data-status={code}>
      <Shape code={code} />
      <span>{label}</span>
    </span>
  );
}

function Shape({ code }: { code: StatusCode }) {
  return (
    <svg viewBox="0 0 16 16" height="16" aria-hidden="true">
      <path d={statusShapes[code]} />
    </svg>
  );
}
