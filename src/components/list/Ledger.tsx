import type { ReactNode } from 'react';
import type { Schedule } from '../../schema/schedule.ts';
import type { OpeningPeriod } from '../time/opening-hours.ts';
import { OpenNow } from '../time/OpenNow.tsx';
import { dayOfMonth, nearWords } from '../time/day-words.ts';
import { Line } from '../text/Line.tsx';
import { StatusMark } from '../status/StatusMark.tsx';
import { Title } from '../text/Title.tsx';

/** Lists are registers: the day in a narrow column, the matter beside it. */
export function Ledger({ children }: { children: ReactNode }) {
  return <ul className="ledger">{children}</ul>;
}

export interface LedgerEntry {
  title: string;
  /** The script of the title, where it is not that of the site. */
  lang?: string | undefined;
  /** Without one the row stands for something that is not published. */
  href?: string | undefined;
  day?: string | undefined;
  line?: readonly string[] | undefined;
  schedule?: Schedule | undefined;
  /** Of a place or a service: whether it is open now. */
  hours?: readonly OpeningPeriod[] | undefined;
  served?: boolean | undefined;
  /** The last major correction. */
  change?: { date: string; note: string } | undefined;
  withdrawn?: { date: string; reason: string } | undefined;
}

interface Props extends LedgerEntry {
  now: string;
  /** Instead of the schedule: a status of its own. */
  status?: ReactNode;
  /** Under a heading that says the month the day alone is enough. */
  underMonth?: boolean | undefined;
  /** What else a reader should know, such as whom to call. */
  note?: ReactNode;
}

export function LedgerRow(props: Props) {
  const { title, lang, href, day, line, schedule, change, withdrawn, now, status, note, hours = [], served } = props;
  const { underMonth = false } = props;
  return (
    <li>
      {day ? <time dateTime={day}>{underMonth ? dayOfMonth(day) : <NearDay value={day} now={now} />}</time> : <span />}
      <div>
        <RowTitle title={title} lang={lang} href={href} />
        <Line items={line}>
          {status ??
            (hours.length > 0 ? (
              <OpenNow hours={hours} served={served} />
            ) : (
              schedule && <StatusMark schedule={schedule} now={now} />
            ))}
        </Line>
        {change && <Since {...change} what="更正" now={now} />}
        {withdrawn && <Since date={withdrawn.date} note={withdrawn.reason} what="撤回" now={now} />}
        {note && <p className="note">{note}</p>}
      </div>
    </li>
  );
}

/** The column is as wide as a day of this year; another year takes a line of its own. */
function NearDay({ value, now }: { value: string; now: string }) {
  const [, year, day] = /^(\d+年)?(.*)$/.exec(nearWords(value, now)) ?? [];
  return (
    <>
      {year && (
        <>
          {year}
          <wbr />
        </>
      )}
      {day}
    </>
  );
}

/** What became of an entry after it was published. */
function Since({ date, what, note, now }: { date: string; what: string; note: string; now: string }) {
  return (
    <p className="note">
      <b>
        <time dateTime={date}>{nearWords(date, now)}</time>
        {what}：
      </b>
      {note}
    </p>
  );
}

/** The title of a row; as a link it makes the whole row a target. */
export function RowTitle({ title, lang, href }: Pick<LedgerEntry, 'title' | 'lang' | 'href'>) {
  return href ? (
    <a className="t" href={href} lang={lang}>
      <Title text={title} />
    </a>
  ) : (
    <span className="t" lang={lang}>
      <Title text={title} />
    </span>
  );
}
