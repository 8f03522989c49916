import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { StatusMark } from '../../components/status/StatusMark.tsx';
import { MonthHeading } from '../../components/text/Headings.tsx';
import { Line } from '../../components/text/Line.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { Row } from '../../model/rows.ts';

export const RELATED_TITLE = '和这里有关的';
/** So few need no register, and a page without one no styles for it. */
const FEW = 3;

interface Props {
  title: string;
  rows: readonly Row[];
  now: string;
  /** Where all of them are, if these are the newest of so many. */
  all?: { href: string; count: number } | undefined;
}

/** Entries that belong to this one, as the calls for a place. */
export function RelatedRows({ title, rows, now, all }: Props) {
  if (rows.length <= FEW) return <FewRows title={title} rows={rows} now={now} />;
  return (
    <section className="related" aria-labelledby="related">
      <MonthHeading id="related" title={title} note={`${String(all?.count ?? rows.length)} 件`} />
      <Ledger>
        {rows.map((row) => (
          <LedgerRow key={row.entry} {...row} now={now} />
        ))}
      </Ledger>
      {all && (
        <p>
          <a className="btn alt" href={all.href}>
            更早的 {all.count - rows.length} 件
          </a>
        </p>
      )}
    </section>
  );
}

const FewRows = ({ title, rows, now }: Props) => (
  <div className="doc">
    <Section id="related" title={title}>
      {rows.map(({ entry, href, title, lang, day, line, schedule }) => (
        <div key={entry}>
          <p>
            <a href={href} lang={lang}>
              {title}
            </a>
          </p>
          <Line first={day && <DayText value={day} now={now} />} items={line}>
            <StatusMark schedule={schedule} now={now} />
          </Line>
        </div>
      ))}
    </Section>
  </div>
);
