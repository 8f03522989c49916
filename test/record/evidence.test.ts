import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { assemble } from '../../src/model/assemble.ts';
import { ledgerOf } from '../../src/model/ledger/ledger.ts';
import { evidenceOf } from '../../src/record/evidence.ts';
import { noHistory, type History, type VersionKind } from '../../src/record/version.ts';
import { bent, siteOf } from '../model/bent-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const duty = bent('duties', 'funds');
const community = bent('communities', 'nanxiang');
const q3 = (also: object = {}) =>
  bent('disclosures', 'q3', {
    duty: 'funds',
    period: '2026-Q3',
    community: 'nanxiang',
    published: '2026-10-19',
    ...also,
  });

const version = (instant: string, kind: VersionKind = 'first') => ({ instant, role: '经办人', kind, digest: '0' });
const historyOf = (instant: string, known: History['known'] = 'whole'): History => ({
  ...noHistory,
  known,
  versions: new Map([['disclosures/q3', [version(instant), version('2026-11-20T09:00+08:00')]]]),
});

describe('the day on which an entry came out', () => {
  const dayOf = (history: History, recordSince?: string) => evidenceOf(q3(), { history, recordSince })?.day;

  test('is the stated one where nothing else is known', () => expect(dayOf(noHistory)).toBe('2026-10-19'));
  test('is that of the first version, whatever the entry states', () =>
    expect(dayOf(historyOf('2026-11-10T23:59+08:00'))).toBe('2026-11-10'));
  test('is told by Beijing time', () => expect(dayOf(historyOf('2026-11-10T16:00Z'))).toBe('2026-11-11'));
  test('is the stated one of what was brought over before the record began', () => {
    expect(dayOf(historyOf('2026-11-10T09:00+08:00'), '2026-11-11')).toBe('2026-10-19');
    expect(dayOf(historyOf('2026-11-10T09:00+08:00'), '2026-11-10')).toBe('2026-11-10');
  });
  test('is the stated one when git holds the newest versions only', () =>
    expect(dayOf(historyOf('2026-11-10T09:00+08:00', 'shallow'))).toBe('2026-10-19'));
});

const q3At = (entry: Entry, history: History = noHistory) => {
  const { settings } = siteOf([]);
  const site = assemble({ entries: [duty, community, entry], settings, now: NOW, history });
  return { site, owed: ledgerOf(site).owed.find(({ period }) => period === '2026-Q3') };
};

test('an entry that states an early day and came out late is late', () => {
  // 20 working days after 30 September end on 3 November; the 10th is the fifth working day after it.
  expect(q3At(q3(), historyOf('2026-11-10T09:00+08:00')).owed).toMatchObject({
    due: '2026-11-03',
    state: { code: 'late', days: 5 },
    met: { entry: 'disclosures/q3', day: '2026-11-10' },
  });
});

describe('what came out before its period was over', () => {
  const early = { published: '2026-07-02', accounts: { opening: 0, closing: 0 } };
  const stateOf = (also: object, history?: History) => q3At(q3({ ...early, ...also }), history).owed;
  const at = (later: string, kind: VersionKind = 'minor'): History => {
    const versions = [version('2026-07-02T09:00+08:00'), version(later, kind)];
    return { ...noHistory, known: 'whole', versions: new Map([['disclosures/q3', versions]]) };
  };

  test('meets nothing', () => {
    expect(stateOf({})).toMatchObject({ state: { code: 'overdue', days: 13 } });
    expect(stateOf({ published: '2026-09-29' })).toMatchObject({ state: { code: 'overdue' } });
    expect(stateOf({ changes: [{ date: '2026-08-01', note: '补' }] })).toMatchObject({ state: { code: 'overdue' } });
    expect(stateOf({}, at('2026-08-02T09:00+08:00'))?.state.code).toBe('overdue');
    expect(stateOf({}, at('2026-10-09T09:00+08:00', 'purged'))?.state.code).toBe('overdue');
  });
  test('counts from the day on which it was looked over or rewritten', () => {
    const met = { state: { code: 'on-time' }, met: { entry: 'disclosures/q3', day: '2026-10-09' } };
    expect(stateOf({ changes: [{ date: '2026-10-09', note: '补' }] })).toMatchObject(met);
    expect(stateOf({ checked: '2026-10-09' })).toMatchObject(met);
    expect(stateOf({}, at('2026-10-09T09:00+08:00'))).toMatchObject(met);
    expect(stateOf({ checked: '2026-11-10' })).toMatchObject({ state: { code: 'late', days: 5 } });
  });
  test('on its last day it is over', () =>
    expect(stateOf({ published: '2026-09-30' })).toMatchObject({ state: { code: 'on-time' } }));
});

