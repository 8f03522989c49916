import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { MonthHeading } from '../../components/text/Headings.tsx';
import type { Asked } from '../../model/record/asked.ts';

/** That residents were asked before this was settled, and where to read what they said. */
export function AskedRows({ asked, now }: { asked: readonly Asked[]; now: string }) {
  return (
    <section className="related" aria-labelledby="asked">
      <MonthHeading id="asked" title="这件事征求过意见" />
      <Ledger>
        {asked.map(({ received, ...row }) => (
          <LedgerRow
            key={row.entry}
            {...row}
            line={received === undefined ? [] : [`收到意见 ${received} 条`]}
            now={now}
          />
        ))}
      </Ledger>
    </section>
  );
}
