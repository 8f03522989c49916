import { describe, expect, test } from 'vitest';
import { collectionNames, definitionOf } from '../../src/collections/index.ts';
import { facetValues } from '../../src/model/lists/facets.ts';
import { listPages, type ListPage } from '../../src/model/lists/listing.ts';
import { groupRows } from '../../src/model/rows.ts';
import { bent, siteOf } from './bent-entries.ts';

const entries = [
  bent('communities', 'nanxiang'),
  bent('communities', 'liuqiao', { title: '柳桥社区' }),
  bent('communities', 'street', { title: '青石街道', level: 'street' }),
  bent('disclosures', 'a', { community: 'nanxiang', category: 'party', period: '2026-Q3' }),
  bent('disclosures', 'b', { community: 'liuqiao', published: '2026-10-20', period: '2026-09' }),
  bent('disclosures', 'c', { stream: 'residents', community: 'liuqiao', published: '2025-10-20', period: '2025' }),
  bent('disclosures', 'd', { community: 'street', published: '2025-10-19' }),
  bent('volunteering', 'open', { community: 'nanxiang', applyBy: '2026-10-30T00:00+08:00' }),
  bent('volunteering', 'soon', { community: 'nanxiang', field: '文体' }),
  bent('volunteering', 'over', { published: '2025-10-10', applyBy: '2025-10-23T18:00+08:00' }),
  bent('volunteering', 'gone', { withdrawn: { date: '2026-10-25', kind: 'error', reason: '错' } }),
  bent('services', 'twice', { audience: ['老年人', '老年人', '残疾人'] }),
];
/** A day before the call `soon` closes. */
const site = siteOf(entries, '2026-10-22T20:00+08:00');
const all = collectionNames.flatMap((name) => listPages(site, name));
const pageAt = (href: string) => all.find((page) => page.href === href);
const idsAt = (href: string) => pageAt(href)?.entries.map(({ id }) => id);
const linksOf = ({ filters }: ListPage) => filters.flatMap(({ links }) => links);

test('there is a list of all, of each year, and of each choice and pair of choices under which there is something', () => {
  expect(
    listPages(site, 'disclosures').map(({ href, entries }) => [href, entries.map(({ id }) => id).join('')]),
  ).toEqual([
    ['/disclosures/', 'bacd'],
    ['/disclosures/all/residents/', 'c'],
    ['/disclosures/all/finance/', 'bad'],
    ['/disclosures/all/liuqiao/', 'bc'],
    ['/disclosures/all/nanxiang/', 'a'],
    ['/disclosures/all/funds/', 'bcd'],
    ['/disclosures/all/party-affairs/', 'a'],
    ['/disclosures/all/2026-09/', 'b'],
    ['/disclosures/all/2026-q3/', 'a'],
    ['/disclosures/all/2025/', 'c'],
    ['/disclosures/all/residents-liuqiao/', 'c'],
    ['/disclosures/all/finance-liuqiao/', 'b'],
    ['/disclosures/all/finance-nanxiang/', 'a'],
    ['/disclosures/2026/', 'ba'],
    ['/disclosures/2026/finance/', 'ba'],
    ['/disclosures/2026/liuqiao/', 'b'],
    ['/disclosures/2026/nanxiang/', 'a'],
    ['/disclosures/2026/funds/', 'b'],
    ['/disclosures/2026/party-affairs/', 'a'],
    ['/disclosures/2026/2026-09/', 'b'],
    ['/disclosures/2026/2026-q3/', 'a'],
    ['/disclosures/2026/finance-liuqiao/', 'b'],
    ['/disclosures/2026/finance-nanxiang/', 'a'],
    ['/disclosures/2025/', 'cd'],
    ['/disclosures/2025/residents/', 'c'],
    ['/disclosures/2025/finance/', 'd'],
    ['/disclosures/2025/liuqiao/', 'c'],
    ['/disclosures/2025/funds/', 'cd'],
    ['/disclosures/2025/2025/', 'c'],
    ['/disclosures/2025/residents-liuqiao/', 'c'],
  ]);
});

test('an empty collection has its one list', () => {
  expect(listPages(site, 'policies').map(({ href, total }) => [href, total])).toEqual([['/policies/', 0]]);
});

test('an entry stands once under each of its values, and under its status unless it was withdrawn', () => {
  expect(idsAt('/services/all/elderly/')).toEqual(['twice']);
  expect(idsAt('/volunteering/all/open/')).toEqual(['open', 'soon']);
  expect(idsAt('/volunteering/all/closed/')).toEqual(['over']);
  expect(idsAt('/volunteering/')).toHaveLength(4);
});

