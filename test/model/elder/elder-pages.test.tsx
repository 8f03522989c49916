import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { elderDoors } from '../../../src/layouts/elder/ElderHomeView.tsx';
import { ElderListView } from '../../../src/layouts/elder/ElderListView.tsx';
import { toElder } from '../../../src/layouts/elder/to-elder.ts';
import { wholeDays } from '../../../src/layouts/elder/whole-days.ts';
import { CommunityNews } from '../../../src/layouts/record/CommunityNews.tsx';
import { elderList } from '../../../src/model/elder/elder-list.ts';
import { elderEntries, elderHref, elderTargets, NEWEST_RELATED } from '../../../src/model/elder/elder-pages.ts';
import { hrefOf } from '../../../src/model/links.ts';
import { relatedRows } from '../../../src/model/related.ts';
import type { Site } from '../../../src/model/site.ts';
import { pagesOf } from '../../../src/publication/pages/pages.ts';
import { bent, manyEntries, siteOf } from '../bent-entries.ts';

const nanxiang = bent('communities', 'nanxiang');
const open = bent('consultations', 'open', {
  community: 'nanxiang',
  published: '2020-01-01',
  opens: '2026-11-01T00:00+08:00',
  closes: '2026-12-30T00:00+08:00',
});
const old = bent('consultations', 'old', {
  published: '2020-01-01',
  opens: '2020-01-01T00:00+08:00',
  closes: '2020-02-01T00:00+08:00',
});
const others = Array.from({ length: 60 }, (_, index) =>
  bent('consultations', `n${String(index)}`, {
    published: '2025-10-10',
    opens: '2025-10-10T00:00+08:00',
    closes: '2025-10-23T18:00+08:00',
  }),
);
const services = Array.from({ length: 70 }, (_, index) => bent('services', `s${String(index)}`));
const duty = bent('duties', 'duty');
const site = siteOf([nanxiang, open, old, ...others, ...services, duty]);
const shown = new Set([...elderEntries(site)].map(hrefOf));

test('what is new, what one can still take part in and what lasts has a page in 长者版; a board that grows has no more of the rest', () => {
  expect(shown.has(hrefOf(open))).toBe(true);
  expect(shown.has(hrefOf(others[59]!))).toBe(true);
  expect(shown.has(hrefOf(old))).toBe(false);
  expect(services.filter((entry) => !shown.has(hrefOf(entry)))).toEqual([]);
  // The catalogue of duties is for clerks.
  expect(shown.has(hrefOf(duty))).toBe(false);
  const dated = (count: number) =>
    [...elderEntries(siteOf(manyEntries(count)))].filter(({ collection }) => collection === 'disclosures').length;
  expect([dated(2000), dated(4000)]).toEqual([60, 60]);
});

test('a list leads to pages of 长者版, and says how many others there are', () => {
  const { groups, others: left, href } = elderList(site, 'consultations');
  expect(groups[0]).toMatchObject({ label: '正在进行', due: [{ href: '/elder/consultations/open/' }] });
  expect([left, href]).toEqual([1, '/consultations/']);
  const hrefs = groups.flatMap(({ rows, due = [] }) => [...rows, ...due].map((row) => row.href));
  expect(hrefs.filter((own) => !shown.has(own.slice('/elder'.length)))).toEqual([]);
});

test('what runs says how long, and how many are missing; what is there to go to says whether it is open, not when it came out', () => {
  const call = bent('volunteering', 'call', {
    applyBy: '2026-11-30T18:00+08:00',
    sessions: [{ starts: '2026-12-01T09:00+08:00', ends: '2026-12-01T11:00+08:00', places: 8, taken: 5 }],
  });
  const hours = [{ days: ['sat'], from: '09:00', to: '11:30' }];
  const window = bent('services', 'window', { published: '2026-01-05', hours, places: undefined, status: 'open' });
  const own = siteOf([nanxiang, call, window]);
  const html = (name: 'volunteering' | 'services') =>
    renderToStaticMarkup(<ElderListView list={elderList(own, name)} now={own.now} />);
  const text = html('volunteering').replaceAll(/<[^>]*>/g, '');
  expect(text).toMatch(/还剩9天/);
  expect(text).toMatch(/11月30日.*报名截止/);
  expect(text).toMatch(/还差 3 人/);
  expect(html('services')).toContain('data-hours="6 09:00 11:30"');
  expect(html('services')).not.toContain('<time');
});

test('places say until when, or from when, in 长者版 too', () => {
  const hours = [{ days: ['sat'], from: '09:00', to: '11:30' }];
  const own = siteOf([nanxiang, bent('places', 'hall', { hours })]);
  const html = renderToStaticMarkup(<ElderListView list={elderList(own, 'places')} now={own.now} />);
  expect(html).toMatch(/data-opening="label".*data-opening="next"/s);
});

