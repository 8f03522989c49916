import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Coming } from '../../src/components/list/Coming.tsx';
import { comingMeetings } from '../../src/model/follow/coming-meetings.ts';
import { foundPages } from '../../src/model/search/found-pages.ts';
import { bent, siteOf } from './bent-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const respond = [
  { way: 'phone', detail: '0999-5550117', at: undefined },
  { way: 'meeting', detail: '东里居民议事厅', at: '2026-11-26T19:00+08:00' },
];
const asked = bent('consultations', 'charter', { title: '居民公约怎么改', respond, closes: '2026-12-01T18:00+08:00' });
const vote = bent('meetings', 'vote', { title: '补选投票', kind: 'election', held: '2026-11-29', place: '活动室' });
const past = bent('meetings', 'past', { title: '上个月的会', held: '2026-10-20T19:00+08:00' });
const withdrawn = bent('meetings', 'gone', {
  held: '2026-11-28',
  withdrawn: { date: '2026-11-20', reason: '不开了', kind: 'error' },
});
const call = bent('volunteering', 'call');

test('meetings of any column to come stand by their day, each with its calendar', () => {
  const rows = comingMeetings(siteOf([past, vote, asked, withdrawn, call], NOW));
  expect(rows.map(({ title, what, where, calendar }) => [title, what, where, calendar])).toEqual([
    ['居民公约怎么改', '来开会', '东里居民议事厅', '/consultations/charter/calendar.ics'],
    ['补选投票', '投票', '活动室', '/meetings/vote/calendar.ics'],
  ]);
  const html = renderToStaticMarkup(<Coming rows={rows} now={NOW} />).replaceAll('<wbr/>', '');
  expect(html).toMatch(/11月26日.*居民公约怎么改.*11月26日 周四 19:00<\/p><p>东里居民议事厅.*加到日历.*补选投票/s);
});

test('a meeting of today is there until it is over, then no longer', () => {
  expect(comingMeetings(siteOf([vote], '2026-11-29T20:00+08:00'))).toHaveLength(1);
  expect(comingMeetings(siteOf([vote], '2026-11-30T00:00+08:00'))).toEqual([]);
});

test('who asks what meetings there are is led to them', () => {
  const found = foundPages(siteOf([])).find(({ asked: words }) => words.includes('最近有什么会'));
  expect(found?.href).toBe('/meetings/');
});

test('who asks for 轮椅 is led to the places with a ramp, once there is one', () => {
  const led = (...kinds: string[]) =>
    foundPages(siteOf([bent('places', 'hall', { accessibility: kinds })])).filter(({ asked: words }) =>
      words.includes('轮椅'),
    );
  expect(led('坡道').map(({ href }) => href)).toEqual(['/places/all/ramp/']);
  expect(led('盲道')).toEqual([]);
});

test.each(['今天开门吗', '服务站几点关门', '几点下班', '开门时间'])(
  '%s leads to the places and their hours',
  (question) => {
    const found = foundPages(siteOf([])).filter(({ asked: words }) => words.some((word) => question.includes(word)));
    expect(found.map(({ href }) => href)).toEqual(['/places/']);
  },
);
