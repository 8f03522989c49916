import { describe, expect, test } from 'vitest';
import { accountWarnings } from '../../../cms/app/form/account-warnings.ts';
import type { KnownReport } from '../../../cms/app/state/account-reports.ts';
import { openingFrom } from '../../../cms/app/widgets/opening-from.ts';
import { keptAmount, workedOut } from '../../../cms/app/widgets/worked-out.ts';

describe('an amount that is typed or pasted', () => {
  test.each([
    ['12,345.6', 12345.6],
    ['１２，３４５．６', 12345.6],
    ['12345。60', 12345.6],
    ['￥1,200元', 1200],
    ['−36.00', -36],
    [' 7 ', 7],
    ['12.', 12],
    ['¥ (300.50)', -300.5],
    ['人民币1,200元整', 1200],
    ['999999999999.99', 999999999999.99],
  ])('%s is kept as %d', (typed, kept) => expect(keptAmount(typed)).toBe(kept));

  test.each(['1,23', '12,345,6', '1.2.3', '12.345', '约 300', '3万', '1e5', '9007199254740993', '--5', '-￥-5'])(
    '%s is no amount, and no character of it is lost',
    (typed) => expect(keptAmount(typed)).toBe(typed),
  );
});

describe('the closing', () => {
  const accounts = { opening: 23313.1, income: [{ amount: '51,400' }], spending: [{ amount: 49218.75 }] };

  test('is worked out from what the form holds, typed or saved', () => {
    expect(workedOut(accounts)).toEqual({ opening: 2331310, income: 5140000, spending: 4921875, closing: 2549435 });
    expect(workedOut({ opening: 0 })).toMatchObject({ closing: 0 });
    expect(workedOut({ opening: '-0.05', income: [{ amount: 0.1 }, { amount: 0.2 }] })).toMatchObject({ closing: 25 });
  });

  test('needs every amount, and says which one it waits for', () => {
    const missing = (change: object) => workedOut({ ...accounts, ...change });
    expect(workedOut(undefined)).toEqual({ missing: '上期结余还没有填' });
    expect(missing({ opening: '约三千' })).toEqual({ missing: '上期结余不是金额' });
    expect(missing({ spending: [{ amount: 1 }, {}] })).toEqual({ missing: '第 2 笔支出还没有填金额' });
    expect(missing({ income: [{ amount: '1,2' }] })).toEqual({ missing: '第 1 笔收入的金额不对' });
  });
});

const report = (period: string, closing: number, also: Partial<KnownReport> = {}): KnownReport => ({
  ...{ id: period, title: `${period}收支`, category: 'funds', community: 'dongli', period, published: '2026-10-22' },
  ...{ opening: 0, income: closing, spending: 0, closing, draft: false },
  ...also,
});

describe('the opening', () => {
  const form = { period: '2026-Q4', category: 'funds', community: 'dongli' };
  const from = (reports: KnownReport[], change: object = {}) => openingFrom({ ...form, ...change }, '', reports);

  test('is offered from the report before, saved or draft, with a duty or without', () => {
    expect(from([report('2026-Q3', 2549435)])).toEqual({
      said: '《2026-Q3收支》，结余 25,494.35 元。',
      closing: 2549435,
    });
    expect(from([report('2026-Q3', 100, { duty: 'funds', draft: true })]).said).toContain('还是草稿');
    expect(from([report('2026-Q3', 100, { duty: 'funds' })], { duty: 'funds', category: undefined }).closing).toBe(100);
    expect(from([report('2025-12', 100)], { period: '2026-01' }).closing).toBe(100);
  });

  test('says what is missing where it cannot know', () => {
    expect(from([report('2026-Q2', 100)]).said).toBe(
      '缺2026年第三季度的账，最近的一期是《2026-Q2收支》，结余 1.00 元。',
    );
    expect(from([report('2026-Q3', 100)], { period: '第四季度' }).said).toContain('所属期间');
    expect(from([report('2026-Q3', 100)], { category: '' }).said).toContain('公开事项');
    expect(from([report('2026-11', 100)]).said).toContain('没有找到更早的账');
  });

  test('is what the shorter reports of the same time began with, where none is before it', () => {
    const months = ['2026-10', '2026-11', '2026-12'].map((period) => report(period, 100, { opening: 1225000 }));
    expect(from(months)).toEqual({
      said: '这一期里三个月的账都有了，最早一份的上期结余是 12,250.00 元。',
      closing: 1225000,
    });
    expect(from([report('2026-Q3', 200), ...months]).closing).toBe(200);
    expect(from([report('2026-Q1', 200), ...months]).closing).toBe(1225000);
  });

  test('of a report that is opened again is not its own closing', () => {
    const reports = [report('2026-Q3', 100), report('2026-Q4', 500)];
    expect(openingFrom(form, '2026-Q4', reports).closing).toBe(100);
  });
});

describe('before saving', () => {
  const form = {
    title: '东里社区2026年第四季度工作经费收支',
    community: 'dongli',
    published: '2027-01-12',
    stream: 'finance',
    category: 'funds',
    period: '2026-Q4',
    channels: ['site'],
    issuer: '东里社区居民委员会',
    responsible: '居务监督委员会主任',
    accounts: { opening: 25494.34, income: [{ item: '工作经费', source: '街镇', amount: 0.01 }], closing: 25494.35 },
    body: '正文。',
  };
  const file = 'content/disclosures/2027/x.md';
  const warned = (...reports: KnownReport[]) =>
    accountWarnings('disclosures', form, file, () => Promise.resolve(reports));

  test('a wrong opening is named at its field, to the 分', async () => {
    const [warning, ...others] = await warned(report('2026-Q3', 2549435));
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ file, path: 'accounts.opening', severity: 'warning' });
    expect(warning!.message).toContain('本期结余 25,494.35 元对不上，相差 0.01 元');
    expect(await warned(report('2026-Q3', 2549434))).toEqual([]);
  });

  test('what cannot be asked for is said, and other collections are not asked about', async () => {
    const refuse = () => Promise.reject(new Error('offline'));
    expect((await accountWarnings('disclosures', form, file, refuse))[0]!.message).toContain('没有核对');
    expect(await accountWarnings('services', form, file, refuse)).toEqual([]);
  });
});