test('what meetings are to come stands in 长者版 as in the usual edition, and is reached from its first page', () => {
  const vote = bent('meetings', 'vote', { title: '补选投票', kind: 'election', held: '2026-11-29', place: '活动室' });
  const gone = bent('consultations', 'gone', {
    ...old.data,
    respond: [{ way: 'meeting', detail: '议事厅', at: '2026-11-26T19:00+08:00' }],
  });
  const own = siteOf([nanxiang, open, gone, ...others, vote]);
  const { coming } = elderList(own, 'meetings');
  // What has no page in 长者版 is read in the usual edition.
  expect(coming.map(({ href }) => href)).toEqual(['/consultations/gone/', '/elder/meetings/vote/']);
  const html = renderToStaticMarkup(<ElderListView list={elderList(own, 'meetings')} now={own.now} />);
  expect(html).toMatch(/接下来的会（2）.*补选.*href="\/meetings\/vote\/calendar.ics"/s);
  expect(elderList(own, 'consultations').coming).toEqual([]);
  expect(elderDoors().map(({ href }) => href)).toContain('/elder/meetings/');
  // The lists are made again when a meeting of another column changes.
  const keys = (site: Site) => new Map(pagesOf(site, new Map(), '').map(({ path, key }) => [path, key]));
  const [before, after] = [keys(own), keys(siteOf([nanxiang, open, ...others, vote]))];
  for (const path of ['/meetings/', '/elder/meetings/']) expect(after.get(path)).not.toBe(before.get(path));
});

test('links of a page stay in 长者版 where it has the page they lead to', () => {
  const service = bent('services', 'where', { places: ['hall'] });
  const linking = {
    ...service,
    links: ['/consultations/old/', '/consultations/open/#more', 'https://gongshi.example/'],
  };
  const own = siteOf([nanxiang, open, old, ...others, linking, bent('places', 'hall')]);
  const targets = elderTargets(own, linking);
  expect(targets).toContain('/places/hall/');
  expect(targets).not.toContain('/consultations/old/');
  const html =
    '<a href="/places/hall/">甲</a><a class="x" href="/consultations/open/#more">乙</a><a href="/consultations/old/">丙</a><a href="/">丁</a><link href="/services/">';
  expect(toElder(html, targets)).toBe(
    '<a href="/elder/places/hall/">甲</a><a class="x" href="/elder/consultations/open/#more">乙</a><a href="/consultations/old/">丙</a><a href="/elder/">丁</a><link href="/services/">',
  );
  expect(elderHref('/services/')).toBe('/elder/services/');
});

test('what belongs to a community stands on its page in 长者版: the newest, leading on in it, and the way to all', () => {
  const own = Array.from({ length: 12 }, (_, index) =>
    bent('notices', `n${String(index)}`, { community: 'nanxiang', published: `2026-10-${String(index + 10)}` }),
  );
  const one = siteOf([nanxiang, ...own]);
  const rows = relatedRows(one, nanxiang, NEWEST_RELATED);
  expect(rows.map(({ entry }) => entry)).toEqual(
    [11, 10, 9, 8, 7, 6, 5, 4].map((index) => `notices/n${String(index)}`),
  );
  const older = { href: '/communities/nanxiang/#related', count: 4 };
  const html = toElder(
    renderToStaticMarkup(<CommunityNews rows={rows} now={one.now} older={older} />),
    elderTargets(one, nanxiang),
  );
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    ...rows.map(({ href }) => elderHref(href)),
    '/communities/nanxiang/#related',
    '/subscribe/',
  ]);
  expect(html).toContain('更早的 4 件');
});

test('a day stays whole with its day of the week and its hours, and nothing in a tag or in a time is touched', () => {
  expect(wholeDays('<p title="11月20日">11月24日（周二）9:00\u2060—\u206016:00，停水。</p>')).toBe(
    '<p title="11月20日"><bdi>11月24日（周二）9:00\u2060—\u206016:00，</bdi>停水。</p>',
  );
  expect(wholeDays('到 2026年11月20日 16:00 止，<time dateTime="x">11月1日</time>')).toBe(
    '到 <bdi>2026年11月20日 16:00</bdi> 止，<time dateTime="x">11月1日</time>',
  );
  expect(wholeDays('<p>到<time dateTime="x">11月30日 18:00</time>。</p>')).toBe(
    '<p>到<bdi><time dateTime="x">11月30日 18:00</time>。</bdi></p>',
  );
  expect(wholeDays('11月，第 3 日')).toBe('11月，第 3 日');
});
