import { expect, test } from 'vitest';
import { healthOf } from '../../../src/model/health/health.ts';
import { monthsAfter } from '../../../src/model/health/freshness.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { health } from '../../../src/outputs/health.ts';
import { textOf } from '../../../src/outputs/output.ts';
import { HealthView } from '../../../src/layouts/record/HealthView.tsx';
import { renderView } from '../../../src/layouts/render-view.ts';
import { bent, siteOf } from '../bent-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const siteWith = (...entries: Entry[]) => siteOf(entries, NOW);
const check = (id: string, ...entries: Entry[]) => healthOf(siteWith(...entries)).checks.find((one) => one.id === id)!;

test('the home page is kept up for two weeks, policies for six months, each told with the day since which it is not', () => {
  const note = (published: string) => bent('disclosures', 'a', { published });
  expect(check('home', note('2026-11-07'))).toMatchObject({ state: 'passed', since: undefined });
  expect(check('home', note('2026-11-06'))).toMatchObject({ state: 'failed', since: '2026-11-21' });
  expect(check('home')).toMatchObject({ state: 'failed', figure: '还没有内容', since: undefined });
  const policy = (published: string) => bent('policies', 'a', { published });
  expect(check('column-policies', policy('2026-05-21')).state).toBe('passed');
  expect(check('column-policies', policy('2026-05-20'))).toMatchObject({ state: 'failed', since: '2026-11-21' });
  expect(monthsAfter('2026-08-31', 6)).toBe('2027-02-28');
});

test('guides are told by what they lack and by their last check', () => {
  const guide = bent('services', 'a', { title: '高龄津贴', checked: '2026-05-20' });
  expect(check('guide-elements', guide)).toMatchObject({ state: 'failed', failingCount: 1 });
  expect(check('guide-elements', guide).failing[0]!.note).toBe('缺设定依据、申请条件、办理地点、办理时间');
  const whole = { basis: [{ text: '办法' }], conditions: '八十岁以上', places: ['hall'], checked: '2026-05-21' };
  expect(check('guide-elements', bent('services', 'a', whole)).state).toBe('passed');
  expect(check('guide-checked', guide)).toMatchObject({ state: 'failed', since: '2026-11-21' });
  expect(check('guide-checked', bent('services', 'a', whole)).state).toBe('passed');
  expect(check('guide-elements', bent('services', 'a', { status: 'ended' })).state).toBe('passed');
});

test('answers are owed by the day that was promised, and after three months in any case', () => {
  const asked = (also: object) =>
    bent('consultations', 'a', { opens: '2026-07-01T09:00+08:00', closes: '2026-08-01T18:00+08:00', ...also });
  expect(check('answers-due', asked({ answerBy: '2026-11-20' }))).toMatchObject({
    state: 'failed',
    since: '2026-11-21',
  });
  expect(check('answers-due', asked({ answerBy: '2026-11-21' })).state).toBe('passed');
  expect(check('answers-months', asked({ answerBy: '2026-12-31' })).state).toBe('failed');
  const outcome = { published: '2026-08-10', received: 3, summary: '都采纳了。' };
  const followUps = [{ task: '装灯', owner: '城建科', due: '2026-10-31' }];
  expect(check('answers-months', asked({ outcome })).state).toBe('passed');
  expect(check('follow-ups', asked({ outcome, followUps }))).toMatchObject({ state: 'failed', since: '2026-11-01' });
});

test('the ends of twelve months are told by the dates of what is there now', () => {
  const { months, checks } = healthOf(siteWith(bent('disclosures', 'a', { published: '2026-10-20' })));
  expect(months.map(({ day }) => day)).toHaveLength(12);
  expect([months[0]!.day, months[11]!.day]).toEqual(['2025-11-30', '2026-10-31']);
  // In October the disclosure was new: home page and its column passed, which nothing did before.
  expect(months[10]!.failed - months[11]!.failed).toBe(2);
  expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
});

test('nothing is said to pass that was not looked at', () => {
  expect(check('links-elsewhere').state).toBe('unknown');
  expect(check('search').state).toBe('proved');
  const community = bent('communities', 'nanxiang', { level: 'community' });
  expect(check('rooms-nanxiang', community).state).toBe('unknown');
});

test('the page and the data file say the same', () => {
  const site = siteWith(bent('services', 'a', { title: '高龄津贴' }));
  const { checks } = healthOf(site);
  const html = renderView(HealthView, { health: healthOf(site), lead: '照着查一遍。' });
  const told = JSON.parse(textOf(health(site))) as { checks: { title: string; figure: string }[] };
  expect(told.checks.map(({ figure }) => figure)).toEqual(checks.map(({ figure }) => figure));
  for (const { title, figure } of told.checks) for (const words of [title, figure]) expect(html).toContain(words);
  expect(html).toContain('按现有内容倒推');
  expect(html).toContain('href="/services/a/"');
});
