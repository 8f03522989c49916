import type { ReactNode } from 'react';
import type { Problem } from '../../../src/schema/problems.ts';
import { asSaid } from './said-times.ts';
import { grouped, type Group } from '../privacy/findings.ts';

interface Props {
  problems: readonly Problem[];
  /** Where it is, and the way there. */
  place?: (problem: Problem) => ReactNode;
  /** What can be done about it here and now. */
  actions?: (group: Group) => ReactNode;
}

/** What is wrong, field by field, and what to write instead. */
export function ProblemList({ problems, place, actions }: Props) {
  return (
    <ul className="problem-list">
      {grouped(problems).map((group) => {
        const { shown } = group;
        return (
          <li key={`${shown.file} ${shown.path} ${shown.message}`} data-severity={shown.severity}>
            {place?.(shown) ?? <strong>{placeName(shown)}</strong>}
            <span>{asSaid(shown.message)}</span>
            {shown.hint && <small>{asSaid(shown.hint)}</small>}
            {actions?.(group)}
          </li>
        );
      })}
    </ul>
  );
}

/** The field by its label. */
export function placeName({ label, severity }: Problem): string {
  const place = label || '整篇';
  return severity === 'warning' ? `提醒：${place}` : place;
}
