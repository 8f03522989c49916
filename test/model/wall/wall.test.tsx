import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Entry } from '../../../src/collections/entry.ts';
import { HangingRows, PostedRows } from '../../../src/layouts/record/PostedRows.tsx';
import { asOneOfMany } from '../../../src/layouts/wall/wall-html.ts';
import { besideOf } from '../../../src/model/beside.ts';
import type { Site } from '../../../src/model/site.ts';
import { hasSheet } from '../../../src/model/wall/has-sheet.ts';
import { hangingOn, postedOf } from '../../../src/model/wall/postings.ts';
import { boardPostingHref, lastDay, postingHref } from '../../../src/model/wall/sheet.ts';
import { wallPage } from '../../../src/model/wall/wall-page.ts';
import { urgentCard } from '../../../src/model/wall/urgent-card.ts';
import { wallWeek } from '../../../src/model/wall/week.ts';
import { wallState } from '../../../src/record/hung.ts';
import { bent, siteOf } from '../bent-entries.ts';

// A Saturday; its week is that of 16 to 22 November.
const NOW = '2026-11-21T10:00+08:00';
const fresh = bent('disclosures', 'fresh', {
  ...{ published: '2026-11-17', community: 'dongli', publicity: undefined, objections: undefined },
});
const running = bent('disclosures', 'running', {
  published: '2026-11-01',
  publicity: { from: '2026-11-01', to: '2026-11-20' },
});
const past = bent('disclosures', 'past', {
  published: '2026-09-01',
  publicity: { from: '2026-09-01', to: '2026-09-08' },
});
const old = bent('notices', 'old', { published: '2024-05-01' });
const board = bent('places', 'board', { title: '东里公开栏', kind: '公开栏', community: 'dongli' });
const posting = (id: string, entry: string, also: object = {}) =>
  bent('postings', id, {
    entry: `/disclosures/${entry}/`,
    board: 'board',
    posted: '2026-11-17',
    removed: undefined,
    title: undefined,
    ...also,
  });
const dongliCommunity = bent('communities', 'dongli', { title: '东里社区', level: 'community' });
const all = [fresh, running, past, old, board, dongliCommunity];
const week = (postings: readonly Entry[] = []) => {
  const { post, rounds, ...days } = wallWeek(siteOf([...all, ...postings], NOW));
  const takeDown = rounds.flatMap((round) => round.takeDown.map(({ entry, why }) => `${entry?.id ?? ''} ${why}`));
  return { ...days, post: post.map(({ id }) => id), takeDown };
};

test('what came out this week is to be put up, what has reached its last day is to come down', () => {
  expect(week()).toEqual({ from: '2026-11-16', to: '2026-11-22', post: ['fresh'], takeDown: ['running ended'] });
});

test('what was entered is not asked for again; what is known to hang is until it has come down', () => {
  const hangs = posting('a', 'past', { posted: '2026-09-01' });
  const down = posting('b', 'running', { removed: '2026-11-21' });
  expect(week([posting('c', 'fresh'), hangs, down])).toMatchObject({ post: [], takeDown: ['past ended'] });
});

test('what was withdrawn or deleted hangs on paper all the same, until somebody takes it down', () => {
  const withdrawn = bent('notices', 'wrong', {
    published: '2026-11-17',
    withdrawn: { date: '2026-11-20', kind: 'error', reason: '数字有误' },
  });
  const postings = [
    posting('a', 'fresh'),
    posting('b', 'deleted', { posted: '2026-11-10' }),
    bent('postings', 'c', { entry: '/notices/wrong/', board: 'board', posted: '2026-11-18', removed: undefined }),
    posting('d', 'running', { removed: '2026-11-20' }),
  ];
  expect(week([...postings, withdrawn]).takeDown).toEqual(['wrong withdrawn', ' gone']);
  const site = siteOf([...all, ...postings, withdrawn], NOW);
  const html = renderToStaticMarkup(<HangingRows hanging={hangingOn(site, 'board')} now={NOW} />);
  expect(html).toContain('（网上已经撤回）');
  expect(html).toContain('网上现在没有的一篇');
  const round = wallPage(site).rounds.find(({ title }) => title === '东里社区');
  expect(round?.down.map(({ href, line }) => [href, line.at(-1)])).toEqual([
    ['/notices/wrong/', '网上已经撤回'],
    [undefined, '贴在东里公开栏'],
  ]);
});

