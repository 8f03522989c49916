import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BuildReport } from '../../src/reader/report.ts';
import { VALID } from '../reader/valid-entries.ts';
import { buildSite } from './build.ts';
import { EDITIONS } from '../../src/editions/address.ts';
import { simplifiedOnly } from '../../src/editions/traditional.ts';
import { attributes, builtPages } from './pages.ts';

/** The same code, another place: 白杨镇 with one community, its own words, one picture and all editions. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    Object.entries(VALID).map(([file, text]) => [file, text.replaceAll('青石', '白杨').replaceAll('南巷', '北苑')]),
  ),
  'settings.yml': VALID['settings.yml']!.replaceAll('青石街道', '白杨镇')
    .replaceAll('青石', '白杨')
    .replace('gongshi.example', 'baiyang.example')
    .concat('traditional: true\nenglish: true\nenglishWords:\n  - { chinese: 白杨镇, english: Baiyang Town }\n'),
  'disclosures/2026/pictured.md': VALID['disclosures/ok.md']!.replace('正文。', '![新装的灯](/media/lamp.png)'),
  'disclosures/2026/next-monday.md': VALID['disclosures/ok.md']!.replace(/2026-10-19/g, '2026-11-23').replace(
    '正文。',
    '![也用这一张](/media/lamp.png) ![名单](/media/lists/next-monday.png)',
  ),
  'disclosures/2026/taken-back.md': VALID['disclosures/ok.md']!.replace(
    '正文。',
    '![撤下的](/media/taken-back.png)',
  ).replace('issuer:', 'withdrawn: { date: 2026-10-21, kind: privacy, reason: 照片上有门牌 }\nissuer:'),
};
/** One pixel. */
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

let dist: string;
const root = mkdtempSync(join(tmpdir(), 'gongshi-baiyang-'));

const REPORT = join(root, 'report.json');
const report = () => JSON.parse(readFileSync(REPORT, 'utf8')) as BuildReport;

beforeAll(() => {
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(root, 'content', file)), { recursive: true });
    writeFileSync(join(root, 'content', file), text);
  }
  mkdirSync(join(root, 'uploads', 'lists'), { recursive: true });
  for (const name of ['lamp', 'lists/next-monday', 'taken-back', 'of-a-draft'])
    writeFileSync(join(root, 'uploads', `${name}.png`), Buffer.from(PNG, 'base64'));
  dist = buildSite({ CONTENT_DIR: join(root, 'content'), MEDIA_DIR: join(root, 'uploads'), BUILD_REPORT: REPORT });
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  rmSync(dist, { recursive: true, force: true });
});

test('CONTENT_DIR builds another community with no change of code', () => {
  const pages = builtPages(dist);
  expect(pages.find(({ path }) => path === '/')!.html).toContain('白杨镇');
  expect(pages.map(({ path }) => path)).toContain('/disclosures/pictured/');
  // The handbook is the same everywhere; nothing else may know the sample street.
  const strangers = pages.filter(
    ({ path, html }) => !path.startsWith('/admin/help/') && /青石|柳桥|gongshi\.example/.test(html),
  );
  expect(strangers.map(({ path }) => path)).toEqual([]);
});

test('whoever starts the build learns when the site changes next, and residents do not', () => {
  const { errors, changes } = report();
  expect(errors).toEqual([]);
  expect(changes.map((change) => new Date(change).toISOString())).toEqual([
    '2026-11-22T16:00:00.000Z',
    '2026-11-27T16:00:00.000Z',
  ]);
  const published = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(published.filter((file) => /report|next-monday/.test(file))).toEqual([]);
});

test('its uploads that a public page shows are the only ones, and no others are named', () => {
  expect(readdirSync(join(dist, 'media'), { recursive: true })).toEqual(['lamp.png']);
  expect(JSON.parse(readFileSync(join(dist, 'data/media.json'), 'utf8'))).toEqual({
    '/media/lamp.png': { size: 70, type: 'image/png', width: 1, height: 1 },
  });
  expect(builtPages(dist).find(({ path }) => path === '/disclosures/pictured/')!.html).toMatch(/<img[^>]*width="1"/);
});

test('a document number in any brackets is printed in the one form', () => {
  expect(builtPages(dist).find(({ path }) => path === '/policies/ok/')!.html).toContain('青街办发〔2026〕12号');
});

