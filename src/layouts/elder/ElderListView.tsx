import { Coming } from '../../components/list/Coming.tsx';
import { Due, DueRow } from '../../components/list/Due.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { OpenNow, OpensNext } from '../../components/time/OpenNow.tsx';
import type { OpeningPeriod } from '../../components/time/opening-hours.ts';
import { Sessions } from '../../components/time/Sessions.tsx';
import type { ElderList } from '../../model/elder/elder-list.ts';

/** A column: headings, opened one by one, so that nobody has to go down a long page. */
export function ElderListView({ list, now }: { list: ElderList; now: string }) {
  const { title, lead, coming, groups, others, href } = list;
  return (
    <>
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {groups.length === 0 && <p>眼下没有。</p>}
      {coming.length > 0 && (
        <details open>
          <summary>
            <h2>接下来的会（{coming.length}）</h2>
          </summary>
          <Coming rows={coming} now={now} />
        </details>
      )}
      {groups.map(({ label, rows, due = [], open }) => (
        <details key={label} open={open}>
          <summary>
            <h2>
              {label}（{rows.length + due.length}）
            </h2>
          </summary>
          {due.length > 0 && (
            <Due>
              {due.map(({ call, ...row }) => (
                <DueRow key={row.entry} {...row} now={now}>
                  {call && <Sessions {...call} now={now} inWords />}
                </DueRow>
              ))}
            </Due>
          )}
          {rows.length > 0 && (
            <Ledger>
              {rows.map((row) => (
                <LedgerRow
                  key={row.entry}
                  {...row}
                  now={now}
                  note={row.hours && row.hours.length > 0 && <When {...row} hours={row.hours} />}
                />
              ))}
            </Ledger>
          )}
        </details>
      ))}
      {others > 0 && (
        <p>
          <a className="btn alt" href={href}>
            更早的 {others} 件
          </a>
        </p>
      )}
    </>
  );
}

/** Of a place whether it is open now, too: that is what its list is opened for. */
const When = ({
  entry,
  hours,
  served,
}: {
  entry: string;
  hours: readonly OpeningPeriod[];
  served?: boolean | undefined;
}) => (
  <>
    {entry.startsWith('places/') && (
      <>
        <OpenNow hours={hours} served={served} />{' '}
      </>
    )}
    <OpensNext hours={hours} served={served} />
  </>
);
