import { expect, test } from 'vitest';
import { screensOf } from '../../../src/model/screen/screens.ts';
import { slidesOf } from '../../../src/model/screen/slides.ts';
import type { Entry } from '../../../src/collections/entry.ts';
import { bent, siteOf } from '../bent-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const dongli = bent('communities', 'dongli', { title: '东里社区', level: 'community' });
const liuqiao = bent('communities', 'liuqiao', { title: '柳桥社区', level: 'community' });
const consultation = (id: string, also: object) =>
  bent('consultations', id, { community: 'dongli', title: id, opens: '2026-11-01T09:00+08:00', ...also });
const notice = (id: string, published: string, also: object = {}) =>
  bent('notices', id, { title: id, kind: 'notice', community: undefined, published, ...also });
const alert = (id: string, starts: string, ends: string, also: object = {}) =>
  bent('alerts', id, { title: id, level: 'warning', communities: undefined, starts, ends, ...also });
const siteWith = (entries: readonly Entry[], now = NOW) => siteOf([dongli, liuqiao, ...entries], now);
const titles = (site: ReturnType<typeof siteOf>, community?: Entry) =>
  slidesOf(site, community as Entry<'communities'> | undefined).map(({ title }) => title);

test('alerts stand first, then what ends soonest, then news; whom to ring is always there', () => {
  const site = siteWith([
    notice('停气', '2026-11-20'),
    consultation('later', { closes: '2026-12-02T18:00+08:00' }),
    consultation('sooner', { closes: '2026-11-21T18:00+08:00' }),
    consultation('over', { closes: '2026-11-21T10:00+08:00' }),
    bent('meetings', 'held', { title: '居民会议', community: undefined, held: '2026-11-25', place: '二楼会议室' }),
    alert('停水', '2026-11-21T08:00+08:00', '2026-11-21T20:00+08:00'),
  ]);
  expect(titles(site)).toEqual(['停水', 'sooner', 'later', '居民会议', '停气', '急事找谁']);
  expect(titles(siteOf([]))).toEqual(['急事找谁']);
});

test('each says until when it is shown, and what has not begun, from when', () => {
  const site = siteWith([
    consultation('open', { closes: '2026-11-21T18:00+08:00' }),
    consultation('soon', { opens: '2026-11-23T09:00+08:00', closes: '2026-12-24T18:00+08:00' }),
    consultation('far', { opens: '2026-12-20T09:00+08:00', closes: '2026-12-24T18:00+08:00' }),
    alert('tomorrow', '2026-11-22T08:00+08:00', '2026-11-22T20:00+08:00'),
    notice('通知', '2026-11-20'),
  ]);
  const times = slidesOf(site).map(({ title, from, until }) => [title, from, until]);
  expect(times).toEqual([
    ['tomorrow', '2026-11-22T08:00+08:00', '2026-11-22T20:00+08:00'],
    ['open', undefined, '2026-11-21T18:00+08:00'],
    ['soon', '2026-11-23T09:00+08:00', '2026-12-24T18:00+08:00'],
    ['通知', undefined, '2026-12-05T00:00+08:00'],
    ['急事找谁', undefined, undefined],
  ]);
});

test('for how long a notice stays, and each picture stands, the settings say', () => {
  const site = siteWith([notice('old', '2026-11-01'), notice('new', '2026-11-20')]);
  const set = { ...site, settings: { ...site.settings, screenDays: 30, screenSeconds: 25 } };
  expect(titles(site)).toEqual(['new', '急事找谁']);
  expect(titles(set)).toEqual(['new', 'old', '急事找谁']);
  expect(slidesOf(set)[1]?.until).toBe('2026-12-02T00:00+08:00');
  expect([site, set].map((one) => screensOf(one)[0]?.seconds)).toEqual([10, 25]);
});

test('what was withdrawn, is not public yet or tells of the past is not there', () => {
  const withdrawn = { date: '2026-11-20', kind: 'error', reason: '写错了' };
  const site = siteWith([
    notice('old', '2026-11-01'),
    notice('not yet', '2026-11-22'),
    notice('news', '2026-11-20', { kind: 'news' }),
    notice('wrong', '2026-11-20', { withdrawn }),
    consultation('withdrawn', { closes: '2026-12-02T18:00+08:00', withdrawn }),
  ]);
  expect(titles(site)).toEqual(['急事找谁']);
});

test('the hall of a community shows what is for its people, and its own numbers', () => {
  const gas = { name: '柳桥燃气', phone: '0999-5550170', hours: '全天', kind: 'gas' };
  const here = bent('communities', 'liuqiao', { title: '柳桥社区', level: 'community', hotlines: [gas] });
  const site = siteOf(
    [
      dongli,
      here,
      consultation('of dongli', { closes: '2026-12-02T18:00+08:00' }),
      notice('for all', '2026-11-20'),
      alert('only dongli', NOW, '2026-11-22T20:00+08:00', { communities: ['dongli'] }),
    ],
    NOW,
  );
  expect(titles(site, here)).toEqual(['for all', '急事找谁']);
  expect(titles(site, dongli)).toEqual(['only dongli', 'of dongli', 'for all', '急事找谁']);
  expect(slidesOf(site, here as Entry<'communities'>).at(-1)?.calls).toContainEqual({
    label: '燃气',
    phone: gas.phone,
  });
  expect(screensOf(site).map(({ path }) => path)).toEqual(['/screen/', '/screen/dongli/', '/screen/liuqiao/']);
});

test('of the minute of its making a screen holds nothing, so that its page stays until something begins or ends', () => {
  const entries = [
    consultation('open', { closes: '2026-11-21T18:00+08:00' }),
    alert('a', '2026-11-21T12:00+08:00', '2026-11-21T20:00+08:00'),
  ];
  const at = (clock: string) => slidesOf(siteWith(entries, `2026-11-21T${clock}+08:00`));
  expect(at('11:59')).toEqual(at('10:00'));
  expect(at('12:00')).not.toEqual(at('11:59'));
  expect(at('17:59')).toEqual(at('12:00'));
  expect(at('18:00').map(({ title }) => title)).toEqual(['a', '急事找谁']);
});
