import { describe, expect, test } from 'vitest';
import { collectionNames } from '../../src/collections/index.ts';
import type { Entry } from '../../src/collections/entry.ts';
import { besideOf } from '../../src/model/beside.ts';
import { homeOf } from '../../src/model/home.ts';
import { ledgerPage, ledgerPages } from '../../src/model/ledger/ledger-page.ts';
import { rateWords } from '../../src/model/ledger/rate.ts';
import { entriesOf } from '../../src/model/site.ts';
import { LedgerView } from '../../src/layouts/ledger/LedgerView.tsx';
import { markupOf, textOf } from '../components/markup-of.ts';
import { growth } from '../growth.ts';
import { bent, manyEntries, siteOf } from './bent-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const street = bent('communities', 'qingshi', { title: '青石街道', level: 'street' });
const communities = [bent('communities', 'nanxiang'), bent('communities', 'dongli', { title: '东里社区' }), street];
const funds = bent('duties', 'funds', { group: 'money' });
const q = (community: string, period: string, published: string, also: object = {}) =>
  bent('disclosures', `${community}-${period.toLowerCase()}`, { duty: 'funds', community, period, published, ...also });
const entries: Entry[] = [
  ...communities,
  funds,
  bent('duties', 'budget', {
    title: '街道预算',
    level: 'street',
    frequency: 'year',
    since: '2025-01-01',
    group: 'decisions',
  }),
  q('nanxiang', '2026-Q1', '2026-04-20'),
  q('nanxiang', '2026-Q2', '2026-07-30'),
  q('dongli', '2026-Q1', '2026-04-20'),
];
const site = siteOf(entries, NOW);

test('the home page says in plain words what is late, the latest first, with the way to it', () => {
  expect(homeOf(site).late).toEqual({
    count: 4,
    notes: [
      { text: '南巷社区第三季度工作经费收支，应在11月3日前公开，已逾期 13 个工作日', href: '/ledger/nanxiang/' },
      { text: '东里社区第三季度工作经费收支，应在11月3日前公开，已逾期 13 个工作日', href: '/ledger/dongli/' },
      { text: '东里社区第二季度工作经费收支，应在7月28日前公开，已逾期 79 个工作日', href: '/ledger/dongli/' },
    ],
  });
  expect(homeOf(siteOf(communities, NOW)).late).toBeUndefined();
});

