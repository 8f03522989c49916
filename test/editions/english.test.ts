import { globSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dateInEnglish } from '../../src/editions/english/dates.js';
import { catalogue, messages, type Messages } from '../../src/editions/english/messages.ts';
import { pageInEnglish } from '../../src/editions/english/page-in-english.ts';
import { speaker, unmarked } from '../../src/editions/english/speaker.js';
import type { Site } from '../../src/model/site.ts';
import { englishEdition } from '../../src/publication/editions/english-edition.ts';
import type { Program } from '../../src/publication/program/program.ts';

const say = speaker(messages, dateInEnglish);
const inEnglish = (html: string) => pageInEnglish(html, { say, origin: 'https://gongshi.example', script: '/s.js' });
const slotsOf = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('a message is in the catalogue once, and its English has its slots', () => {
  const parts = Object.entries<Messages>(catalogue);
  const ids = parts.flatMap(([, part]) => Object.keys(part));
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  const otherwise = Object.entries(messages).flatMap(([id, words]) =>
    [words].flat().filter((form) => slotsOf(form).join() !== slotsOf(id).join() || /\p{Script=Han}/u.test(form)),
  );
  expect(otherwise).toEqual([]);
  // Two forms are of a number.
  expect(Object.entries(messages).filter(([id, words]) => typeof words !== 'string' && !id.includes('{num'))).toEqual(
    [],
  );
});

test('what scripts write is written by one of them', () => {
  const sources = globSync(['src/client/**/*.{ts,js}', 'src/components/time/*.ts', 'public/sw.js'])
    .filter((file) => !file.includes('/edition/'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const dead = Object.keys({ ...catalogue.scripts, ...catalogue.later }).filter((id) => {
    const words = id.split(/\{\w+\}|[\s　]+|-/).filter((part) => /\p{Script=Han}/u.test(part));
    return !words.every((part) => sources.includes(part));
  });
  expect(dead).toEqual([]);
});

test.each([
  ['2026年11月21日', '21 Nov 2026'],
  ['11月21日', '21 Nov'],
  ['2026年11月', 'Nov 2026'],
  ['2026年', '2026'],
  ['11月21日 周六 9:00—11:00', 'Saturday 21 Nov, 9:00–11:00'],
  ['11月24日（周二）9:00—16:00', 'Tuesday 24 Nov, 9:00–16:00'],
  ['2026年11月1日 18:00', '1 Nov 2026, 18:00'],
  ['2025年第四季度', 'Oct to Dec 2025'],
  ['2026年上半年', 'Jan to Jun 2026'],
  [
    '周一至周五 8:30—12:00、14:00—17:30，周六 9:00—11:30',
    'Monday to Friday 8:30–12:00 and 14:00–17:30, Saturday 9:00–11:30',
  ],
  ['今天周六', 'today, Saturday'],
  ['周一、三、五 8:30—12:00', 'Monday, Wednesday and Friday 8:30–12:00'],
  ['中午 12:00', '12:00'],
])('the date %s', (chinese, english) => {
  expect(dateInEnglish(chinese)).toBe(english);
});

test.each(['青区政发〔2026〕5号', '高龄津贴', '每周', '第 3 条'])('%s is no date', (text) => {
  expect(dateInEnglish(text)).toBeUndefined();
});

test.each([
  ['收到意见 1 条', '1 response received'],
  ['收到意见 5 条', '5 responses received'],
  ['坡道、电梯、无障碍卫生间', 'Ramp, lift, accessible toilet'],
  ['征求意见（2026年，已反馈）', 'Consultations (2026, Responded)'],
  ['11月28日活动，11月24日 18:00 报名截止', 'On 28 Nov; apply by 24 Nov, 18:00'],
  ['明天 8:30 开门', 'opens tomorrow 8:30'],
  ['中午 12:00 休息', 'closes for a break at 12:00'],
])('the message %s', (chinese, english) => {
  expect(unmarked(say(chinese) ?? '')).toBe(english);
});

test('what is not a message, or only holds words of one, is content', () => {
  expect(['居民、电梯井、张三', '搜索引擎', '请打 0999-5550100'].map(say)).toEqual([undefined, undefined, undefined]);
});

test('content stays and says that it is Chinese, on the element of which it is all; bodies are content whatever they say', () => {
  expect(
    inEnglish(
      '<html lang="zh-CN"><body><h1>高龄<wbr>津贴</h1><p><b>停水</b> <a href="/alerts/x/">查看详情</a></p>' +
        '<div class="prose"><p>搜索</p></div><p>东里中街 9 号　坡道</p></body></html>',
    ),
  ).toBe(
    '<html lang="en"><body><h1 lang="zh-CN">高龄<wbr>津贴</h1><p><b lang="zh-CN">停水</b> <a href="/en/alerts/x/">Read more</a></p>' +
      '<div class="prose" lang="zh-CN"><p>搜索</p></div><p><span lang="zh-CN">东里中街 9 号</span>, ramp</p></body></html>',
  );
});

test('a sentence is said whole, with its elements where English has them', () => {
  expect(inEnglish('<p>有异议，请在<time>11月22日</time>以前（含当天）向<b>居委会</b>提出。</p>')).toBe(
    '<p lang="en">To object, contact <b lang="zh-CN">居委会</b> by <time>22 Nov</time> (that day included).</p>',
  );
});

test('a term says in English what scripts will say of it', () => {
  expect(
    inEnglish(
      '<p data-days-until="2026-11-22" data-days-words="还剩*天|截止*|已截止"><span>还剩</span><b>1</b><span>天</span></p>',
    ),
  ).toBe(
    '<p data-days-until="2026-11-22" data-days-words="Days left: *|Closes *|Closed" lang="en"><span>Days left: </span><b>1</b><span></span></p>',
  );
});

test('links lead on in the edition where it has the page, and else to the Chinese page', () => {
  const html =
    '<a href="/">a</a><a href="/ledger/">b</a><a href="/search/?q=低保">c</a><a href="/feed.xml">d</a><a href="/elder/services/x/">e</a>' +
    '<link rel="canonical" href="https://gongshi.example/places/x/"><a href="https://else.example/services/">f</a>';
  expect([...inEnglish(`<div>${html}</div>`).matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    ...['/en/', '/ledger/', '/en/search/?q=低保', '/feed.xml', '/elder/services/x/'],
    ...['https://gongshi.example/en/places/x/', 'https://else.example/services/'],
  ]);
});

test('what a page of the edition has with it beside its own scripts is at most 4.5 KB', async () => {
  const site = { settings: {}, origin: '' } as unknown as Site;
  const { files } = englishEdition(site, { digest: '' } as unknown as Program);
  const [script] = files.values();
  if (!script || !('bytes' in script)) throw new Error('no script');
  expect(gzipSync(await script.bytes(), { level: 9 }).length).toBeLessThanOrEqual(4.5 * 1024);
});
