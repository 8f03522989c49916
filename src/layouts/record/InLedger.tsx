import { DayText } from '../../components/time/DayText.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import type { BesideLedger } from '../../model/ledger/beside-ledger.ts';
import type { OwedRow } from '../../model/ledger/owed-row.ts';
import { rateWords, type Rate } from '../../model/ledger/rate.ts';
import { OwedTable } from './OwedTable.tsx';

/** What the ledger says of one entry, below its page. */
export function InLedger({ ledger: { met, owed, community }, now }: { ledger: BesideLedger; now: string }) {
  return (
    <div className="doc">
      {met.length > 0 && (
        <Section id="in-time" title="按时公开了吗">
          {met.map((row) => (
            <Met key={`${row.duty.href} ${row.date}`} row={row} now={now} />
          ))}
        </Section>
      )}
      {owed && (
        <Section id="owed" title="公开台账">
          <RateLine rate={owed.rate} />
          <OwedTable rows={owed.rows} by="community" now={now} />
          {owed.count > owed.rows.length && (
            <p className="small">
              只列最近的 {owed.rows.length} 项，全部 {owed.count} 项在 <a href="/data/ledger.csv">台账数据</a>里。
            </p>
          )}
        </Section>
      )}
      {community && (
        <Section id="owed" title="公开台账">
          <RateLine rate={community.rate} />
          <p>
            {community.overdue > 0 && `现在有 ${String(community.overdue)} 项该公开的还没有公开。`}
            <a href={community.href}>看该公开的都公开了没有</a>
          </p>
        </Section>
      )}
    </div>
  );
}

function Met({ row, now }: { row: OwedRow; now: string }) {
  return (
    <>
      <p>
        <FixedStatus code={row.status} label={row.words} />
      </p>
      <p>
        <a href={row.duty.href}>{row.duty.title}</a>（{row.date}），应在
        <DayText value={row.due} now={now} />
        前公开。
        {row.missing.length > 0 && `目录要求的“${row.missing.join('”“')}”这一篇里没有找到。`}
        <a href={row.community.href}>{row.community.title}的公开台账</a>
      </p>
    </>
  );
}

const RateLine = ({ rate }: { rate: Rate }) =>
  rate.all > 0 && <p>近一年按时公开 {rateWords(rate)}（按时的项数 / 到期的项数）。</p>;
