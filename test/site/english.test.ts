import { globSync, readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { EDITIONS } from '../../src/editions/address.ts';
import { dateInEnglish } from '../../src/editions/english/dates.js';
import { messages } from '../../src/editions/english/messages.ts';
import { pageInEnglish } from '../../src/editions/english/page-in-english.ts';
import { speaker } from '../../src/editions/english/speaker.js';
import { chineseLeft, contentOf } from './chinese-left.ts';
import { builtPages } from './pages.ts';

/** The English edition of the samples, made as a publication makes it: of the finished pages. */
const used = new Set<string>();
const say = speaker(messages, dateInEnglish, (id) => used.add(id));
const pages = builtPages(inject('dist'))
  .filter(({ path }) => EDITIONS.english.pages.test(path))
  .map(({ path, html }) => ({
    path,
    html: pageInEnglish(html, { say, origin: 'https://gongshi.example', script: '/_astro/edition-en.js' }),
  }));
const content = contentOf('content');

test('what is Chinese on an English page was written by the office, and is marked as Chinese', () => {
  expect(pages.length).toBeGreaterThan(800);
  const wrong = pages.flatMap(({ path, html }) => chineseLeft(html, content).map((own) => `${path}${own}`));
  expect(wrong.slice(0, 20)).toEqual([]);
});

test('a string that the catalogue does not have is told with where it stands', () => {
  const page = '<html lang="zh-CN"><body><p class="lead">这句话目录里没有</p><p>搜索</p></body></html>';
  const html = pageInEnglish(page, { say, origin: 'https://gongshi.example', script: '' });
  expect(chineseLeft(html, content)).toEqual([' html body p.lead: not in the catalogue: 这句话目录里没有']);
  expect(chineseLeft('<html lang="en"><p>南巷社区</p></html>', content)).toEqual([
    ' html p: not marked as Chinese: 南巷社区',
  ]);
});

test('no message of the catalogue is dead: a page says it, or the program does in a state that the samples do not have', () => {
  const sources = globSync(['src/**/*.{ts,tsx,astro,js}', 'public/sw.js'])
    .filter((file) => !/src\/(?:editions|client\/edition)\//.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const dead = Object.keys(messages).filter(
    (id) =>
      !used.has(id) &&
      !id
        .split(/\{\w+\}|[\s　|*-]+/)
        .filter((part) => /\p{Script=Han}/u.test(part))
        .every((part) => sources.includes(part)),
  );
  expect(dead).toEqual([]);
  // The samples show nearly all.
  expect(used.size / Object.keys(messages).length).toBeGreaterThan(0.85);
});