test('an entry whose file was renamed came out when it did under its former name', () => {
  const renamed: History = {
    ...historyOf('2026-11-18T09:00+08:00'),
    formerly: new Map([
      ['disclosures/q3', 'disclosures/third'],
      ['disclosures/third', 'disclosures/3'],
    ]),
  };
  const before = [version('2026-10-19T09:00+08:00'), version('2026-10-20T09:00+08:00')];
  const versions = new Map([...renamed.versions, ['disclosures/3', before]]);
  expect(evidenceOf(q3(), { history: { ...renamed, versions } })?.day).toBe('2026-10-19');
  expect(evidenceOf(q3(), { history: renamed })?.day).toBe('2026-11-18');
});

test('of what was withdrawn for personal information the ledger keeps that it came, and nothing else', () => {
  const { site, owed } = q3At(
    q3({ title: '某某的名单', withdrawn: { date: '2026-11-01', kind: 'privacy', reason: '名' } }),
  );
  expect(owed).toMatchObject({ state: { code: 'on-time' }, met: { entry: undefined, day: '2026-10-19' }, missing: [] });
  expect(owed).not.toHaveProperty('withdrawn');
  expect(JSON.stringify([site, ledgerOf(site)])).not.toContain('某某的名单');
});

test.each([{ kind: 'error' }, { kind: 'changed' }, {}])('withdrawn as %o it is owed again', (also) => {
  const withdrawn = { date: '2026-11-01', reason: '错', ...also };
  expect(q3At(q3({ withdrawn })).owed).toEqual(expect.not.objectContaining({ met: expect.anything() as object }));
  expect(q3At(q3({ withdrawn })).owed).toMatchObject({ state: { code: 'overdue', days: 13 } });
  // Nothing is said of what nobody gave a reason for.
  const told = 'kind' in also ? { entry: 'disclosures/q3', day: '2026-11-01' } : undefined;
  expect(q3At(q3({ withdrawn })).owed?.withdrawn).toEqual(told);
});

test('before its day it meets nothing', () => {
  expect(q3At(q3({ published: '2026-11-22' })).owed).toMatchObject({ state: { code: 'overdue', days: 13 } });
});

test('another community or the whole street does not meet what a community owes', () => {
  for (const other of ['dongli', undefined])
    expect(q3At(q3({ community: other })).owed).toMatchObject({ state: { code: 'overdue' } });
});

test('the street owes what is of its level, and meets it without naming itself', () => {
  const street = bent('communities', 'qingshi', { level: 'street' });
  const entries = [bent('duties', 'funds', { level: 'street' }), street, community, q3({ community: undefined })];
  const { owed } = ledgerOf(siteOf(entries, NOW));
  expect([...new Set(owed.map((one) => one.community))]).toEqual(['qingshi']);
  expect(owed.find(({ period }) => period === '2026-Q3')).toMatchObject({ state: { code: 'on-time' } });
});

test('an event whose only entry was withdrawn is still owed; a new entry of that day meets it', () => {
  const events = bent('duties', 'funds', { frequency: 'event', within: { days: 5, unit: 'working' } });
  const of = (id: string, also: object) =>
    bent('disclosures', id, {
      duty: 'funds',
      community: 'nanxiang',
      occurred: '2026-11-02',
      published: '2026-11-05',
      ...also,
    });
  const gone = of('gone', { withdrawn: { date: '2026-11-12', kind: 'error', reason: '错' } });
  const states = (...entries: Entry[]) =>
    ledgerOf(siteOf([events, community, ...entries], NOW)).owed.map(({ state }) => state);
  expect(states(gone)).toEqual([{ code: 'overdue', days: 9 }]);
  expect(states(gone, of('again', { published: '2026-11-16' }))).toEqual([{ code: 'late', days: 5 }]);
});
