import { expect, test } from 'vitest';
import { accountRemarks } from '../../src/collections/disclosures/account-remarks.ts';
import { accountsGap } from '../../src/collections/disclosures/accounts.ts';
import { nextPeriod, partsOf } from '../../src/schema/periods/period.ts';

type Accounted = Parameters<typeof accountRemarks>[0][number];

interface Also {
  duty?: string | undefined;
  community?: string;
  category?: string;
  published?: string;
  id?: string;
  changes?: { date: string; kind: string; note: string }[];
  withdrawn?: { date: string };
}

/** A report whose income is what makes it add up. */
function report(period: string, opening: number, closing: number, also: Also = {}, spent = 0): Accounted {
  const { id = period, ...rest } = also;
  const [income, spending] = [[{ amount: closing + spent - opening }], [{ amount: spent }]];
  return {
    id,
    data: {
      ...{ title: `${period}收支`, category: 'funds', published: '2027-02-01', community: 'liuqiao', period },
      accounts: { opening, closing, income, spending },
      ...rest,
    },
  };
}

const monthly = { duty: 'funds-monthly' };
const said = (...entries: Accounted[]) =>
  accountRemarks(entries).map(({ id, path, message }) => `${id} ${path.join('.')}：${message}`);
const ids = (...entries: Accounted[]) => accountRemarks(entries).map(({ id }) => id);

test('a closing that is not the next opening is named to the 分, also over the turn of a year', () => {
  const entries = ['2026-09', '2026-10', '2026-11', '2026-12', '2027-01'].map((period) =>
    report(period, 100, 100, monthly),
  );
  entries[2] = report('2026-11', 101, 100, monthly);
  entries[4] = report('2027-01', 500, 600, monthly);
  expect(said(...entries)).toEqual([
    '2026-11 accounts.opening：上期结余 1.01 元，和《2026-10收支》的本期结余 1.00 元对不上，相差 0.01 元；请核对两期账目',
    '2027-01 accounts.opening：上期结余 5.00 元，和《2026-12收支》的本期结余 1.00 元对不上，相差 4.00 元；请核对两期账目',
  ]);
});

test('what was filled in by hand without a duty is compared by community, category and length of period', () => {
  const wrong = [report('2026-Q1', 0, 100), report('2026-Q2', 7, 8)];
  expect(ids(...wrong)).toEqual(['2026-Q2']);
  expect(ids(wrong[0]!, report('2026-Q2', 7, 8, { community: 'xinyuan' }))).toEqual([]);
  expect(ids(wrong[0]!, report('2026-Q2', 7, 8, { category: 'welfare-funds' }))).toEqual([]);
  expect(ids(wrong[0]!, report('2026-H2', 7, 8))).toEqual([]);
});

test('a report without the duty joins the only series of its length, and none where there are several', () => {
  const quarters = [report('2026-Q1', 0, 100, { duty: 'funds' }), report('2026-Q2', 100, 200)];
  expect(ids(...quarters, report('2026-Q3', 201, 300, { duty: 'funds' }))).toEqual(['2026-Q3']);
  const other = report('2026-Q1', 0, 5, { duty: 'other', id: 'other' });
  expect(ids(...quarters, other, report('2026-Q3', 7, 300))).toEqual(['2026-Q3']);
  expect(ids(quarters[0]!, other, report('2026-Q2', 7, 200, { duty: 'other' }))).toEqual(['2026-Q2']);
  // One duty under two categories is one series.
  expect(ids(quarters[0]!, report('2026-Q2', 7, 200, { duty: 'funds', category: 'other' }))).toEqual(['2026-Q2']);
});

test('a gap is named with what is missing and the last closing known', () => {
  expect(said(report('2025-Q3', 0, 100), report('2026-Q1', 50, 60))).toEqual([
    '2026-Q1 period：前面缺2025年第四季度的账，上期结余没有可核对的数；最近的一期是《2025-Q3收支》，结余 1.00 元。请补上缺的，或者核对所属期间',
  ]);
  expect(said(report('2025-01', 0, 100), report('2026-03', 50, 60))[0]).toContain('缺2025年2月、3月、4月等 13 期的账');
});