test('the Traditional edition has every page; its pages lead to each other and to the page that they are of', () => {
  const pages = new Map(builtPages(dist).map(({ path, html }) => [path, html]));
  const inEdition = [...pages.keys()].filter((path) => path.startsWith('/zh-hant/'));
  const original = [...pages.keys()].filter(
    (path) => !/^\/(?:en|zh-hant|admin|screen|styleguide|wall)\/|404/.test(path),
  );
  expect(inEdition.map((path) => path.slice('/zh-hant'.length)).sort()).toEqual(original.sort());
  const origin = 'https://baiyang.example';
  const isInside = (href: string) => href.startsWith('/zh-hant/');
  // What is left of an entry that was taken back names no address of its own.
  for (const path of original.filter((own) => pages.get(own)!.includes('rel="canonical"'))) {
    const [one, other] = [pages.get(path)!, pages.get(`/zh-hant${path}`)!];
    for (const html of [one, other]) {
      const named = [...html.matchAll(/<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">/g)];
      expect(named.map(([, lang, href]) => `${lang!} ${href!}`)).toEqual([
        `zh-Hans ${origin}${path}`,
        `zh-Hant ${origin}/zh-hant${path}`,
        ...(EDITIONS.english.pages.test(path) ? [`en ${origin}/en${path}`] : []),
        `x-default ${origin}${path}`,
      ]);
    }
    expect(one).toContain(`<link rel="canonical" href="${origin}${path}">`);
    expect(other).toContain(`<link rel="canonical" href="${origin}/zh-hant${path}">`);
    expect(other).toContain('<html lang="zh-Hant">');
    const hrefs = attributes(other, 'href');
    expect(
      hrefs.filter((href) => EDITIONS.traditional.pages.test(href)),
      path,
    ).toEqual([path]);
    const lost = hrefs.map((href) => href.replace(/[?#].*/, '')).filter((href) => isInside(href) && !pages.has(href));
    expect(lost, path).toEqual([]);
  }
});

test('the English edition has the pages of a resident; its links stay in it where it has the page, and none is lost', () => {
  const pages = new Map(builtPages(dist).map(({ path, html }) => [path, html]));
  const inEnglish = [...pages.keys()].filter((path) => path.startsWith('/en/'));
  const { pages: own } = EDITIONS.english;
  expect(inEnglish.map((path) => path.slice('/en'.length)).sort()).toEqual(
    [...pages.keys()].filter((path) => own.test(path) && !path.startsWith('/en/')).sort(),
  );
  expect(inEnglish.length).toBeGreaterThan(40);
  for (const path of inEnglish) {
    const html = pages.get(path)!;
    const chinese = path.slice('/en'.length);
    expect(html, path).toContain('<html lang="en">');
    // What is left of an entry that was taken back names no address of its own.
    const hasAddress = html.includes('rel="canonical"');
    const hrefs = attributes(html, 'href');
    expect(
      hrefs.filter((href) => own.test(href)),
      path,
    ).toEqual(hasAddress ? [chinese] : []);
    const lost = hrefs.map((href) => href.replace(/[?#].*/, '')).filter((href) => href.startsWith('/en/'));
    expect(
      lost.filter((href) => !pages.has(href)),
      path,
    ).toEqual([]);
    if (!hasAddress) continue;
    expect(html, path).toContain(`<a href="${chinese}" hreflang="zh-Hans" lang="zh-Hans">中文</a>`);
    expect(html, path).toContain(EDITIONS.english.note);
  }
  // A name that the office wrote in English, and one that it did not.
  expect(pages.get('/en/')).toContain('Baiyang Town');
  const communities = pages.get('/en/communities/') ?? '';
  expect(communities.slice(communities.indexOf('<main'))).toMatch(/<ul[^>]* lang="zh-CN"[^]{0,200}北苑/);
});

test('nothing is left in Simplified there but what programs read, the way back, and code', () => {
  const left = builtPages(dist)
    .filter(({ path }) => path.startsWith('/zh-hant/'))
    .flatMap(({ path, html }) => {
      const shown = html.replaceAll(
        /<(script|code|pre|style)\b.*?<\/\1>|<[^>]*hreflang[^>]*>[^<]*|\s(?:href|value|id|data-asked|data-of|data-option|data-my)="[^"]*"/gs,
        '',
      );
      return (shown.match(/\p{Script=Han}+/gu) ?? [])
        .filter((word) => [...word].some((one) => simplifiedOnly().has(one)))
        .map((word) => `${path} ${word}`);
    });
  expect(left).toEqual([]);
});

test('the sitemap names all editions of a page, each with the way to all', () => {
  const [file = ''] = readdirSync(join(dist, 'sitemaps')).filter((name) => /^services.*xml$/.test(name));
  const urls = readFileSync(join(dist, 'sitemaps', file), 'utf8').match(/<url>.*<\/url>/g)!;
  expect(urls.map((url) => /<loc>(.*)<\/loc>/.exec(url)![1])).toEqual([
    'https://baiyang.example/services/ok/',
    'https://baiyang.example/zh-hant/services/ok/',
    'https://baiyang.example/en/services/ok/',
  ]);
  for (const url of urls) expect(url.match(/hreflang="[^"]+"/g)).toHaveLength(4);
});

test('broken content stops the build, says every problem and leaves no half site', () => {
  const broken = join(root, 'broken');
  for (const [file, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(broken, file)), { recursive: true });
    writeFileSync(join(broken, file), text);
  }
  writeFileSync(join(broken, 'services/ok.md'), FILES['services/ok.md']!.replace('fee: 不收费', 'fee: '));
  writeFileSync(join(broken, 'policies/ok.md'), FILES['policies/ok.md']!.replace('2026-03-02', '2026-02-30'));
  const build = () => {
    buildSite({ CONTENT_DIR: broken, MEDIA_DIR: join(root, 'uploads'), BUILD_REPORT: REPORT });
  };
  expect(build).toThrow(/policies\/ok\.md: 成文日期: 2026-02-30 这一天不存在.*services\/ok\.md: 收费: 还没有填写/s);
  expect(report().errors.map(({ file, label }) => [file, label])).toEqual([
    ['broken/policies/ok.md', '成文日期'],
    ['broken/services/ok.md', '收费'],
  ]);
});
