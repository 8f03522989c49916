import { Acts, Button, Pager } from '../components/entry/Acts.tsx';
import { Due, DueRow } from '../components/list/Due.tsx';
import { Coming, type ComingRow } from '../components/list/Coming.tsx';
import { Filters } from '../components/list/Filters.tsx';
import { MonthHeading } from '../components/text/Headings.tsx';
import { Ledger, LedgerRow } from '../components/list/Ledger.tsx';
import { ListHead } from '../components/list/ListHead.tsx';
import { StateNote } from '../components/status/StateNote.tsx';
import { OnlyOpen } from '../components/places/OnlyOpen.tsx';
import { SketchMap } from '../components/places/SketchMap.tsx';
import type { SketchMap as Drawn } from '../components/places/sketch-map.ts';
import { listItemOf, listRowOf } from '../collections/views.ts';
import type { DueEntry } from '../model/due.ts';
import type { Filter } from '../model/lists/filters.ts';
import { LIFE_TITLE } from '../model/life/life-links.ts';
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
  /** The drawing of the column. */
  icon: string | undefined;
  crumbs: readonly { label: string; href: string }[];
  page: ListPage;
  /** Ways to what one meets in life, where the list is of what is done then. */
  lives: Filter['links'];
  groups: readonly RowGroup[];
  /** What of the list can be drawn. */
  map: Drawn | undefined;
  byMonth: boolean;
  /** What the entries are counted by. */
  counter: string;
  /** What can still be taken part in; only on the list's first page. */
  running: readonly RunningEntry[];
  runningTitle: string;
  /** What residents may come to, of whatever column. */
  coming: readonly ComingRow[];
  archives: readonly { label: string; href: string }[];
  feed: string | undefined;
  now: string;
}

/** A register: its head, the ways to narrow it, and its rows under months or kinds. */
export function ListView(props: Props) {
  const {
    title,
    lead,
    icon,
    crumbs,
    page,
    lives,
    groups,
    map,
    byMonth,
    counter,
    running,
    runningTitle,
    coming,
    archives,
    feed,
    now,
  } = props;
  return (
    <div className="list">
      <ListHead title={title} icon={icon} crumbs={crumbs} lead={lead} />
      <Filters folded filters={[...(lives.length > 0 ? [{ label: LIFE_TITLE, links: lives }] : []), ...page.filters]} />
      <div>
        {coming.length > 0 && (
          <section aria-labelledby="coming">
            <MonthHeading id="coming" title="接下来的会" note={`${coming.length} 场`} />
            <Coming rows={coming} now={now} />
          </section>
        )}
        {running.length > 0 && (
          <section aria-labelledby="running">
            <MonthHeading id="running" title={runningTitle} note={`${running.length} ${counter}`} />
            <Running page={page} running={running} now={now} />
          </section>
        )}
        {page.collection === 'places' && <OnlyOpen />}
        {groups.map(({ key, label, rows }, index) => (
          <section key={key} aria-labelledby={`g${index}`}>
            <MonthHeading id={`g${index}`} title={label} note={`${rows.length} ${counter}`} />
            <Rows page={page} rows={rows} now={now} byMonth={byMonth} />
          </section>
        ))}
        {map && <SketchMap map={map} />}
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

/** As lines of a register, or as their collection has them. */
function Rows({ page, rows, now, byMonth }: Pick<Props, 'page' | 'now' | 'byMonth'> & { rows: readonly Row[] }) {
  const Item = listRowOf(page.collection);
  if (!Item) {
    return (
      <Ledger>
        {rows.map((row) => (
          <LedgerRow key={row.entry} {...row} now={now} underMonth={byMonth} />
        ))}
      </Ledger>
    );
  }
  const data = new Map(page.entries.map((entry) => [`${entry.collection}/${entry.id}`, entry.data]));
  return rows.map((row) => <Item key={row.entry} row={row} data={data.get(row.entry)} now={now} />);
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