test('who has time at weekends finds what is on a Saturday or a Sunday to come, and not what is over', () => {
  const session = (starts: string, ends: string) => ({ starts, ends, places: 8, taken: 0 });
  const calls = siteOf(
    [
      bent('volunteering', 'saturday', { sessions: [session('2026-10-24T10:00+08:00', '2026-10-24T12:00+08:00')] }),
      bent('volunteering', 'friday', { sessions: [session('2026-10-23T22:00+08:00', '2026-10-23T23:30+08:00')] }),
      bent('volunteering', 'past', { sessions: [session('2026-10-17T10:00+08:00', '2026-10-17T12:00+08:00')] }),
      bent('volunteering', 'both', {
        sessions: [
          session('2026-10-20T10:00+08:00', '2026-10-20T12:00+08:00'),
          session('2026-10-25T10:00+08:00', '2026-10-25T12:00+08:00'),
        ],
      }),
    ],
    '2026-10-22T20:00+08:00',
  );
  const page = listPages(calls, 'volunteering').find(({ href }) => href === '/volunteering/all/weekend/');
  expect(page?.entries.map(({ id }) => id).toSorted()).toEqual(['both', 'saturday']);
  expect(
    page?.filters.find(({ label }) => label === '时间')?.links.map(({ label, current }) => [label, current]),
  ).toEqual([
    ['全部', false],
    ['周末', true],
  ]);
});

test('the newest are listed only as far as one reads, a year whole', () => {
  const many = siteOf(Array.from({ length: 130 }, (_, index) => bent('disclosures', `n${index}`)));
  const [newest, ...others] = listPages(many, 'disclosures').filter(({ narrowedBy }) => narrowedBy.length === 0);
  expect([newest!.entries.length, newest!.total]).toEqual([60, 130]);
  expect(others.map(({ entries }) => entries.length)).toEqual([130]);
});

describe('the ways on from a list', () => {
  test('lead to lists that there are, and none but the one that says where one is leads back to it', () => {
    const wrong = all.flatMap((page) =>
      linksOf(page).filter(({ href, current }) => !pageAt(href) || (href === page.href && !current)),
    );
    expect(wrong).toEqual([]);
  });

  test('keep the other choice and the year where there is something, else give them up', () => {
    const hrefs = Object.fromEntries(
      pageAt('/disclosures/2026/finance-nanxiang/')!.filters.map(({ label, links }) => [
        label,
        links.map((link) => `${link.label} ${link.href}${link.current ? ' *' : ''}`),
      ]),
    );
    expect(hrefs).toEqual({
      类别: ['全部 /disclosures/2026/nanxiang/', '财务 /disclosures/2026/finance-nanxiang/ *'],
      社区: [
        '全部 /disclosures/2026/finance/',
        '柳桥 /disclosures/2026/finance-liuqiao/',
        '南巷 /disclosures/2026/finance-nanxiang/ *',
      ],
      事项: [
        '全部 /disclosures/2026/finance-nanxiang/ *',
        '工作经费 /disclosures/2026/funds/',
        '党务 /disclosures/2026/party-affairs/',
      ],
      期间: [
        '全部 /disclosures/2026/finance-nanxiang/ *',
        '2026年9月 /disclosures/2026/2026-09/',
        '2026年第三季度 /disclosures/2026/2026-q3/',
      ],
      年份: [
        '最新 /disclosures/all/finance-nanxiang/',
        '2026 /disclosures/2026/finance-nanxiang/ *',
        '2025 /disclosures/2025/',
      ],
    });
    const field = pageAt('/volunteering/all/open-nanxiang/')!.filters.find(({ label }) => label === '领域')!;
    expect(field.links.map(({ label }) => label)).toEqual(['全部', '文体', '老年服务']);
    expect(new Set(field.links.map(({ href }) => pageAt(href)?.narrowedBy.join()))).toEqual(
      new Set(['招募中,南巷', '文体', '老年服务']),
    );
  });
});

test('alerts: what is to be heeded first, the gravest and then the next, then what is over, the newest first', () => {
  const alert = (id: string, level: string, starts: string, ends: string) =>
    bent('alerts', id, {
      title: id,
      level,
      starts: `${starts}T08:00+08:00`,
      ends: `${ends}T08:00+08:00`,
      when: undefined,
    });
  const shown = siteOf(
    [
      alert('a-old', 'emergency', '2025-08-01', '2025-08-02'),
      alert('b-now', 'notice', '2026-10-20', '2026-10-30'),
      alert('c-past', 'notice', '2026-10-01', '2026-10-02'),
      alert('d-later', 'warning', '2026-11-04', '2026-11-05'),
      alert('e-next', 'warning', '2026-10-21', '2026-10-24'),
      alert('f-grave', 'emergency', '2026-11-08', '2026-11-09'),
    ],
    '2026-10-22T20:00+08:00',
  );
  const [page] = listPages(shown, 'alerts');
  const groups = groupRows(shown, page!.entries).map(({ label, rows }) => [label, ...rows.map(({ title }) => title)]);
  expect(groups).toEqual([
    ['现在和接下来', 'f-grave', 'e-next', 'd-later', 'b-now'],
    ['已经过去', 'c-past', 'a-old'],
  ]);
  expect(groupRows(shown, page!.entries)[0]?.rows[0]).toMatchObject({ day: '2026-11-08', line: ['紧急'] });
});

test('no two lists have the same address, whatever choices there are', () => {
  for (const name of collectionNames) {
    const { facets } = definitionOf(name);
    const slugs = facets.flatMap((facet) => facetValues(site, name, facet).map(({ slug }) => slug));
    expect(slugs.filter((slug, index) => slugs.indexOf(slug) !== index)).toEqual([]);
  }
});
