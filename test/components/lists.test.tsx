import { expect, test } from 'vitest';
import { Pager } from '../../src/components/entry/Acts.tsx';
import { Call } from '../../src/components/list/Call.tsx';
import { Due, DueRow } from '../../src/components/list/Due.tsx';
import { Filters } from '../../src/components/list/Filters.tsx';
import { BlockHeading, MonthHeading } from '../../src/components/text/Headings.tsx';
import { Ledger, LedgerRow } from '../../src/components/list/Ledger.tsx';
import { ListHead } from '../../src/components/list/ListHead.tsx';
import { SearchForm } from '../../src/components/list/SearchForm.tsx';
import { Sessions } from '../../src/components/time/Sessions.tsx';
import { Tally } from '../../src/components/list/Tally.tsx';
import { Today } from '../../src/components/time/Today.tsx';
import { markupOf, NOW, textOf } from './markup-of.ts';

test('a row of the register has its day, a link to the entry, and its last correction', () => {
  const html = markupOf(
    <Ledger>
      <LedgerRow
        href="/disclosures/a/"
        title="楼道照明更换"
        day="2026-10-19"
        line={['财务', '南巷社区']}
        schedule={[{ from: null, code: 'open', label: '公示中' }]}
        change={{ date: '2026-10-20', note: '一项金额' }}
        now={NOW}
        underMonth
      />
    </Ledger>,
  );
  expect(html).toContain('<li><time dateTime="2026-10-19">19日</time>');
  expect(html).toContain('<a class="t" href="/disclosures/a/">');
  expect(textOf(html)).toBe('19日 楼道照明更换 财务 南巷社区 公示中 10月20日 更正： 一项金额');
});

test('filters are one line on a phone, which says what is chosen; without a script it opens', () => {
  const groups = (current: string) => [
    {
      label: '社区',
      links: ['全部', '东里', '南巷'].map((label) => ({ label, href: '/', current: label === current })),
    },
  ];
  const html = markupOf(<Filters folded filters={groups('南巷')} />);
  expect(html).toMatch(/<nav[^>]*><details class="fold"><summary>筛选：南巷<\/summary><dl>/);
  expect(markupOf(<Filters folded filters={groups('全部')} />)).toContain('<summary>筛选：全部</summary>');
});

test('what was not published on time keeps its row, without a link', () => {
  const html = markupOf(<LedgerRow title="新园社区9月财务收支" now={NOW} note="应在10月20日前公开" />);
  expect(html).not.toContain('<a');
  expect(html).toContain('<p class="note">应在10月20日前公开</p>');
});

test('deadlines show the days left, and rows leave when they are over', () => {
  const row = (until: string) => (
    <Due>
      <DueRow href="/c/a/" title="小广场怎么改" until={until} now={NOW} />
    </Due>
  );
  expect(textOf(markupOf(row('2026-10-25')))).toBe('还剩 3 天 小广场怎么改');
  expect(markupOf(row('2026-10-25'))).toContain('data-until="2026-10-26T00:00+08:00"');
  expect(textOf(markupOf(row('2026-10-22T18:00+08:00')))).toBe('截止 今天 小广场怎么改');
  expect(markupOf(row('2026-10-22T09:00+08:00'))).toContain('hidden=""');
});

test('filters are plain links and say which is current', () => {
  const links = [
    { label: '全部', href: '/disclosures/', current: true },
    { label: '财务', href: '/disclosures/all/finance/', current: false },
  ];
  const html = markupOf(<Filters filters={[{ label: '类别', links }]} />);
  expect(html).toContain('<nav class="filter" aria-label="筛选">');
  expect(html.match(/aria-current="true"/g)).toHaveLength(1);
  expect(markupOf(<Filters filters={[]} />)).toBe('');
});

test('headings of a list, of a month and of a block', () => {
  expect(textOf(markupOf(<ListHead title="居务公开" lead="都登在这里" />))).toBe('居务公开 都登在这里');
  expect(markupOf(<MonthHeading id="m" title="2026年10月" note="公开 8 件" />)).toContain('<h2 class="month" id="m">');
  expect(markupOf(<BlockHeading id="b" title="最新" more={{ label: '全部', href: '/x/' }} />)).toContain('href="/x/"');
});

test('the home page is dated, with the lunar day', () => {
  expect(textOf(markupOf(<Today now={NOW} />))).toBe('今天　10月22日　星期四 农历九月十三');
});

test('a call lists its sessions: missing people, full ones, and those that have begun', () => {
  const html = markupOf(
    <Call href="/volunteering/meals/" title="送午餐" line={['南巷社区']}>
      <Sessions
        applyBy="2026-10-23T18:00+08:00"
        now={NOW}
        sessions={[
          { starts: '2026-10-21T10:00+08:00', ends: '2026-10-21T12:30+08:00', places: 8, taken: 5 },
          { starts: '2026-10-24T10:00+08:00', ends: '2026-10-24T12:30+08:00', places: 8, taken: 5 },
          { starts: '2026-10-31T10:00+08:00', ends: '2026-10-31T12:30+08:00', places: 8, taken: 8 },
        ]}
      />
    </Call>,
  );
  const [begun = '', open = '', full = ''] = html.split('<li>').slice(1);
  expect(begun).not.toMatch(/data-until|还差/);
  expect(begun).toContain('已结束');
  expect(textOf(open)).toBe('10月24日 周六 10:00—12:30 还差 3 人 ，共 8 人');
  expect(open).toContain(
    'data-phases="2026-10-23T18:00+08:00 closed 报名已截止|2026-10-24T10:00+08:00 closed 已开始|2026-10-24T12:30+08:00 closed 已结束" hidden=""',
  );
  expect(textOf(full)).toBe('10月31日 周六 10:00—12:30 已满');
  expect(full).not.toContain('class="ruler"');
});

test('the search field is a form that works by itself', () => {
  const html = markupOf(<SearchForm query="高龄津贴" />);
  expect(html).toMatch(/^<form class="find" role="search" aria-label="全站搜索" action="\/search\/">/);
  expect(html).toMatch(/<input [^>]*name="q"/);
  expect(html).toContain('data-search-input=""');
  expect(html).toContain('value="高龄津贴"');
});

test('figures stand with their words; a pager without links is nothing', () => {
  expect(textOf(markupOf(<Tally figures={[{ label: '应公开', value: 32 }]} />))).toBe('应公开 32');
  expect(markupOf(<Pager links={[]} />)).toBe('');
});