test('of two reports of one period the one that came out last counts, and both are told', () => {
  const [first, last] = [
    report('2026-Q2', 100, 150, { id: 'first', published: '2026-07-01' }),
    report('2026-Q2', 100, 200, { id: 'last', published: '2026-07-09' }),
  ];
  const remarks = said(report('2026-Q1', 0, 100), first, last, report('2026-Q3', 200, 300));
  expect(remarks.map((remark) => remark.slice(0, 12))).toEqual(['first period', 'last period：']);
  expect(remarks[1]).toContain('按后发布的这一份核对');
  expect(ids(report('2026-Q1', 0, 100), { ...first, data: { ...first.data, withdrawn: {} } }, last)).toEqual([]);
});

test('where the report before was corrected afterwards, the clerk is told that this may be why', () => {
  const changes = [{ date: '2027-02-03', kind: 'major', note: '改了结余' }];
  const [message] = said(report('2026-Q1', 0, 90, { changes }), report('2026-Q2', 100, 200));
  expect(message).toContain('那一期在 2027-02-03 更正过');
});

test.each([
  ['2026-Q3', 'month', '三个月'],
  ['2026-H1', 'month', '六个月'],
  ['2026-H1', 'quarter', '两个季度'],
  ['2026', 'month', '十二个月'],
  ['2026', 'quarter', '四个季度'],
  ['2026', 'half-year', '两个半年'],
] as const)('%s is the sum of its parts of a %s, or the difference is named', (period, kind, words) => {
  const parts = partsOf(period, kind).map((part, index) =>
    report(part, index * 100, (index + 1) * 100, { duty: `funds-${kind}` }, 30),
  );
  const count = parts.length;
  const right = report(period, 0, count * 100, { duty: 'funds-long' }, count * 30);
  expect(said(...parts, right)).toEqual([]);
  const wrong = report(period, 0, count * 100, { duty: 'funds-long' }, count * 30 - 1);
  expect(said(...parts, wrong).map((remark) => remark.split('：')[0])).toEqual([
    `${period} accounts.income`,
    `${period} accounts.spending`,
  ]);
  expect(said(...parts, wrong)[0]).toMatch(new RegExp(`和${words}的账汇总起来的 .*对不上，相差 0.01 元`));
  expect(said(...parts.slice(0, -1), wrong)).toEqual([]);
  expect(nextPeriod(parts.at(-1)!.data.period!)).toBe(partsOf(nextPeriod(period), kind)[0]);
});

test('with two books of a length nobody knows which of them are the parts', () => {
  const months = partsOf('2026-Q3', 'month');
  const parts = ['a', 'b'].flatMap((duty) =>
    months.map((month) => report(month, 0, 0, { duty, id: `${month}-${duty}` })),
  );
  expect(said(...parts, report('2026-Q3', 5, 5, { duty: 'c' }))).toEqual([]);
  expect(said(...parts, report('2026-Q3', 5, 5, { duty: 'a' }))).toHaveLength(2);
});

test('negative and huge amounts are exact; sums of more than a trillion yuan are refused', () => {
  const spending = [{ amount: 10 ** 11 + 1 }, { amount: -3 }];
  expect(accountsGap({ opening: -5, income: [{ amount: 10 ** 11 }], spending, closing: -3 })).toBeUndefined();
  expect(accountsGap({ opening: -5, income: [{ amount: 10 ** 11 }], spending, closing: -2 })).toContain('相差 0.01 元');
  const most = Array.from({ length: 300 }, () => ({ amount: 10 ** 14 - 1 }));
  expect(accountsGap({ opening: 0, income: most, spending: most, closing: 0 })).toContain('超过一万亿元');
});
