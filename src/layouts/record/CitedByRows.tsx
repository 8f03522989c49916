import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { MonthHeading } from '../../components/text/Headings.tsx';
import type { CitedBy } from '../../model/record/cited-by.ts';

/** Whose texts name this policy, the newest first. */
export function CitedByRows({ citedBy: { count, latest }, now }: { citedBy: CitedBy; now: string }) {
  const more = count > latest.length && `，这里是最近的 ${String(latest.length)} 件`;
  return (
    <section className="related" aria-labelledby="cited-by">
      <MonthHeading
        id="cited-by"
        title="文中提到它的"
        note={
          <>
            {count} 件{more}
          </>
        }
      />
      <Ledger>
        {latest.map((row) => (
          <LedgerRow key={row.entry} {...row} now={now} />
        ))}
      </Ledger>
    </section>
  );
}
