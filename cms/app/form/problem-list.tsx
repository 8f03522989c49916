import type { ReactNode } from 'react';
import type { Problem } from '../../../src/schema/problems.ts';
import { grouped, type Group } from '../privacy/findings.ts';

interface Props {
  problems: readonly Problem[];
  /** Said of each one when the problems may lie in other files. */
  withFile?: boolean;
  onPick?: (problem: Problem) => void;
  /** What can be done about it here and now. */
  actions?: (group: Group) => ReactNode;
}

/** What is wrong, field by field, and what to write instead. */
export function ProblemList({ problems, withFile = false, onPick, actions }: Props) {
  return (
    <ul className="problem-list">
      {grouped(problems).map((group) => {
        const { shown } = group;
        return (
          <li key={`${shown.file} ${shown.path} ${shown.message}`} data-severity={shown.severity}>
            {onPick ? (
              <button type="button" className="place" onClick={() => onPick(shown)}>
                {where(shown, withFile)}
              </button>
            ) : (
              <strong>{where(shown, withFile)}</strong>
            )}
            <span>{shown.message}</span>
            {shown.hint && <small>{shown.hint}</small>}
            {shown.personal && actions?.(group)}
          </li>
        );
      })}
    </ul>
  );
}

function where({ file, label, severity }: Problem, withFile: boolean): string {
  const place = [withFile && file, label || '整篇'].filter(Boolean).join(' › ');
  return severity === 'warning' ? `提醒：${place}` : place;
}