describe('the pages of the ledger', () => {
  test('there is one for the street and one for each community', () => {
    expect(ledgerPages(site).map(({ path }) => path)).toEqual(['/ledger/', '/ledger/dongli/', '/ledger/nanxiang/']);
    expect(ledgerPage(site, 'qingshi')).toBeUndefined();
    expect(ledgerPage(site, 'nobody')).toBeUndefined();
  });

  test('the street tells of everybody, and of its own by periods', () => {
    const { owners, overdueCount, matrices } = ledgerPage(site, undefined)!;
    expect(owners.map(({ title, rate, overdue }) => [title, rateWords(rate), overdue])).toEqual([
      ['青石街道', '0 / 1', 1],
      ['东里社区', '1 / 3', 2],
      ['南巷社区', '1 / 3', 1],
    ]);
    expect(overdueCount).toBe(4);
    expect(matrices.map(({ kind, periods }) => [kind, periods])).toEqual([['year', ['2025年']]]);
  });

  test('a community has its periods, the latest first, each with its state and the way to the entry', () => {
    const [quarters] = ledgerPage(site, 'nanxiang')!.matrices;
    expect(quarters!.periods).toEqual(['2026年第三季度', '2026年第二季度', '2026年第一季度']);
    expect(quarters!.rows[0]!.cells.map((cell) => [cell?.words, cell?.met?.href])).toEqual([
      ['逾期 13 个工作日，还没公开', undefined],
      ['逾期公开 2 个工作日', '/disclosures/nanxiang-2026-q2/'],
      ['已按时公开', '/disclosures/nanxiang-2026-q1/'],
    ]);
  });

  test('six months that are over stand there, and five quarters, beside those that will soon be', () => {
    const since = '2024-01-01';
    const duties = [bent('duties', 'monthly', { frequency: 'month', since }), bent('duties', 'funds', { since })];
    const { matrices } = ledgerPage(siteOf([...communities, ...duties], NOW), 'nanxiang')!;
    expect(matrices.map(({ periods }) => [periods.length, periods[0], periods.at(-1)])).toEqual([
      [7, '2026年11月', '2026年5月'],
      [5, '2026年第三季度', '2025年第三季度'],
    ]);
  });

  test('what was withdrawn is late since then, with the day and the way to what is left of it', () => {
    const withdrawn = { date: '2026-11-06', kind: 'error', reason: '错' };
    const again = siteOf([...entries, q('nanxiang', '2026-Q3', '2026-10-20', { withdrawn })], NOW);
    const page = ledgerPage(again, 'nanxiang')!;
    const html = markupOf(<LedgerView page={page} now={NOW} />);
    expect(html.split('href="/disclosures/nanxiang-2026-q3/"')).toHaveLength(3);
    expect(textOf(html)).toContain('逾期 13 个工作日，还没公开 （ 11月6日 撤回 ，等重新公开）');
    expect(homeOf(again).late?.notes[0]?.text).toBe(
      '南巷社区第三季度工作经费收支，应在11月3日前公开，11月6日撤回，已逾期 13 个工作日',
    );
  });

  test('what is due within 30 days stands there, and a year of unknown holidays is said', () => {
    const december = siteOf(entries, '2026-12-05T10:00+08:00');
    expect(ledgerPage(december, 'nanxiang')).toMatchObject({ yearsUnknown: ['2027'], soon: [] });
    const soon = siteOf(entries, '2026-10-10T10:00+08:00');
    expect(ledgerPage(soon, 'nanxiang')!.soon.map(({ date, due }) => [date, due])).toEqual([
      ['2026年第三季度', '2026-11-03'],
    ]);
  });

  test('answers and follow-ups of consultations that are late or soon due stand there too', () => {
    const asked = bent('consultations', 'asked', {
      title: '小广场怎么改',
      community: 'nanxiang',
      closes: '2026-10-01T18:00+08:00',
      outcome: { published: '2026-10-20', received: 3, summary: '改' },
      followUps: [
        { task: '装长凳', owner: '社区', due: '2026-11-10' },
        { task: '补树', owner: '社区', due: '2026-11-01', done: '2026-11-01' },
        { task: '装灯', owner: '社区', due: '2027-05-01' },
      ],
    });
    const unanswered = bent('consultations', 'unanswered', {
      closes: '2026-10-01T18:00+08:00',
      answerBy: '2026-11-20',
    });
    const open = bent('consultations', 'open', { closes: '2026-12-01T18:00+08:00' });
    const { promises } = ledgerPage(siteOf([...entries, asked, unanswered, open], NOW), undefined)!;
    expect(promises.map(({ task, over }) => [task, over])).toEqual([
      ['装长凳', 11],
      ['公布采纳结果', 1],
    ]);
  });
});

test('the rate of a few is never a percentage, and only all of many are 100%', () => {
  expect([rateWords({ onTime: 9, all: 9 }), rateWords({ onTime: 5, all: 10 })]).toEqual(['9 / 9', '5 / 10，50%']);
  expect([rateWords({ onTime: 1999, all: 2000 }), rateWords({ onTime: 12, all: 12 })]).toEqual([
    '1999 / 2000，99.9%',
    '12 / 12，100%',
  ]);
});

test('beside an entry stands what it met, beside a duty all that it asked for', () => {
  const beside = (collection: 'disclosures' | 'duties' | 'communities', id: string) =>
    besideOf(
      site,
      entriesOf(site, collection).find((entry) => entry.id === id)!,
    ).ledger;
  expect(beside('disclosures', 'nanxiang-2026-q2')?.met).toMatchObject([
    { duty: { href: '/duties/funds/' }, words: '逾期公开 2 个工作日', due: '2026-07-28', missing: [] },
  ]);
  expect(beside('duties', 'funds')?.owed).toMatchObject({ count: 6, rate: { onTime: 2, all: 6 } });
  expect(beside('communities', 'dongli')?.community).toMatchObject({ href: '/ledger/dongli/', overdue: 2 });
});

test('twice the entries and duties take twice the work', async () => {
  const anew = (all: readonly Entry[]) => {
    const many = siteOf(
      all.map((entry) => ({ ...entry })),
      NOW,
    );
    ledgerPages(many);
    for (const name of collectionNames) for (const entry of entriesOf(many, name)) besideOf(many, entry);
  };
  expect(await growth(manyEntries, 1000, anew)).toBeLessThan(2.5);
});
