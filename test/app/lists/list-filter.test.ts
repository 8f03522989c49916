import { expect, test } from 'vitest';
import { chipsOf, filtersOf, listAddress, narrowed, selectionIn } from '../../../cms/app/lists/list-filter.ts';
import type { ListedEntry } from '../../../cms/wire/finding.ts';
import { definitionOf } from '../../../src/collections/index.ts';

const entry = (slug: string, title: string, more: Partial<ListedEntry> = {}): ListedEntry => ({
  slug,
  title,
  facets: {},
  state: { label: '已公开', group: '已公开' },
  ...more,
});
const entries = [
  entry('2026/a', '停水通知', { community: 'liuqiao', day: '2026-11-02', facets: { kind: ['notice'] } }),
  entry('2026/b', '义诊', { day: '2026-10-02', facets: { kind: ['news'] }, draft: { status: 'draft', by: ['王芳'] } }),
  entry('2021/c', '停电', { community: 'liuqiao', day: '2021-03-02', state: { label: '已撤回', group: '已撤回' } }),
];
const filters = filtersOf(definitionOf('notices'), (id) => ({ liuqiao: '柳桥社区' })[id] ?? id);
const titles = (search: string) => narrowed(entries, filters, selectionIn(search, filters)).map(({ title }) => title);
const chips = (key: string, search = '') =>
  chipsOf(
    entries,
    filters,
    filters.find((filter) => filter.key === key)!,
    selectionIn(search, filters),
  ).map(({ name, count }) => `${name} ${String(count)}`);

test('a list is narrowed by state, community, year, its own choices and words of two characters', () => {
  expect(titles('')).toHaveLength(3);
  expect(titles('?community=liuqiao&year=2021')).toEqual(['停电']);
  expect(titles(`?state=${encodeURIComponent('草稿')}`)).toEqual(['义诊']);
  expect(titles('?community=street&kind=news')).toEqual(['义诊']);
  expect(titles(`?q=${encodeURIComponent('停水')}`)).toEqual(['停水通知']);
});

test('each chip says how many it leaves with the others as they are, and what is chosen stays among them', () => {
  expect(chips('state')).toEqual(['草稿 1', '已公开 2', '已撤回 1']);
  expect(chips('community')).toEqual(['柳桥社区 2', '全街道 1']);
  expect(chips('year', '?community=liuqiao')).toEqual(['2026年 1', '2021年 1']);
  expect(chips('kind', '?year=2021&kind=news')).toEqual(['工作动态 0']);
});

test('an address keeps the selection, and says nothing where nothing is chosen', () => {
  const selection = { words: '停 水', chosen: { year: '2026', state: '草稿' } };
  const address = listAddress('notices', selection);
  expect(selectionIn(address.slice(address.indexOf('?')), filters)).toEqual(selection);
  expect(listAddress('notices', { words: '', chosen: {} })).toBe('#/collections/notices');
});