test('whoever walks to the boards finds what is for each: of what is for everybody, where it lacks yet', () => {
  const second = bent('communities', 'nanxiang', { title: '南巷社区', level: 'community' });
  const other = bent('places', 'other', { title: '南巷公开栏', kind: '公开栏', community: 'nanxiang' });
  const everybody = bent('notices', 'everybody', {
    published: '2026-11-18',
    community: undefined,
    withdrawn: undefined,
  });
  const own = posting('a', 'fresh', { entry: '/notices/everybody/' });
  const site = siteOf([...all, second, other, everybody, own], NOW);
  const { rounds, count } = wallPage(site);
  const told = rounds.map(({ id, boards, post }) => [
    id,
    boards.map(({ title }) => title),
    post.map(({ href }) => href),
  ]);
  expect(told).toEqual([
    ['all', [], ['/wall/notices/everybody/']],
    ['dongli', ['东里公开栏'], ['/wall/disclosures/fresh/']],
    ['nanxiang', ['南巷公开栏'], []],
  ]);
  expect(rounds[0]?.post[0]?.line.at(-1)).toBe('还差南巷社区');
  expect(count).toBe(2);
  const both = [own, posting('b', 'fresh', { entry: '/notices/everybody/', board: 'other' })];
  expect(wallPage(siteOf([...all, second, other, everybody, ...both], NOW)).count).toBe(1);
});

test('of a term of eight days six were entered: two are lacking, of the days that are over', () => {
  const term = { from: '2026-11-01', to: '2026-11-08' };
  const state = (hung: { posted: string; removed?: string }[], today = '2026-11-21') => wallState(hung, term, today);
  expect(state([])).toEqual({ code: 'unrecorded' });
  expect(state([{ posted: '2026-11-01' }])).toEqual({ code: 'hung' });
  expect(state([{ posted: '2026-11-02', removed: '2026-11-07' }])).toEqual({ code: 'short', days: 2 });
  expect(state([{ posted: '2026-11-02' }], '2026-11-04')).toEqual({ code: 'short', days: 1 });
  expect(state([{ posted: '2026-11-01', removed: '2026-11-03' }, { posted: '2026-11-03' }])).toEqual({ code: 'hung' });
  expect(wallState([{ posted: '2026-11-20' }], undefined, '2026-11-21')).toEqual({ code: 'hung' });
});

test('its page says where it hung and when, and that of the board what hangs there', () => {
  const postings = [
    posting('b', 'running', { removed: '2026-11-20', title: '大字版' }),
    posting('a', 'running', { posted: '2026-11-02', board: 'gone' }),
    posting('c', 'fresh'),
  ];
  const site = siteOf([...all, ...postings], NOW);
  const html = renderToStaticMarkup(<PostedRows posted={postedOf(site, running)} now={NOW} />);
  const words = [...html.matchAll(/<p>(.*?)<\/p>/g)].map(([, row = '']) => row.replaceAll(/<[^>]*>/g, ''));
  expect(words).toEqual(['11月2日张贴在gone', '11月17日张贴在东里公开栏，11月20日撤下（大字版）']);
  expect(hangingOn(site, 'board').map(({ href }) => href)).toEqual(['/disclosures/fresh/']);
  expect(besideOf(site, fresh).posted).toHaveLength(1);
  expect(besideOf(site, past)).not.toHaveProperty('posted');
});

test('a posting is a file of its own: the entry and its digest are what they were', () => {
  const before = siteOf(all, NOW);
  const after = siteOf([...all, posting('c', 'fresh')], NOW);
  const digest = (site: Site) => site.entries.disclosures.find(({ id }) => id === 'fresh')?.digest;
  expect(digest(after)).toBe(digest(before));
});

test('there are sheets of this year and the last, of what runs, and of what has no date', () => {
  const site = siteOf(all, NOW);
  expect(all.filter((entry) => hasSheet(site, entry)).map(({ id }) => id)).toEqual([
    ...['fresh', 'running', 'past', 'board', 'dongli'],
  ]);
  expect(hasSheet(site, bent('notices', 'gone', { withdrawn: { date: '2026-11-20', reason: '写错了' } }))).toBe(false);
  expect([fresh, running].map(lastDay)).toEqual([undefined, '2026-11-20']);
});

test('without a desk the code opens the form of the CMS, filled as far as the paper knows', () => {
  expect(postingHref(fresh, true)).toBe('/desk/office/posting?entry=disclosures/fresh');
  expect(postingHref(fresh, false)).toBe('/admin/#/collections/postings/new?entry=/disclosures/fresh/');
  expect(boardPostingHref('board', false)).toBe('/admin/#/collections/postings/new?board=board');
});

test('a card holds the own numbers of a community before those of everybody', () => {
  const lift = { name: '电梯急修', phone: '0999-5550161', hours: '全天', kind: 'lift' };
  const dongli = bent('communities', 'dongli', { title: '东里社区', level: 'community', hotlines: [lift] });
  const { front } = urgentCard(siteOf([dongli]), dongli as Entry<'communities'>);
  expect(front.map(({ phone }) => phone)).toEqual(expect.arrayContaining(['110', '119', '120', lift.phone]));
});

test('of many sheets on a page no id stands twice and nothing leads to a place', () => {
  expect(asOneOfMany('<h1 id="t">甲</h1><a href="#t">乙</a>')).toBe('<h2>甲</h2><a>乙</a>');
});
