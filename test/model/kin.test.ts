import { expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { kinOf } from '../../src/model/kin.ts';
import { bent, siteOf } from './bent-entries.ts';

const policy = (id: string, replaces: readonly string[], also = {}) => bent('policies', id, { replaces, ...also });
const accounts = (id: string, period: string, also = {}) =>
  bent('disclosures', id, { duty: 'funds-quarterly', community: 'nanxiang', period, ...also });
const withdrawn = { withdrawn: { date: '2026-10-25', kind: 'error', reason: '错' } };

const kin = (all: readonly Entry[], of: Entry) => kinOf(siteOf(all), of).map(({ id }) => id);

test('a policy has for kin all that replaced it and all that it replaced, at any distance, the newest first', () => {
  const texts = [
    policy('first', [], { published: '2024-03-06' }),
    policy('second', ['first'], { published: '2025-03-06' }),
    policy('third', ['second', 'beside']),
    policy('beside', ['gone']),
    policy('other', []),
  ];
  for (const text of texts.slice(0, 4)) expect(kin(texts, text)).toEqual(['beside', 'third', 'second', 'first']);
  expect(kin(texts, texts[4]!)).toEqual(['other']);
});

test('what was withdrawn ties nothing together', () => {
  const texts = [policy('first', []), policy('second', ['first'], withdrawn), policy('third', ['second'])];
  expect(kin(texts, texts[0]!)).toEqual(['first']);
  expect(kin(texts, texts[2]!)).toEqual(['third']);
});

test('texts that replace each other are kin', () => {
  const texts = [policy('a', ['b']), policy('b', ['a'])];
  expect(kin(texts, texts[0]!)).toEqual(['a', 'b']);
});

test('a draft that is not on the site has the kin it would have there, though it ties together what was apart', () => {
  const texts = [policy('a', ['x']), policy('b', ['y']), policy('c', [])];
  expect(kin(texts, policy('draft', ['a', 'b']))).toEqual(['a', 'b']);
  expect(kin(texts, policy('draft', []))).toEqual([]);
});

test('accounts have for kin those of the same community that are of the same category or duty, of every length', () => {
  const all = [
    accounts('q1', '2026-Q1'),
    accounts('q3', '2026-Q3', { duty: undefined }),
    accounts('year', '2026', { category: 'other' }),
    accounts('liuqiao', '2026-Q2', { community: 'liuqiao' }),
    accounts('apart', '2026-Q2', { duty: 'works', category: 'projects' }),
    accounts('empty', '2026-Q2', { accounts: undefined }),
    accounts('gone', '2026-Q2', withdrawn),
    bent('disclosures', 'none'),
  ];
  expect(kin(all, all[0]!)).toEqual(['q1', 'q3', 'year']);
  for (const alone of all.slice(3, 5)) expect(kin(all, alone)).toEqual([alone.id]);
  for (const without of [all[5]!, all[7]!]) expect(kin(all, without)).toEqual([]);
});

test('entries of other collections have none', () => {
  const places = [bent('places', 'a'), bent('places', 'b')];
  expect(kin(places, places[0]!)).toEqual([]);
});
