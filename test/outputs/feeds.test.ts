import { parseAtomFeed, parseJsonFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { isOtherPage } from '../../src/reader/own-pages.ts';
import { bent, siteOf } from '../model/bent-entries.ts';
import { outputsOf, textAt } from './texts.ts';

const withdrawn = { date: '2026-11-20', kind: 'error', reason: '第二笔写错了' };
const site = siteOf([
  bent('communities', 'qingshi', { title: '青石街道', level: 'street' }),
  bent('communities', 'nanxiang'),
  bent('communities', 'dongli', { title: '东里社区' }),
  bent('disclosures', 'own', { title: '一\u0000二', community: 'nanxiang', published: '2026-11-19' }),
  bent('disclosures', 'wrong', { community: 'nanxiang', published: '2026-03-01', withdrawn }),
  bent('notices', 'all', { published: '2026-11-18', summary: '元旦关门一天' }),
  bent('notices', 'street', { published: '2026-11-17', community: 'qingshi' }),
  bent('meetings', 'elsewhere', { published: '2026-11-16', community: 'dongli' }),
]);

const inJson = (path: string) => parseJsonFeed(textAt(site, path));
const idsIn = (path: string) => inJson(path).items!.map(({ id }) => String(id).replace(site.origin, ''));

test('the site, each column, and each community with what is for all, have a feed', () => {
  expect(idsIn('feed.json')).toEqual([
    ...['/disclosures/wrong/', '/disclosures/own/', '/notices/all/', '/notices/street/', '/meetings/elsewhere/'],
  ]);
  expect(idsIn('notices/feed.json')).toEqual(['/notices/all/', '/notices/street/']);
  expect(idsIn('communities/nanxiang/feed.json')).toEqual([
    ...['/disclosures/wrong/', '/disclosures/own/', '/notices/all/', '/notices/street/'],
  ]);
  expect(idsIn('communities/qingshi/feed.json')).toEqual(['/notices/all/', '/notices/street/']);
});

test('the JSON is what JSON Feed 1.1 asks for, and says what the Atom beside it says', () => {
  const feeds = outputsOf(site).flatMap(({ path }) => (path.endsWith('feed.json') ? [path] : []));
  expect(feeds.length).toBeGreaterThan(15);
  for (const path of feeds) {
    const json = inJson(path);
    const atom = parseAtomFeed(textAt(site, path.replace('.json', '.xml')));
    expect(JSON.parse(textAt(site, path))).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
    expect(json.feed_url).toBe(`${site.origin}/${path}`);
    expect(json.items?.every(({ content_text }) => content_text) ?? true).toBe(true);
    expect(json.items?.map(({ id, title, date_modified }) => [id, title, date_modified])).toEqual(
      atom.entries?.map(({ id, title, updated }) => [id, title?.value, updated]),
    );
    for (const own of [path, path.replace('.json', '.xml')]) expect(isOtherPage(`/${own}`), own).toBe(true);
  }
  const [first, second] = inJson('disclosures/feed.json').items!;
  expect([first!.title, first!.content_text]).toEqual(['【已撤回】南巷社区第三季度经费', '撤回：第二笔写错了']);
  expect(second!.title).toBe('一二');
});

test('no other address is taken for one', () => {
  for (const path of [
    '/services/x/feed.xml',
    '/communities/feed.json',
    '/communities/A/feed.xml',
    '/notices/A/feed.xml',
  ])
    expect(isOtherPage(path), path).toBe(false);
});
