import { describe, expect, test } from 'vitest';
import { Alert } from '../../src/components/list/Alert.tsx';
import { AsOf } from '../../src/components/time/AsOf.tsx';
import { Checklist } from '../../src/components/text/Checklist.tsx';
import { Files } from '../../src/components/entry/Files.tsx';
import { FollowUps } from '../../src/components/entry/FollowUps.tsx';
import { OpenNow } from '../../src/components/time/OpenNow.tsx';
import { Pairs } from '../../src/components/text/Pairs.tsx';
import { Place } from '../../src/components/contact/Place.tsx';
import { PeriodChart } from '../../src/components/money/PeriodChart.tsx';
import { RowsTable } from '../../src/components/money/RowsTable.tsx';
import { Stages } from '../../src/components/time/Stages.tsx';
import { Steps } from '../../src/components/text/Steps.tsx';
import { Sum } from '../../src/components/money/Sum.tsx';
import { Ways } from '../../src/components/contact/Ways.tsx';
import { markupOf, NOW, textOf } from './markup-of.ts';

test('accounts are a sum on paper, to the 分', () => {
  const html = markupOf(
    <Sum
      rows={[
        { label: '上季结余', fen: 1_842_650 },
        { sign: '加', label: '本季收入', fen: 4_976_000 },
        { sign: '减', label: '本季支出', fen: 4_062_180 },
      ]}
      total={{ label: '本季结余', fen: 2_756_470 }}
    />,
  );
  expect(textOf(html)).toBe(
    '上季结余 18,426.50 加 本季收入 49,760.00 减 本季支出 40,621.80 本季结余 27,564.70 单位：元。',
  );
  expect(html).toContain('<dd class="eq">27,564.70</dd>');
});

test('tables name their rows and columns, and bars stand beside the same fact in figures', () => {
  const html = markupOf(
    <RowsTable
      columns={[{ label: '项目' }, { label: '占比', amount: true }, { label: '金额（元）', amount: true }]}
      rows={[{ cells: ['助餐补贴', '33.1%', '13,440.00'], note: '28 人', bar: 0.331 }]}
      total={['合计', '100%', '40,621.80']}
    />,
  );
  expect(html).toContain('<th scope="col" class="amt">金额（元）</th>');
  expect(html).toContain('<th scope="row">助餐补贴<span class="small">28 人</span>');
  expect(html).toContain('<svg class="bar" aria-hidden="true"><rect width="33.1%" height="100%"></rect></svg>');
  expect(html).toContain('<td class="amt">13,440.00</td>');
  expect(html).toContain('<tfoot><tr><th scope="row">合计</th>');
  expect(html).not.toContain('style=');
});

describe('the chart of some periods', () => {
  const figures = (label: string, income: number, spending: number, closing: number) => ({
    ...{ label, income, spending, closing },
  });
  const drawn = (...periods: ReturnType<typeof figures>[]) =>
    markupOf(<PeriodChart id="compared" title="近几个季度的收入、支出与结余" periods={periods} />);

  test('has a title, a description and the figures it is drawn from, in the units of the table', () => {
    const html = drawn(
      figures('2026年第二季度', 4_630_000, 4_310_000, 1_842_650),
      figures('2026年第三季度', 4_976_000, 4_062_180, 2_756_470),
    );
    expect(html).toContain('role="img" aria-labelledby="compared-title compared-desc"');
    expect(html).toContain('收入最多的是2026年第三季度，49,760.00 元；支出最多的是2026年第二季度，43,100.00 元。');
    expect(html).toContain('width="100.00%"');
    expect(textOf(html)).toContain('0.00 49,760.00 2026年第二季度');
    expect(textOf(html)).toContain('2026年第三季度 49,760.00 40,621.80 27,564.70');
  });

  test('draws what is below zero to the left of the line', () => {
    const html = drawn(figures('2026年', 300, 500, -100));
    expect(html).toContain('<rect class="rest" x="0.00%" y="3.20rem" width="16.67%"');
    expect(html).toContain('<rect class="in" x="16.67%" y="1.50rem" width="50.00%"');
    expect(html).toContain('<line x1="16.67%" x2="16.67%" y1="1.50rem"');
    expect(textOf(html)).toContain('-1.00 5.00 2026年');
  });

  test('holds huge amounts, nothing at all, and twelve periods', () => {
    expect(textOf(drawn(figures('2026年', 10 ** 13, 1, 10 ** 13)))).toContain('100,000,000,000.00');
    expect(drawn(figures('2026年', 0, 0, 0))).not.toContain('NaN');
    const year = Array.from({ length: 12 }, (_, month) => figures(`2026年${month + 1}月`, month, month, month));
    expect(drawn(...year).match(/class="ex" x/g)).toHaveLength(12);
  });
});

