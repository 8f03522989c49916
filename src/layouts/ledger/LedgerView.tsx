import { Acts, Button } from '../../components/entry/Acts.tsx';
import { ListHead } from '../../components/list/ListHead.tsx';
import { StateNote } from '../../components/status/StateNote.tsx';
import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { LedgerPage } from '../../model/ledger/ledger-page.ts';
import { RECORD_HREF } from '../../model/links.ts';
import { rateWords } from '../../model/ledger/rate.ts';
import { OwedTable } from '../record/OwedTable.tsx';
import { BoardsTable } from './BoardsTable.tsx';
import { MatrixTable } from './MatrixTable.tsx';
import { OwnersTable } from './OwnersTable.tsx';
import { PromisesTable } from './PromisesTable.tsx';

/** What had to be made public, and whether it was: late ones first, then what comes, then all of it. */
export function LedgerView({ page, now }: { page: LedgerPage; now: string }) {
  const { title, lead, today, rate, overdue, overdueCount, soon, promises, owners, matrices, events, standing } = page;
  const whole = page.path === '/ledger/';
  const crumbs = [{ label: '首页', href: '/' }, ...(whole ? [] : [{ label: '公开台账', href: '/ledger/' }])];
  return (
    <div className="doc">
      <ListHead title={title} crumbs={crumbs} lead={lead} />
      <Section id="late" title="逾期没有公开">
        <p>
          截至
          <DayText value={today} now={now} />
          {rate.all > 0 && `，近一年到期的按时公开 ${rateWords(rate)}`}。
        </p>
        {page.yearsUnknown.map((year) => (
          <p key={year}>{year}年的放假安排还没有，落在这一年的期限先按平常的周末推算，有了安排以后会重新算。</p>
        ))}
        {overdue.length === 0 ? (
          <StateNote code="done" title="到期的都公开了" />
        ) : (
          <OwedTable rows={overdue} by={whole ? 'both' : 'duty'} now={now} />
        )}
        {overdueCount > overdue.length && (
          <p className="small">
            只列最早的 {overdue.length} 项，全部 {overdueCount} 项在下面的台账数据里。
          </p>
        )}
      </Section>
      {owners.length > 0 && (
        <Section id="owners" title="各社区">
          <OwnersTable owners={owners} />
        </Section>
      )}
      <Section id="soon" title="30 天内到期">
        {soon.length === 0 ? (
          <p>30 天内没有到期的。</p>
        ) : (
          <OwedTable rows={soon} by={whole ? 'both' : 'duty'} now={now} />
        )}
      </Section>
      {promises.length > 0 && (
        <Section id="promises" title="答应过的事">
          <PromisesTable promises={promises} now={now} />
        </Section>
      )}
      <div id="own">
        {matrices.map((matrix) => (
          <Section key={matrix.kind} id={matrix.kind} title={`${matrix.title}公开的`}>
            <MatrixTable matrix={matrix} now={now} />
          </Section>
        ))}
        {matrices.length > 0 && (
          <p className="small">
            “—”：那一期这一项还没执行，或者已经停止。更早的各期在每一项自己的页面和
            <a href="/data/ledger.csv">台账数据</a>里。
          </p>
        )}
        {events.length > 0 && (
          <Section id="events" title="有事就公开的">
            <OwedTable rows={events} by="duty" now={now} />
          </Section>
        )}
        {standing.length > 0 && (
          <Section id="standing" title="长期公开的">
            <OwedTable rows={standing} by="duty" now={now} />
          </Section>
        )}
      </div>
      {page.boards && (
        <Section id="boards" title="贴上公开栏的">
          <BoardsTable boards={page.boards} now={now} />
        </Section>
      )}
      <Section id="data" title="订阅和下载">
        <p>目录里一共有哪些事、依据是什么，见公开事项目录；期限从期间结束或者事情发生的第二天数起。</p>
        <Acts>
          <Button href="/duties/" alt>
            公开事项目录
          </Button>
          <Button href="/ledger/feed.xml" alt>
            订阅逾期的
          </Button>
          <Button href="/ledger/due.ics" alt>
            到期日历
          </Button>
          <Button href="/data/ledger.csv" alt>
            台账数据
          </Button>
          <Button href={RECORD_HREF} alt>
            版本记录
          </Button>
          <Button href="/health/" alt>
            站点体检
          </Button>
        </Acts>
      </Section>
    </div>
  );
}
