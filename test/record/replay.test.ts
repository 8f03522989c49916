import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import type { Duty } from '../../src/collections/duties/schema.ts';
import type { Settings } from '../../src/collections/settings/schema.ts';
import { assemble } from '../../src/model/assemble.ts';
import { ledgerOf } from '../../src/model/ledger/ledger.ts';
import { dateWords, stateWords, unitOf } from '../../src/record/state-words.ts';
import { addDays } from '../../src/schema/beijing.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

/**
 * A year of one community, replayed day by day. The table was worked out by hand on a calendar of 2026 with the holidays of
 * the State Council's notice of 4 November 2025; those of 2027 are invented and stand in the settings.
 */
const settings: Settings = {
  ...siteOf([]).settings,
  holidays: [{ year: 2027, off: ['2027-01-01'], work: ['2027-01-02'] }],
};

const duty = (id: string, days: number, unit: 'working' | 'calendar', also: Partial<Duty>) =>
  bent('duties', id, { title: id, within: { days, unit }, since: '2026-01-01', elements: [], ...also });

const came = (id: string, dutyId: string, published: string, also: object) =>
  bent('disclosures', id, { duty: dutyId, community: 'nanxiang', published, ...also });

const entries: Entry[] = [
  bent('communities', 'nanxiang'),
  duty('monthly', 15, 'calendar', { frequency: 'month', until: '2026-04-30' }),
  duty('quarterly', 20, 'working', {
    frequency: 'quarter',
    notApplicable: [{ community: 'nanxiang', period: '2026-Q4', reason: '并入换届审计' }],
  }),
  duty('half-yearly', 10, 'working', { frequency: 'half-year' }),
  duty('yearly', 30, 'calendar', { frequency: 'year' }),
  duty('events', 5, 'working', { frequency: 'event' }),
  duty('standing', 20, 'calendar', { frequency: 'standing' }),

  came('m1', 'monthly', '2026-02-10', { period: '2026-01' }),
  came('m2', 'monthly', '2026-03-15', { period: '2026-02' }),
  came('m3', 'monthly', '2026-04-16', { period: '2026-03' }),
  came('m4', 'monthly', '2026-05-19', { period: '2026-04' }),
  came('q1', 'quarterly', '2026-04-22', {
    period: '2026-Q1',
    withdrawn: { date: '2026-05-06', kind: 'error', reason: '错' },
  }),
  came('q1-again', 'quarterly', '2026-05-11', { period: '2026-Q1' }),
  came('q2', 'quarterly', '2026-07-28', {
    period: '2026-Q2',
    withdrawn: { date: '2026-08-10', kind: 'privacy', reason: '名' },
  }),
  came('q3', 'quarterly', '2026-11-09', { period: '2026-Q3' }),
  came('h1', 'half-yearly', '2026-07-18', { period: '2026-H1' }),
  came('before-the-holiday', 'events', '2026-02-26', { occurred: '2026-02-13' }),
  came('on-a-saturday', 'events', '2026-03-14', { occurred: '2026-03-06' }),
  came('who-we-are', 'standing', '2026-01-20', { checked: '2026-07-24' }),
];

