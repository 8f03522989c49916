import ICAL from 'ical.js';
import nodeIcal from 'node-ical';
import { describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/publication/pages/pages.ts';
import { isOtherPage } from '../../src/reader/own-pages.ts';
import { bent, siteOf } from '../model/bent-entries.ts';
import { outputsOf, textAt } from './texts.ts';

const LONG = '小广场怎么改，含两块草地；“旱冰场”和凉亭留不留\\拆不拆，由居民代表会议最后定下来';
const respond = [
  { way: 'phone', detail: '打电话 0999-5550101' },
  { way: 'meeting', detail: '南巷 21 号\n二楼', at: '2026-11-28T09:30+08:00' },
];
const entries = [
  bent('communities', 'qingshi', { title: '青石街道', level: 'street' }),
  bent('communities', 'nanxiang'),
  bent('communities', 'dongli', { title: '东里社区' }),
  bent('places', 'hall', { title: '活动室', address: '南巷 8 号', community: 'nanxiang' }),
  bent('consultations', 'square', { title: LONG, community: 'nanxiang', closes: '2026-12-01T00:00+08:00', respond }),
  bent('consultations', 'old', { closes: '2025-11-01T18:00+08:00', community: 'nanxiang' }),
  bent('volunteering', 'meals', {
    community: 'dongli',
    place: 'hall',
    address: undefined,
    applyBy: '2026-11-23T18:00+08:00',
    sessions: [{ starts: '2026-11-24T10:00+08:00', ends: '2026-11-24T04:30Z', places: 8, taken: 5 }],
    changes: [{ date: '2026-11-20', kind: 'major', note: '改了时间' }],
  }),
  bent('meetings', 'assembly', { held: '2026-12-05', place: '会议室', community: 'qingshi' }),
  bent('disclosures', 'names', {
    publicity: { from: '2026-11-18', to: '2026-11-24' },
    objections: { contact: '居务监督委员会', until: '2026-11-26' },
  }),
  bent('disclosures', 'wrong', {
    title: '名单有错',
    publicity: { from: '2026-11-18', to: '2026-11-25' },
    objections: { contact: '不再说的一句话' },
    withdrawn: { date: '2026-11-20', kind: 'error', reason: '名单有错' },
  }),
];
const site = siteOf(entries);
const EVERYTHING = [
  ['consultations/square/#closes', '2026-11-30', '2026-12-01', `24:00 截止提意见：${LONG}`, ''],
  ['consultations/square/#respond-1', '2026-11-28T09:30:00', '2026-11-28T09:30:00', `来开会：${LONG}`, ''],
  ['volunteering/meals/#apply', '2026-11-23', '2026-11-24', '18:00 截止报名：送午餐', ''],
  [
    'volunteering/meals/#session-0',
    '2026-11-24T10:00:00',
    '2026-11-24T12:30:00',
    '志愿服务：送午餐',
    '活动室，南巷 8 号',
  ],
  ['meetings/assembly/#held', '2026-12-05', '2026-12-06', '开会：南巷居民代表会议', '会议室'],
  ['disclosures/names/#publicity', '2026-11-24', '2026-11-25', '公示最后一天：南巷社区第三季度经费', ''],
  ['disclosures/names/#objections', '2026-11-26', '2026-11-27', '提异议的最后一天：南巷社区第三季度经费', ''],
  ['disclosures/wrong/#publicity', '2026-11-25', '2026-11-26', '已撤回：名单有错', ''],
];
const short = (uid: unknown) => String(uid).replace(`${site.origin}/`, '');
/** A value to which the reader may add what is said of it. */
const plain = (value: string | { val: string }) => (typeof value === 'string' ? value : value.val);
const ordered = (rows: readonly string[][]) => rows.toSorted((a, b) => (a[0]! < b[0]! ? -1 : 1));

const componentsIn = (text: string) => new ICAL.Component(ICAL.parse(text) as object[]).getAllSubcomponents('vevent');
const partsIn = (path: string) =>
  componentsIn(textAt(site, path)).map((one) => short(one.getFirstPropertyValue('uid')).replace(/\/#.*/, ''));

describe('the calendar of the whole site', () => {
  const text = textAt(site, 'calendar.ics');

  test('is read by one program as it is meant, times in Beijing', () => {
    const read = componentsIn(text).map((component) => {
      const { uid, startDate, endDate, summary, location } = new ICAL.Event(component);
      expect(startDate.isDate || startDate.zone?.tzid === 'Asia/Shanghai').toBe(true);
      return [short(uid), String(startDate), String(endDate), summary, location ?? ''];
    });
    expect(ordered(read)).toEqual(ordered(EVERYTHING));
  });

  test('and by another one that shares no code with it', () => {
    const events = Object.values(nodeIcal.sync.parseICS(text)).filter((one) => one?.type === 'VEVENT');
    const read = events.map(({ uid, start, summary, location = '', datetype }) => {
      const own = start.toISOString();
      return [short(uid), datetype === 'date' ? 'day' : own, plain(summary), plain(location)];
    });
    const meant = EVERYTHING.map(([uid = '', starts = '', , summary = '', where = '']) => [
      ...[uid, starts.length === 10 ? 'day' : new Date(`${starts}+08:00`).toISOString(), summary, where],
    ]);
    expect(ordered(read)).toEqual(ordered(meant));
  });

  test('tells what was called off, and nothing more of it', () => {
    const cancelled = componentsIn(text).filter((one) => one.getFirstPropertyValue('status') === 'CANCELLED');
    expect(cancelled.map((one) => short(one.getFirstPropertyValue('uid')))).toEqual(['disclosures/wrong/#publicity']);
    expect(text.replaceAll('\r\n ', '')).not.toContain('不再说');
    expect(text.replaceAll('\r\n ', '')).toContain('居务监督委员会');
  });

  test('names what changed by the day of the change, not by that of the making', () => {
    const stamps = componentsIn(text).map((one) => [
      short(one.getFirstPropertyValue('uid')).split('/')[1],
      String(one.getFirstPropertyValue('dtstamp')),
      one.getFirstPropertyValue('sequence'),
    ]);
    expect(stamps).toContainEqual(['meals', '2026-11-19T16:00:00Z', 1]);
    expect(stamps).toContainEqual(['square', '2026-10-11T16:00:00Z', null]);
    expect(stamps).toContainEqual(['wrong', '2026-11-19T16:00:00Z', 1]);
    expect(textAt(siteOf(entries, '2026-11-21T18:00+08:00'), 'calendar.ics')).toBe(text);
  });

  test('has lines as they must be', () => {
    const lines = text.split('\r\n');
    expect(lines.filter((line) => /[\n\r\uFFFD]/.test(line) || Buffer.byteLength(line) > 75)).toEqual([]);
    expect(lines.filter((line) => line === 'BEGIN:VTIMEZONE')).toHaveLength(1);
  });
});

test('columns, communities with what is for all, and single entries have their own', () => {
  expect(partsIn('consultations/calendar.ics')).toEqual(['consultations/square', 'consultations/square']);
  expect(new Set(partsIn('communities/dongli/calendar.ics'))).toEqual(
    new Set(['disclosures/names', 'disclosures/wrong', 'volunteering/meals', 'meetings/assembly']),
  );
  expect(new Set(partsIn('volunteering/meals/calendar.ics'))).toEqual(new Set(['volunteering/meals']));
});

/** Events with the alarms of each, of the file of one entry. */
const remindersIn = (path: string, at = site) =>
  componentsIn(textAt(at, path)).map((one) => [
    short(one.getFirstPropertyValue('uid')).replace(/.*#/, ''),
    ...one.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  ]);

test('the file of one entry reminds: of a day the morning before, of an hour one hour before; a feed does not', () => {
  expect(remindersIn('consultations/square/calendar.ics')).toEqual([
    ['closes', '-PT15H'],
    ['respond-1', '-PT1H'],
  ]);
  expect(remindersIn('disclosures/wrong/calendar.ics')).toEqual([['publicity']]);
  expect(textAt(site, 'calendar.ics')).not.toContain('VALARM');
});

test('it holds only what is to come; once all is over, all of it', () => {
  const at = (now: string) =>
    remindersIn('consultations/square/calendar.ics', siteOf(entries, now)).map(([part]) => part);
  expect(at('2026-11-28T09:29+08:00')).toEqual(['closes', 'respond-1']);
  expect(at('2026-11-28T09:30+08:00')).toEqual(['closes']);
  expect(at('2026-12-20T10:00+08:00')).toEqual(['closes', 'respond-1']);
});

test('what is long over stands in none, and each file lies below a page', () => {
  const paths = outputsOf(site).flatMap(({ path }) => (path.endsWith('calendar.ics') ? [path] : []));
  expect(paths).not.toContain('consultations/old/calendar.ics');
  expect(new Set(paths).size).toBe(paths.length);
  const pages = new Set(pagesOf(site, new Map(), '').map(({ path }) => path));
  for (const path of paths) {
    expect(pages, path).toContain(`/${path.replace('calendar.ics', '')}`);
    expect(isOtherPage(`/${path}`), path).toBe(true);
  }
  expect(isOtherPage('/services/calendar.ics')).toBe(false);
});
