import { expect, test } from 'vitest';
import { EDITIONS, hrefIn } from '../../src/editions/address.ts';
import { alternates, switchFrom } from '../../src/editions/edition-links.ts';
import { pageInTraditional } from '../../src/editions/page-in-traditional.ts';
import { traditionalBy } from '../../src/editions/traditional.ts';

const edition = { traditional: traditionalBy(new Map()), origin: 'https://gongshi.example', script: '/_astro/t.js' };
const inTraditional = (html: string) => pageInTraditional(html, edition);
const { traditional, english } = EDITIONS;

test('pages are there once more; files, the office, and what is there once are not', () => {
  expect(['/', '/services/', '/search/?q=低保', '/places/x/#h'].map((href) => hrefIn(traditional, href))).toEqual([
    '/zh-hant/',
    '/zh-hant/services/',
    '/zh-hant/search/?q=低保',
    '/zh-hant/places/x/#h',
  ]);
  const once = [
    '/feed.xml',
    '/media/a.pdf',
    '/admin/help/',
    '/404/',
    '/wall/x/',
    '/screen/',
    '/styleguide/',
    '//else.example/',
    '#a',
  ];
  const others = ['/zh-hant/services/', '/en/services/', 'https://else.example/'];
  expect([...once, ...others].filter((href) => traditional.pages.test(href))).toEqual([]);
});

test('texts and the attributes that people read are converted, and nothing else of the page', () => {
  const html =
    '<p id="办" class="办" title="办理" data-of="办">办理 &amp; 发放 <code>办</code><br>' +
    '<input placeholder="搜索词" value="发" name="q"><td data-label="篇数" data-phases="2026-11-23 closed 期满"></td></p>';
  expect(inTraditional(html)).toBe(
    '<p id="办" class="办" title="辦理" data-of="办">辦理 &amp; 發放 <code>办</code><br>' +
      '<input placeholder="搜索詞" value="发" name="q"><td data-label="篇數" data-phases="2026-11-23 closed 期滿"></td></p>',
  );
});

test('what a question is compared with stands there in both scripts, as the question may', () => {
  expect(inTraditional('<li data-asked="老人补贴 看不清 长者版">长者版</li>')).toBe(
    '<li data-asked="老人补贴 看不清 长者版 老人補貼 長者版">長者版</li>',
  );
});

test('links, forms and the addresses of the page itself lead into the edition', () => {
  const html =
    '<link rel="canonical" href="https://gongshi.example/services/x/"><meta content="https://gongshi.example/services/x/">' +
    '<form action="/search/"></form><a href="/">首页</a><a href="/search/?category=services.就业">a</a>' +
    '<a href="https://else.example/">b</a><a href="/feed.xml">c</a><a href="webcal://gongshi.example/calendar.ics">d</a>';
  expect(inTraditional(html)).toBe(
    '<link rel="canonical" href="https://gongshi.example/zh-hant/services/x/"><meta content="https://gongshi.example/zh-hant/services/x/">' +
      '<form action="/zh-hant/search/"></form><a href="/zh-hant/">首頁</a><a href="/zh-hant/search/?category=services.就业">a</a>' +
      '<a href="https://else.example/">b</a><a href="/feed.xml">c</a><a href="webcal://gongshi.example/calendar.ics">d</a>',
  );
});

test('what is Traditional already is left, and what stands around it is not', () => {
  const html =
    '<html lang="zh-Hant"><head><title>皇后里 - 公示栏</title></head><body><header lang="zh-CN">后来</header>' +
    '<main><p>皇后里</p><p lang="zh-CN">后来</p></main></body></html>';
  expect(inTraditional(html)).toBe(
    '<html lang="zh-Hant"><head><title>皇后里 - 公示欄</title><script type="module" src="/_astro/t.js"></script></head>' +
      '<body><header lang="zh-Hant">後來</header><main><p>皇后里</p><p lang="zh-Hant">後來</p></main></body></html>',
  );
});

test('scripts stay what they are, but for the words and pages of JSON-LD', () => {
  const data =
    '{"@context":"https://schema.org","@id":"https://gongshi.example/places/x/","name":"为民大厅","url":"https://gongshi.example/places/x/"}';
  const html = `<script>say('办理')</script><script type="application/ld+json">${data}</script>`;
  expect(inTraditional(html)).toBe(
    `<script>say('办理')</script><script type="application/ld+json">${data
      .replace('为民大厅', '為民大廳')
      .replace('"url":"https://gongshi.example/', '"url":"https://gongshi.example/zh-hant/')}</script>`,
  );
});

test('a word never becomes markup, a part of JSON-LD or of an address, whatever stands in a title', () => {
  const own = {
    ...edition,
    traditional: traditionalBy(
      new Map([
        ['东里', '"東\\里'],
        ['example', '例'],
      ]),
    ),
  };
  const things = {
    '@context': 'https://schema.org',
    name: '</script>东里 "url":"https://gongshi.example/x/" \\',
    sameAs: ['https://gongshi.example/services/x/', 'https://东里.example/'],
  };
  const json = JSON.stringify(things).replaceAll('<', '\\u003c');
  const html = pageInTraditional(`<script type="application/ld+json">${json}</script>`, own);
  const [, written = ''] = /^<script type="application\/ld\+json">([^<]*)<\/script>$/.exec(html) ?? [];
  expect(JSON.parse(written)).toEqual({
    '@context': 'https://schema.org',
    name: '</script>"東\\里 "url":"https://gongshi.例/x/" \\',
    sameAs: ['https://gongshi.example/zh-hant/services/x/', 'https://东里.example/'],
  });
});

test('a title that begins with a slash is a title', () => {
  const html = '<meta property="og:title" content="/办理/"><meta name="description" content="&#34;/办理/">';
  expect(inTraditional(html)).toBe(html.replaceAll('办', '辦'));
});

test('each page leads to its other editions, and all name all', () => {
  const all = [traditional, english];
  expect(switchFrom(undefined, '/services/x/', [traditional])).toBe(
    '<p class="fine"><a href="/zh-hant/services/x/" hreflang="zh-Hant" lang="zh-Hant">繁體</a></p>',
  );
  expect(switchFrom(traditional, '/services/x/', all)).toBe(
    `<p class="fine">${traditional.note}<a href="/services/x/" hreflang="zh-Hans" lang="zh-Hans">简体</a>　` +
      '<a href="/en/services/x/" hreflang="en" lang="en">English</a></p>',
  );
  // What has no page in English is not offered there.
  expect(switchFrom(undefined, '/elder/', all)).not.toContain('English');
  expect(switchFrom(undefined, '/wall/x/', all)).toBe('');
  const links = alternates('https://gongshi.example', '/services/x/', all)
    .map(({ hreflang, href }) => `<link rel="alternate" hreflang="${hreflang}" href="${href}">`)
    .join('');
  expect(inTraditional(links)).toBe(links);
});
