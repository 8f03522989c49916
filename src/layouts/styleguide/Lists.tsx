import { Alert } from '../../components/list/Alert.tsx';
import { Call } from '../../components/list/Call.tsx';
import { Due, DueRow } from '../../components/list/Due.tsx';
import { Ledger, LedgerRow } from '../../components/list/Ledger.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import { addDays, beijingDay } from '../../schema/beijing.ts';

const ALERTS = { notice: '提醒：停水', warning: '警告：大风', emergency: '紧急：转移' } as const;

export function Lists({ now }: { now: string }) {
  const today = beijingDay(now);
  const href = '#lists';
  const row = { now, href, line: ['南巷社区', '公共设施'] };
  return (
    <>
      <Section id="lists" title="登记簿">
        <Ledger>
          <LedgerRow {...row} day={today} title="平常的一行" />
          <LedgerRow
            {...row}
            day={addDays(today, -3)}
            title="更正过的一行"
            change={{ date: addDays(today, -1), note: '第二项的金额写错了。' }}
          />
          <LedgerRow
            {...row}
            day={addDays(today, -9)}
            title="撤回的一行"
            status={<FixedStatus code="withdrawn" label="已撤回" />}
            withdrawn={{ date: today, reason: '登记的顺序有误。' }}
          />
          <LedgerRow
            now={now}
            day={addDays(today, -20)}
            title="该公开还没有公开的一行，没有链接"
            status={<FixedStatus code="overdue" label="逾期 3 天" />}
          />
        </Ledger>
      </Section>
      <Section id="due" title="还来得及的事">
        <Due>
          <DueRow {...row} title="今天截止" until={today} />
          <DueRow {...row} title="还有几天" until={addDays(today, 6)} />
          <DueRow
            {...row}
            title="还早，标题长到要换行的时候也是这个样子，第二行对齐第一行"
            until={addDays(today, 40)}
          />
        </Due>
        <Call href={href} title="要紧的一件，单独放大" line={['南巷社区']}>
          <p>一句话说清楚。</p>
        </Call>
      </Section>
      <Section id="alerts" title="紧急通知">
        {Object.entries(ALERTS).map(([level, title]) => (
          <Alert
            key={level}
            level={level as keyof typeof ALERTS}
            title={title}
            text="说什么事、到几点、请您怎么做。"
            starts={`${addDays(today, -1)}T08:00+08:00`}
            ends={`${addDays(today, 30)}T12:00+08:00`}
            now={now}
          />
        ))}
      </Section>
    </>
  );
}