test('stages mark what is behind and where it stands, also for those who hear the page', () => {
  const stages = [
    { name: '拟定', ends: '2026-10-12' },
    { name: '公示', ends: '2026-10-25' },
    { name: '动工', ends: '2027-02' },
  ];
  const html = markupOf(<Stages stages={stages} now={NOW} />);
  expect(html).toContain('data-stages="2026-10-12 2026-10-25 2027-02-28"');
  expect(html).toContain(
    '<li class="past"><span>拟定</span></li><li class="now" aria-current="step"><span>公示</span>',
  );
  expect(markupOf(<Stages stages={[{ name: '施行', state: 'now' }]} />)).not.toContain('data-stages');
});

test('late work says so by itself', () => {
  const html = markupOf(
    <FollowUps
      now={NOW}
      followUps={[
        { task: '通电', owner: '物业经理', due: '2026-09-30', done: '2026-09-28' },
        { task: '拉电缆', owner: '驻点经理', due: '2026-10-15', note: '预计10月30日完成。' },
        { task: '雨棚', owner: '物业经理', due: '2026-10-22' },
      ]}
    />,
  );
  const [done = '', late = '', running = ''] = html.split('<li>').slice(1);
  expect(textOf(done)).toBe('已办 通电 物业经理　 9月28日 办结，期限 9月30日');
  expect(done).not.toContain('data-phases');
  expect(late).toContain('data-status="overdue"');
  expect(running).toContain('data-status="open" data-phases="2026-10-23T00:00+08:00 overdue 逾期"');
});

const hours = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:30', to: '12:00' }];

test('a place holds its hours for the browser to say whether it is open, how to get in, and its week', () => {
  const html = markupOf(
    <Place name="服务站" address="南巷 21 号" features={['坡道']} phones={['09995550123']} hours={hours} />,
  );
  expect(html).toContain('data-hours="12345 08:30 12:00"');
  expect(html).toContain('<caption class="vh">服务站开放时间</caption>');
  expect(textOf(html)).toBe(
    '服务站 南巷 21 号 坡道 0999-5550123 服务站开放时间 周一至周五 （今天） 8:30—12:00 周六、日 （今天） 不开',
  );
  expect(html).toContain('<span data-today-in="67" hidden="">');
  expect(textOf(markupOf(<Place name="站" address="巷" hours={hours} show="next" />))).toBe(
    '站 巷　 周一至周五 8:30—12:00',
  );
  expect(markupOf(<OpenNow hours={[]} />)).toBe('');
});

test('an alert is a named band, hidden outside its time', () => {
  const alert = (now: string) => (
    <Alert
      level="emergency"
      text="请立即避险。"
      link="/alerts/flood/"
      starts="2026-10-22T08:00+08:00"
      ends="2026-10-23T08:00+08:00"
      now={now}
    />
  );
  expect(markupOf(alert(NOW))).toContain('aria-label="紧急"');
  expect(markupOf(alert(NOW))).not.toContain('hidden=""');
  expect(markupOf(alert('2026-10-24'))).toContain('hidden=""');
});

test('files, checklists, steps, ways and answers', () => {
  expect(textOf(markupOf(<Files files={[{ title: '明细表', href: '/media/a.xlsx', bytes: 28_600 }]} />))).toBe(
    '明细表 表格 xlsx　28 KB',
  );
  expect(textOf(markupOf(<Checklist items={[{ name: '户口簿', amount: '原件', note: '首页' }]} />))).toBe(
    '户口簿 原件 首页',
  );
  expect(markupOf(<Steps steps={['交材料', '等电话']} />)).toBe(
    '<ol class="steps"><li>交材料</li><li>等电话</li></ol>',
  );
  expect(textOf(markupOf(<Ways ways={[{ icon: 'mail', name: '写信', children: '居委会收' }]} />))).toBe(
    '写信 居委会收',
  );
  expect(textOf(markupOf(<Pairs pairs={[{ view: '要有雨棚', word: '照办', answer: '已加' }]} />))).toBe(
    '要有雨棚 照办 已加',
  );
});

test('the page says of when it is true', () => {
  const html = markupOf(<AsOf now={NOW} daily />);
  expect(textOf(html)).toBe('状态截至 2026年10月22日');
  expect(html).toContain('data-made="2026-10-22"');
  // Where no days are counted the page is as true tomorrow, and is not made anew.
  expect(markupOf(<AsOf now={NOW} daily={false} />)).toBe(
    markupOf(<AsOf now="2026-12-31T23:59+08:00" daily={false} />),
  );
});
