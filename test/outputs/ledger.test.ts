import ICAL from 'ical.js';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { ledgerPage } from '../../src/model/ledger/ledger-page.ts';
import { ledgerOf } from '../../src/model/ledger/ledger.ts';
import { bent, siteOf } from '../model/bent-entries.ts';
import { textAt } from './texts.ts';

const NOW = '2026-11-21T10:00+08:00';
const TITLE = '工作经费收支，含公益金；“大额支出”和招待费逐笔列出，由居务监督委员会核对以后公开';
const entries = [
  bent('communities', 'nanxiang'),
  bent('communities', 'qingshi', { title: '青石街道', level: 'street' }),
  bent('duties', 'funds', { title: TITLE, elements: ['收入', '工期'] }),
  bent('duties', 'monthly', {
    title: '党费',
    frequency: 'month',
    since: '2026-09-30',
    within: { days: 20, unit: 'calendar' },
  }),
  bent('disclosures', 'q1', { duty: 'funds', community: 'nanxiang', period: '2026-Q1', published: '2026-04-20' }),
  bent('disclosures', 'q2', { duty: 'funds', community: 'nanxiang', period: '2026-Q2', published: '2026-07-30' }),
  bent('disclosures', 'm9', { duty: 'monthly', community: 'nanxiang', period: '2026-09', published: '2026-10-08' }),
  bent('consultations', 'late', { title: '小广场怎么改', closes: '2026-10-08T18:00+08:00', answerBy: '2026-11-16' }),
];
const site = siteOf(entries, NOW);
const calendar = () => textAt(site, 'ledger/due.ics');

describe('the calendar of what is due', () => {
  const events = () => new ICAL.Component(ICAL.parse(calendar()) as object[]).getAllSubcomponents('vevent');

  test('an independent reader finds every open obligation and promise on its last day', () => {
    const read = events().map((component) => {
      const event = new ICAL.Event(component);
      return [event.startDate.toString(), event.endDate.toString(), event.summary];
    });
    expect(read).toEqual([
      ['2026-11-03', '2026-11-04', `南巷社区：公开${TITLE}`],
      ['2026-11-20', '2026-11-21', '南巷社区：公开党费'],
      ['2026-12-20', '2026-12-21', '南巷社区：公开党费'],
      ['2026-11-16', '2026-11-17', '公布采纳结果：小广场怎么改'],
    ]);
  });

  test('each has a name of its own, and the time at which it became known, not that of the making', () => {
    const names = events().map((component) => String(component.getFirstPropertyValue('uid')));
    expect(new Set(names).size).toBe(names.length);
    const later = textAt(siteOf(entries, '2026-11-21T18:00+08:00'), 'ledger/due.ics');
    expect(later).toBe(calendar());
    expect(events().map((component) => String(component.getFirstPropertyValue('dtstamp')))[0]).toBe(
      '2026-09-30T16:00:00Z',
    );
  });

  test('its lines end as they must, are no longer than 75 octets, and none is cut within a character', () => {
    const lines = calendar().split('\r\n');
    expect(lines.pop()).toBe('');
    expect(lines.filter((line) => line.includes('\n'))).toEqual([]);
    expect(lines.filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.some((line) => line.startsWith(' '))).toBe(true);
    expect(calendar()).not.toContain('\uFFFD');
  });
});

