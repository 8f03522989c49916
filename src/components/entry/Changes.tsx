import type { ReactNode } from 'react';
import { DayText } from '../time/DayText.tsx';
import { FixedStatus } from '../status/StatusMark.tsx';

export interface Change {
  date: string;
  kind: 'major' | 'minor';
  note: ReactNode;
}

/** What was corrected since publication, the latest first. */
export function Changes({ changes }: { changes: readonly Change[] }) {
  const latestFirst = changes.toSorted((a, b) => (a.date < b.date ? 1 : -1));
  return (
    <ul>
      {latestFirst.map(({ date, kind, note }, index) => (
        <li key={index}>
          {kind === 'major' ? <FixedStatus code="soon" label="重要更正" /> : <b>文字更正</b>}
          {'　'}
          <DayText value={date} />。{note}
        </li>
      ))}
    </ul>
  );
}
