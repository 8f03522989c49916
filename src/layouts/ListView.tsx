import { Acts, Button, Pager } from '../components/entry/Acts.tsx';
import { Due, DueRow } from '../components/list/Due.tsx';
import { Filters } from '../components/list/Filters.tsx';
import { MonthHeading } from '../components/text/Headings.tsx';
import { Ledger, LedgerRow } from '../components/list/Ledger.tsx';
import { ListHead } from '../components/list/ListHead.tsx';
import { StateNote } from '../components/status/StateNote.tsx';
import { listItemOf } from '../collections/views.ts';
import type { DueEntry } from '../model/home.ts';
import type { ListPage } from '../model/lists/listing.ts';
import type { Row, RowGroup } from '../model/rows.ts';

/** More would make a page that few read to its end. */
const IN_FULL = 2;

interface RunningEntry {
  due: DueEntry;
  row: Row;
  data: unknown;
}

interface Props {
  title: string;
  lead: string | undefined;
  crumbs: readonly { label: string; href: string }[];
  page: ListPage;
  groups: readonly RowGroup[];
  byMonth: boolean;
  /** What the entries are counted by. */
  counter: string;
  /** What can still be taken part in; only on the list's first page. */
  running: readonly RunningEntry[];
  runningTitle: string;
  archives: readonly { label: string; href: string }[];
  feed: string | undefined;
  now: string;
}

/** A register: its head, the ways to narrow it, and its rows under months or kinds. */
export function ListView(props: Props) {
  const { title, lead, crumbs, page, groups, byMonth, counter, running, runningTitle, archives, feed, now } = props;
  return (
    <div className="list">
      <ListHead title={title} crumbs={crumbs} lead={lead} />
      <Filters filters={page.filters} />
      <div>
        {running.length > 0 && (
          <section aria-labelledby="running">
            <MonthHeading id="running" title={runningTitle} note={`${running.length} ${counter}`} />
            <Running page={page} running={running} now={now} />
          </section>
        )}
        {groups.map(({ key, label, rows }, index) => (
          <section key={key} aria-labelledby={`g${index}`}>
            <MonthHeading id={`g${index}`} title={label} note={`${rows.length} ${counter}`} />
            <Ledger>
              {rows.map((row) => (
                <LedgerRow key={row.entry} {...row} now={now} underMonth={byMonth} />
              ))}
            </Ledger>
          </section>
        ))}
        {groups.length === 0 && (
          <StateNote title="这里还没有内容">
            <p>换一个筛选项，或者打电话问我们。</p>
          </StateNote>
        )}
        {page.entries.length < page.total && (
          <p className="small">
            只列最新的 {page.entries.length} {counter}，更早的请按年份看。
          </p>
        )}
        <Pager links={archives} />
        {feed && (
          <Acts>
            <Button href={feed} alt>
              用阅读器订阅
            </Button>
          </Acts>
        )}
      </div>
    </div>
  );
}

/** The most pressing by all they say of themselves, where a collection does; the others, like all elsewhere, by the days left. */
function Running({ page, running, now }: Pick<Props, 'page' | 'running' | 'now'>) {
  const Item = listItemOf(page.collection);
  const full = Item ? running.slice(0, IN_FULL) : [];
  const others = running.slice(full.length);
  return (
    <>
      {Item && full.map(({ row, data }) => <Item key={row.entry} row={row} data={data} now={now} />)}
      {others.length > 0 && (
        <Due>
          {others.map(({ due }) => (
            <DueRow key={due.entry} {...due} now={now} />
          ))}
        </Due>
      )}
    </>
  );
}
