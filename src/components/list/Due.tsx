import type { ReactNode } from 'react';
import { beijingDay, endOfDay, instantMs } from '../../schema/beijing.ts';
import type { Schedule } from '../../schema/schedule.ts';
import { termParts, writeWords, type TermWords } from '../time/days-left.ts';
import { shownDuring } from '../time/in-force.ts';
import { Line } from '../text/Line.tsx';
import { RowTitle } from './Ledger.tsx';
import { StatusMark } from '../status/StatusMark.tsx';

const WORDS: TermWords = { left: '还剩*天', last: '截止*', over: '已截止' };

/** What can still be taken part in, by the days that are left. */
export function Due({ children }: { children: ReactNode }) {
  return <ul className="due">{children}</ul>;
}

interface Props {
  title: string;
  lang?: string | undefined;
  href: string;
  /** The last day, or the instant at which it ends. The row leaves the page then. */
  until: string;
  now: string;
  line?: readonly ReactNode[] | undefined;
  schedule?: Schedule | undefined;
  /** Its community, where one may have been chosen. */
  of?: string | undefined;
  /** There only for who has chosen it. */
  only?: boolean | undefined;
  /** What else it says of itself. */
  children?: ReactNode;
}

export function DueRow({ title, lang, href, until, now, line, schedule, of, only, children }: Props) {
  const end = until.length === 10 ? endOfDay(beijingDay(until)) : until;
  // With it the row is gone.
  const shown = schedule?.filter(({ from }) => from === null || instantMs(from) < instantMs(end));
  const [before, figure, after] = termParts(until, now, WORDS);
  return (
    <li data-of={of} data-only={only && ''} {...shownDuring({ until: end }, now)}>
      <p className="n" data-days-until={until} data-days-words={writeWords(WORDS)}>
        <span>{before}</span>
        <b>{figure}</b>
        <span>{after}</span>
      </p>
      <div>
        <RowTitle title={title} lang={lang} href={href} />
        <Line items={line}>{shown && <StatusMark schedule={shown} now={now} />}</Line>
        {children}
      </div>
    </li>
  );
}
