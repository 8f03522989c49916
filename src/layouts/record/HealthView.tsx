import { ListHead } from '../../components/list/ListHead.tsx';
import { RowsTable } from '../../components/money/RowsTable.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { Section } from '../../components/text/Section.tsx';
import { groups, type HealthCheck, type HealthGroup } from '../../model/health/check.ts';
import type { Health } from '../../model/health/health.ts';
import { beijingDay, shortDay } from '../../schema/beijing.ts';
import type { StatusCode } from '../../schema/schedule.ts';
import { MonthsChart } from './MonthsChart.tsx';

/** What inspectors look for, with their thresholds, and how this site stands today. */
export function HealthView({ health: { now, checks, months }, lead }: { health: Health; lead: string }) {
  const count = (state: HealthCheck['state']) => checks.filter((check) => check.state === state).length;
  return (
    <div className="doc">
      <ListHead title="站点体检" crumbs={[{ label: '首页', href: '/' }]} lead={lead} />
      <p className="line">
        <span>{`${shortDay(beijingDay(now), now)}查 ${checks.length} 项`}</span>
        <span>{`合格 ${count('passed')} 项`}</span>
        <span>{`不合格 ${count('failed')} 项`}</span>
        <span>{`查不了 ${count('unknown')} 项`}</span>
        <span>{`由程序测试保证 ${count('proved')} 项`}</span>
      </p>
      {(Object.keys(groups) as HealthGroup[]).map((group) => (
        <Section key={group} id={group} title={groups[group]}>
          <RowsTable
            caption={groups[group]}
            columns={[{ label: '查什么' }, { label: '结果', amount: true }]}
            rows={checks
              .filter((check) => check.group === group)
              .map((check) => ({
                cells: [check.title, <FixedStatus key="state" {...words[check.state]} />],
                note: <Found check={check} now={now} />,
              }))}
          />
        </Section>
      ))}
      <Section id="months" title="一年来的变化">
        <MonthsChart months={months} />
        <p className="small">
          按现有内容倒推：网站不另存历史，每个月末的结果从各篇的发布日期、反馈日期和办结日期算出来，只算更新和回应这两类。后来删掉的内容不算在内。
        </p>
      </Section>
      <p className="line">
        <a href="/data/health.json">JSON</a>
        <a href="/data/">开放数据</a>
      </p>
    </div>
  );
}

const words: Readonly<Record<HealthCheck['state'], { code: StatusCode; label: string }>> = {
  passed: { code: 'done', label: '合格' },
  failed: { code: 'overdue', label: '不合格' },
  unknown: { code: 'wait', label: '查不了' },
  proved: { code: 'done', label: '由程序测试保证' },
};

function Found({ check, now }: { check: HealthCheck; now: string }) {
  const { asked, rule, figure, since, failing, failingCount } = check;
  const more = failingCount - failing.length;
  return (
    <>
      {`要求：${asked}（${rule}）。现在：${figure}。${since ? `从${shortDay(since, now)}起不合格。` : ''}`}
      {failing.map(({ title, href, note }, index) => (
        <span className="small" key={index}>
          <a href={href}>{title}</a>：{note}
        </span>
      ))}
      {more > 0 && <span className="small">{`还有 ${more} 篇。`}</span>}
    </>
  );
}
