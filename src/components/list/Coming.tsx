import { beijingDay } from '../../schema/beijing.ts';
import { nearWords, weekWords } from '../time/day-words.ts';
import { shownDuring } from '../time/in-force.ts';
import { Line } from '../text/Line.tsx';
import { RowTitle } from './Ledger.tsx';

export interface ComingRow {
  entry: string;
  href: string;
  title: string;
  lang?: string | undefined;
  what: string;
  starts: string;
  over: string;
  where?: string | undefined;
  line: readonly string[];
  calendar: string;
}

/** What one may come to, by its day: each leaves the page when it is over. */
export const Coming = ({ rows, now }: { rows: readonly ComingRow[]; now: string }) => (
  <ul className="ledger">
    {rows.map(({ entry, href, title, lang, what, starts, over, where, line, calendar }) => (
      <li key={`${entry} ${starts}`} {...shownDuring({ until: over }, now)}>
        <time dateTime={starts}>{nearWords(beijingDay(starts), now)}</time>
        <div>
          <RowTitle title={title} lang={lang} href={href} />
          <Line items={[what, ...line]} />
          <p>{weekWords(starts, now)}</p>
          {where && <p>{where}</p>}
          <p className="line">
            <a href={calendar} type="text/calendar" aria-label={`加到日历：${title}`}>
              加到日历
            </a>
          </p>
        </div>
      </li>
    ))}
  </ul>
);
