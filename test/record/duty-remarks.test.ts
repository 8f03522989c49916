import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { dutyRemarks } from '../../src/record/duty-remarks.ts';
import { bent } from '../model/bent-entries.ts';

const around = [
  bent('communities', 'nanxiang'),
  bent('communities', 'dongli', { title: '东里社区' }),
  bent('communities', 'qingshi', { level: 'street' }),
  bent('duties', 'quarterly', { communities: ['nanxiang'] }),
  bent('duties', 'events', { title: '维修', frequency: 'event' }),
  bent('duties', 'standing', { title: '班子', frequency: 'standing' }),
  bent('duties', 'street', { title: '街道预算', level: 'street', frequency: 'year' }),
];
const entry = (duty: string, also: object, id = 'x') =>
  bent('disclosures', id, { duty, community: 'nanxiang', ...also });
const said = (...entries: Entry[]) =>
  dutyRemarks([...around, ...entries]).map(({ entry: { id }, path, message }) => [id, path.join('.'), message]);

test.each<[string, Entry]>([
  ['of a quarter', entry('quarterly', { period: '2026-Q3' })],
  ['of an event', entry('events', { occurred: '2026-10-02' })],
  ['always public', entry('standing', { checked: '2026-10-02' })],
  ['of the street', entry('street', { period: '2025', community: undefined })],
  ['withdrawn', entry('quarterly', { withdrawn: { date: '2026-10-02', kind: 'error', reason: '错' } })],
])('nothing is said of one %s that can be counted', (_, own) => {
  expect(said(own)).toEqual([]);
});

test('what keeps an entry from being counted is said with what to write', () => {
  const cases = [
    entry('quarterly', {}, 'no-period'),
    entry('quarterly', { period: '2026-09' }, 'a-month'),
    entry('events', {}, 'no-day'),
    entry('standing', {}, 'never-looked-over'),
    entry('quarterly', { period: '2026-Q1', community: 'dongli' }, 'not-bound'),
    entry('quarterly', { period: '2026-Q1', community: undefined }, 'of-nobody'),
    entry('street', { period: '2025' }, 'not-the-street'),
  ];
  expect(said(...cases)).toMatchInlineSnapshot(`
    [
      [
        "no-period",
        "period",
        "“工作经费收支”每季度公开一次，要写是哪一期的，如 2026-Q3，不然台账算作没有公开",
      ],
      [
        "a-month",
        "period",
        "“工作经费收支”每季度公开一次，2026-09 是一个月，请改成 2026-Q3 这样的一个季度",
      ],
      [
        "no-day",
        "occurred",
        "“维修”有事就公开，要写事情是哪天发生的，台账才知道是不是按时",
      ],
      [
        "never-looked-over",
        "checked",
        "“班子”长期公开，每半年要核对一次，请写最近一次核对的日期",
      ],
      [
        "not-bound",
        "community",
        "“工作经费收支”没有要求这个社区公开，请核对所属社区，或者在目录项里加上这个社区",
      ],
      [
        "of-nobody",
        "community",
        "“工作经费收支”由各社区公开，请选所属社区，不然台账不知道是哪个社区公开的",
      ],
      [
        "not-the-street",
        "community",
        "“街道预算”由街道公开，请去掉所属社区，或者改选社区的目录项",
      ],
    ]
  `);
});

test('of two for the same date the later one is asked about', () => {
  const first = entry('quarterly', { period: '2026-Q3', published: '2026-10-10' }, 'first');
  const second = entry('quarterly', { period: '2026-Q3', published: '2026-10-19' }, 'second');
  expect(said(second, first)).toMatchInlineSnapshot(`
    [
      [
        "second",
        "period",
        "2026年第三季度的已经有一篇《南巷社区第三季度经费》，台账按先公开的算；换了新的请撤回旧的，是另一期的请改所属期间",
      ],
    ]
  `);
});

test('of one that came out before its period was over it is said when it will count', () => {
  const early = { period: '2026-Q4', published: '2026-10-02', accounts: { opening: 0, closing: 0 } };
  expect(said(entry('quarterly', early))).toEqual([
    [
      'x',
      'period',
      '2026年第四季度还没有过完，这一篇就公开了，台账还不算；期间写错了的请改正，没有写错的，到 2026-12-31 以后补全内容，写上最近核对日期',
    ],
  ]);
  expect(said(entry('quarterly', { ...early, published: '2026-12-31' }))).toEqual([]);
  expect(said(entry('quarterly', { ...early, changes: [{ date: '2027-01-08', note: '补' }] }))).toEqual([]);
});
