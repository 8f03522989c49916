import { Due, DueRow } from '../components/list/Due.tsx';
import { ListHead } from '../components/list/ListHead.tsx';
import { StateNote } from '../components/status/StateNote.tsx';
import type { DueEntry } from '../model/due.ts';

/** Everything one can still take part in. */
export function OngoingView({ rows, lead, now }: { rows: readonly DueEntry[]; lead: string; now: string }) {
  return (
    <div className="tables">
      <ListHead title="正在进行" crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      {rows.length === 0 ? (
        <StateNote title="眼下没有正在征集、招募或公示的事" />
      ) : (
        <Due>
          {rows.map((row) => (
            <DueRow key={row.entry} {...row} now={now} />
          ))}
        </Due>
      )}
    </div>
  );
}