test('what was late and what is late is told to feed readers, the latest first', () => {
  const feed = textAt(site, 'ledger/feed.xml');
  const titles = [...feed.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
  expect(titles).toEqual([
    '公开台账 - 青石街道居民公示栏',
    '南巷社区：党费（2026年10月）逾期没有公开',
    '小广场怎么改：逾期，公布采纳结果',
    `南巷社区：${TITLE}（2026年第三季度）逾期没有公开`,
    `南巷社区：${TITLE}（2026年第二季度）逾期以后公开了`,
  ]);
  expect(feed).toContain('<updated>2026-11-20T16:00:00.000Z</updated>');
  // The days over grow; what was told does not change.
  expect(textAt(siteOf(entries, '2026-11-25T10:00+08:00'), 'ledger/feed.xml')).toContain(titles[1]!);
});

test('where the catalogue wants it on a board as well, it says how what was entered of that stands', () => {
  const own = [
    ...entries,
    bent('disclosures', 'm10', {
      ...{ duty: 'monthly', community: 'nanxiang', period: '2026-10', published: '2026-11-09' },
      publicity: { from: '2026-11-09', to: '2026-11-15' },
    }),
    bent('places', 'board', { title: '南巷公开栏', kind: '公开栏', community: 'nanxiang' }),
    bent('postings', 'a', { entry: '/disclosures/m10/', board: 'board', posted: '2026-11-10', removed: '2026-11-14' }),
    bent('postings', 'b', { entry: '/disclosures/q2/', board: 'board', posted: '2026-07-30', removed: undefined }),
  ];
  const channels = ['site', 'board'];
  const asked = own.map((entry) =>
    entry.collection === 'duties' ? ({ ...entry, data: { ...entry.data, channels } } as typeof entry) : entry,
  );
  const posted = siteOf(asked, NOW);
  const { obligations } = JSON.parse(textAt(posted, 'data/ledger.json')) as {
    obligations: Record<string, unknown>[];
  };
  const told = (period: string) => obligations.find((one) => one['period'] === period)?.['wall'];
  expect(told('2026-Q1')).toEqual({ state: 'unrecorded', words: '没有登记张贴' });
  expect(told('2026-Q2')).toEqual({ state: 'hung', words: '登记了张贴' });
  expect(told('2026-10')).toEqual({ state: 'short', words: '登记的比公示期少 2 天', days: 2 });
  expect(told('2026-11')).toBeUndefined();
  const { data } = Papa.parse<Record<string, string>>(textAt(posted, 'data/ledger.csv').slice(1), { header: true });
  expect(data.find((row) => row['所属期间'] === '2026-10')).toMatchObject({
    ...{ 张贴的日子: '2026-11-10', 张贴情况: '登记的比公示期少 2 天' },
  });
  // The page tells of what came out since anything was entered: of the first quarter nobody knows.
  expect(ledgerPage(posted, 'nanxiang')?.boards).toMatchObject({ since: '2026-07-30', count: 3, hung: 1, others: 0 });
  const rows = ledgerPage(posted, 'nanxiang')?.boards?.rows.map(({ href, words }) => [href, words]);
  expect(rows).toEqual([
    ['/disclosures/m10/', '登记的比公示期少 2 天'],
    ['/disclosures/m9/', '没有登记张贴'],
  ]);
  expect(ledgerPage(site, 'nanxiang')?.boards).toBeUndefined();
});

test('the data hold every obligation, met or not, with its days and what is missing', () => {
  const json = JSON.parse(textAt(site, 'data/ledger.json')) as { asOf: string; obligations: Record<string, unknown>[] };
  expect(json.asOf).toBe('2026-11-21');
  expect(json.obligations.length).toBe(ledgerOf(site).owed.length);
  expect(
    json.obligations.map(({ duty, period, due, state, days, unit }) => [duty, period, due, state, days, unit]),
  ).toEqual([
    ['funds', '2026-Q1', '2026-04-29', 'on-time', undefined, undefined],
    ['funds', '2026-Q2', '2026-07-28', 'late', 2, 'working'],
    ['funds', '2026-Q3', '2026-11-03', 'overdue', 13, 'working'],
    ['monthly', '2026-09', '2026-10-20', 'on-time', undefined, undefined],
    ['monthly', '2026-10', '2026-11-20', 'overdue', 1, 'calendar'],
    ['monthly', '2026-11', '2026-12-20', 'ahead', undefined, undefined],
  ]);
  expect(json.obligations[0]).toMatchObject({ missing: ['工期'], url: 'https://gongshi.example/disclosures/q1/' });
  const { data } = Papa.parse<Record<string, string>>(textAt(site, 'data/ledger.csv').slice(1), { header: true });
  expect(data.map((row) => [row['目录项'], row['所属期间'], row['结果'], row['逾期']])).toEqual(
    json.obligations.map(({ duty, period, words, days }) => [
      duty,
      period,
      words,
      typeof days === 'number' ? String(days) : '',
    ]),
  );
});