/** From which day on it is said how the obligation stands; the last line holds to the end. */
const table: Readonly<Record<string, readonly (readonly [from: string, due: string, words: string])[]>> = {
  'monthly 2026年1月': [
    ['2026-01-01', '2026-02-15', '未到期'],
    ['2026-02-10', '2026-02-15', '已按时公开'],
  ],
  'monthly 2026年2月': [
    ['2026-01-29', '2026-03-15', '未到期'],
    ['2026-03-15', '2026-03-15', '已按时公开'],
  ],
  'monthly 2026年3月': [
    ['2026-03-01', '2026-04-15', '未到期'],
    ['2026-04-16', '2026-04-15', '逾期公开 1 天'],
  ],
  // The last month of the duty.
  'monthly 2026年4月': [
    ['2026-03-31', '2026-05-15', '未到期'],
    ['2026-05-16', '2026-05-15', '逾期 1 天，还没公开'],
    ['2026-05-17', '2026-05-15', '逾期 2 天，还没公开'],
    ['2026-05-18', '2026-05-15', '逾期 3 天，还没公开'],
    ['2026-05-19', '2026-05-15', '逾期公开 4 天'],
  ],
  // Tomb Sweeping Day to 6 April; from 1 to 5 May off, Saturday 9 May worked.
  'quarterly 2026年第一季度': [
    ['2026-03-01', '2026-04-29', '未到期'],
    ['2026-04-22', '2026-04-29', '已按时公开'],
    ['2026-05-06', '2026-04-29', '逾期 2 个工作日，还没公开'],
    ['2026-05-07', '2026-04-29', '逾期 3 个工作日，还没公开'],
    ['2026-05-08', '2026-04-29', '逾期 4 个工作日，还没公开'],
    ['2026-05-09', '2026-04-29', '逾期 5 个工作日，还没公开'],
    ['2026-05-11', '2026-04-29', '逾期公开 6 个工作日'],
  ],
  // Withdrawn for personal information on 10 August: that it came in time stays.
  'quarterly 2026年第二季度': [
    ['2026-05-31', '2026-07-28', '未到期'],
    ['2026-07-28', '2026-07-28', '已按时公开'],
  ],
  // The National Day until 7 October, Saturday 10 October worked.
  'quarterly 2026年第三季度': [
    ['2026-08-31', '2026-11-03', '未到期'],
    ['2026-11-04', '2026-11-03', '逾期 1 个工作日，还没公开'],
    ['2026-11-05', '2026-11-03', '逾期 2 个工作日，还没公开'],
    ['2026-11-06', '2026-11-03', '逾期 3 个工作日，还没公开'],
    ['2026-11-09', '2026-11-03', '逾期公开 4 个工作日'],
  ],
  // Of 2027 the 1st of January is off and Saturday the 2nd is worked.
  'quarterly 2026年第四季度': [['2026-12-01', '2027-01-28', '不适用']],
  'half-yearly 2026年上半年': [
    ['2026-05-31', '2026-07-14', '未到期'],
    ['2026-07-15', '2026-07-14', '逾期 1 个工作日，还没公开'],
    ['2026-07-16', '2026-07-14', '逾期 2 个工作日，还没公开'],
    ['2026-07-17', '2026-07-14', '逾期 3 个工作日，还没公开'],
    ['2026-07-18', '2026-07-14', '逾期公开 3 个工作日'],
  ],
  'half-yearly 2026年下半年': [
    ['2026-12-01', '2027-01-14', '未到期'],
    ['2027-01-15', '2027-01-14', '逾期 1 个工作日，还没公开'],
    ['2027-01-18', '2027-01-14', '逾期 2 个工作日，还没公开'],
    ['2027-01-19', '2027-01-14', '逾期 3 个工作日，还没公开'],
    ['2027-01-20', '2027-01-14', '逾期 4 个工作日，还没公开'],
  ],
  'yearly 2026年': [['2026-12-01', '2027-01-30', '未到期']],
  // Saturday 14 February worked, then off until the 23rd.
  'events 2026年2月13日的事': [['2026-02-26', '2026-02-27', '已按时公开']],
  'events 2026年3月6日的事': [['2026-03-14', '2026-03-13', '逾期公开不到 1 个工作日']],
  'standing 长期公开': [
    ['2026-01-01', '2026-01-21', '未到期'],
    ['2026-01-20', '2026-01-21', '已按时公开'],
  ],
  'standing 半年核对': [
    ['2026-01-20', '2026-07-20', '未到期'],
    ['2026-07-21', '2026-07-20', '逾期 1 天，还没核对'],
    ['2026-07-22', '2026-07-20', '逾期 2 天，还没核对'],
    ['2026-07-23', '2026-07-20', '逾期 3 天，还没核对'],
    ['2026-07-24', '2027-01-24', '未到期'],
  ],
};

const FIRST = '2026-01-01';
const LAST = '2027-01-20';

test('every day of a year the ledger says what the table says', () => {
  const unlike: object[] = [];
  let days = 0;
  for (let day = FIRST; day <= LAST; day = addDays(day, 1)) {
    days += 1;
    const said = saidOn(day);
    const told = toldOn(day);
    if (JSON.stringify(said) !== JSON.stringify(told)) unlike.push({ day, said, told });
  }
  expect(unlike).toEqual([]);
  expect(days).toBe(385);
});

/** What the ledger says at half past eight of a day. */
function saidOn(day: string): string[] {
  const site = assemble({ entries, settings, now: `${day}T08:30+08:00` });
  const duties = new Map(site.entries.duties.map(({ id, data }) => [id, data]));
  return ledgerOf(site)
    .owed.map((owed) => {
      const words = stateWords(owed.state, unitOf(owed, duties.get(owed.duty)!), owed.looked !== undefined);
      return `${owed.duty} ${dateWords(owed)}: ${owed.due} ${words}`;
    })
    .toSorted();
}

/** What the table says of it. */
function toldOn(day: string): string[] {
  return Object.entries(table)
    .flatMap(([key, lines]) => {
      const line = lines.findLast(([from]) => from <= day);
      return line ? [`${key}: ${line[1]} ${line[2]}`] : [];
    })
    .toSorted();
}
