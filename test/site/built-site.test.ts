import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { textOf } from '../components/markup-of.ts';
import { attributes, builtPages } from './pages.ts';
import { htmlFaults, linkFaults, unusedUploads } from './whole-site.ts';

const dist = inject('dist');
const pages = builtPages(dist);
const page = (path: string) => pages.find((own) => own.path === path)!.html;

test('the addresses outsiders rely on are there', () => {
  const files = [
    ...['index.html', '404.html', 'search/index.html', 'data/index.html', 'contact/index.html', 'admin/index.html'],
    ...['admin/help/index.html', 'feed.xml', 'sitemap.xml', 'robots.txt', 'disclosures/index.html'],
    ...['disclosures/2026/index.html', 'disclosures/2025/index.html', 'disclosures/nanxiang-2026-q3/index.html'],
    ...['disclosures/feed.xml', 'communities/nanxiang/index.html', 'data/policies.json', 'data/policies.csv'],
    ...['data/policies.schema.json', 'data/disclosures/2026.json', 'data/disclosures/2026.csv', 'data/present.json'],
    ...['data/media.json', 'data/allowance.json', 'sitemaps/pages.xml', 'search-index.json'],
  ];
  expect(files.filter((file) => !existsSync(join(dist, file)))).toEqual([]);
  expect(pages.length).toBeGreaterThan(200);
});

test('every page has one main, one h1, a title and its language', () => {
  for (const { path, html } of pages) {
    expect([path, html.match(/<main\b/g)?.length, html.match(/<h1\b/g)?.length]).toEqual([path, 1, 1]);
    expect(html, path).toMatch(/<html lang="zh-(CN|Hant)"/);
    expect(html, path).toMatch(/<title>[^<]{4,}<\/title>/);
  }
});

test('nothing unfinished shows', () => {
  const bad = pages.filter(({ html }) =>
    /undefined|\bNaN\b|\[object |Invalid Date|TODO|[Ll]orem ipsum/.test(html.replace(/<script[\s\S]*?<\/script>/g, '')),
  );
  expect(bad.map(({ path }) => path)).toEqual([]);
});

test('no link is broken and no id stands twice (R17)', () => {
  expect(linkFaults(dist, pages).faults).toEqual([]);
});

test('the sitemap leads to every page for search engines, by files that are there', () => {
  const locations = (file: string) => [...readFileSync(join(dist, file), 'utf8').matchAll(/<loc>([^<]*)</g)];
  const paths = (file: string) => locations(file).map(([, address]) => new URL(address!).pathname);
  expect(readFileSync(join(dist, 'robots.txt'), 'utf8')).toMatch(/^Sitemap: .*\/sitemap\.xml$/m);
  const named = paths('sitemap.xml').flatMap(paths);
  const wanted = pages.filter(
    ({ path, html }) =>
      !html.includes('content="noindex') && !/^\/(?:404|admin|ongoing|search)|\/\d{4}\/.|\/all\//.test(path),
  );
  expect(named.toSorted()).toEqual(wanted.map(({ path }) => path).toSorted());
});

test('every page with an address of its own can be shared as a card', () => {
  // 长者版 is the same once more, and sheets are for walls: they have no card of their own.
  const usual = pages.filter(({ path }) => !/^\/(?:elder|wall)\//.test(path));
  const shared = usual.filter(({ html }) => html.includes('rel="canonical"'));
  expect(shared.length / usual.length).toBeGreaterThan(0.9);
  for (const { path, html } of shared) {
    const card = new Map(
      [...html.matchAll(/<meta(?: name="\w+")? property="og:(\w+)" content="([^"]*)"/g)].map(
        ([, name, text]) => [name!, text!] as const,
      ),
    );
    expect([...card.keys()].toSorted(), path).toEqual(['description', 'image', 'site_name', 'title', 'type', 'url']);
    expect(card.get('url'), path).toBe(/rel="canonical" href="([^"]*)"/.exec(html)?.[1]);
    expect(existsSync(join(dist, new URL(card.get('image')!).pathname)), path).toBe(true);
  }
});

test('every upload is used by a page', () => {
  const { count, unused } = unusedUploads(dist, pages);
  expect(count).toBeGreaterThan(10);
  expect(unused).toEqual([]);
});

describe('the content security policy', () => {
  test('is on every page, without unsafe-inline and unsafe-eval', () => {
    for (const { path, html } of pages) {
      const [policy = ''] = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.slice(1) ?? [];
      expect(policy, path).toMatch(/default-src 'none'/);
      expect(policy, path).toMatch(/script-src [^;]*'sha256-/);
      expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'/);
    }
  });

  test('allows the inline script by its hash, and there is nothing else inline', () => {
    for (const { path, html } of pages) {
      expect(attributes(html, 'style'), path).toEqual([]);
      expect(html, path).not.toMatch(/\son(click|load|error|submit|change)=|<style/);
      const inline = [
        ...html.matchAll(/<script(?![^>]*\s(?:src=|type="application\/ld\+json"))[^>]*>([\s\S]*?)<\/script>/g),
      ].map(([, script]) => script!);
      for (const script of inline) {
        expect(html, path).toContain(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
      }
    }
  });
});

test('no page asks another host for anything', () => {
  for (const { path, html } of pages) {
    const loaded = [
      ...html.matchAll(/<(?:script|img|link|iframe|source|video|audio)\b[^>]*\s(?:src|href)="([^"]+)"[^>]*>/g),
    ]
      .filter(([tag]) => !/rel="(canonical|alternate)"/.test(tag))
      .map(([, address]) => address!);
    expect(
      loaded.filter((address) => /^(https?:)?\/\//.test(address)),
      path,
    ).toEqual([]);
  }
});

test('what a script fetches now or later is there', () => {
  const folder = join(dist, '_astro');
  const scripts = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const wanted = scripts.flatMap((name) =>
    [...readFileSync(join(folder, name), 'utf8').matchAll(/(?:from|import)\s*\(?\s*["'`]\.\/([\w.-]+\.js)["'`]/g)].map(
      ([, part]) => `${name} → ${part!}`,
    ),
  );
  expect(wanted.length).toBeGreaterThan(3);
  expect(wanted.filter((pair) => !scripts.includes(pair.split(' → ')[1]!))).toEqual([]);
});

test('statuses say for when they hold', () => {
  const html = page('/consultations/');
  expect(html).toMatch(/截至/);
  expect(attributes(html, 'data-made')).toEqual(['2026-11-21']);
  expect(attributes(html, 'data-status')).toContain('open');
});

test('no page holds the hour at which it was made, and most not even the day', () => {
  // Sheets for the wall have nothing around them that would say it.
  const made = pages
    .filter(({ path }) => !/^\/wall\/./.test(path))
    .map(({ html }) => attributes(html, 'data-made').join());
  expect([...new Set(made)].toSorted()).toEqual(['2026-01-01', '2026-11-21']);
  expect(made.filter((day) => day === '2026-01-01').length / made.length).toBeGreaterThan(0.5);
  for (const { path, html } of pages)
    expect(html.replace('只看现在开门的', ''), path).not.toMatch(/11-21T10:00|现在开门|休息中|已下班/);
});

test('every status and shape occurs in the samples', () => {
  const codes = new Set(pages.flatMap(({ html }) => attributes(html, 'data-status')));
  for (const code of ['wait', 'open', 'soon', 'full', 'closed', 'done', 'overdue', 'withdrawn'])
    expect([...codes]).toContain(code);
});

test('a notice that was wrong keeps its title and the reason, on its page as in the lists', () => {
  for (const path of ['/disclosures/dongli-parking-2026/', '/disclosures/2026/']) {
    expect(textOf(page(path))).toContain('东里错时停车第四季度名额分配');
    expect(textOf(page(path))).toContain('物业提供的登记顺序有误');
    expect(attributes(page(path), 'data-status')).toContain('withdrawn');
  }
});

test('of one withdrawn for personal information there is a line at its address, and nothing anywhere', () => {
  const path = '/disclosures/xinyuan-assistance-2026-09/';
  expect(page(path)).toContain('撤回，因为涉及个人信息');
  expect(page(path)).toContain('<meta name="robots" content="noindex">');
  for (const { html } of pages) expect(textOf(html)).not.toMatch(/首次登载|误登了申请人/);
  const linking = pages.filter(({ html }) => html.includes(`href="${path}"`)).map((one) => one.path);
  expect(linking).toEqual([]);
});

test('the tags of government pages are there', () => {
  const html = page('/disclosures/nanxiang-2026-q3/');
  for (const name of ['SiteName', 'SiteDomain', 'ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource']) {
    expect(html).toMatch(new RegExp(`<meta name="${name}"(?: property="[^"]+")? content="[^"]+"`));
  }
  expect(html).toContain('<meta name="PubDate" content="2026-10-19 00:00"');
});

test('a notice in Traditional characters says so', () => {
  const traditional = pages.filter(
    ({ path, html }) => !path.startsWith('/elder/') && html.includes('<html lang="zh-Hant"'),
  );
  expect(traditional.length).toBeGreaterThan(0);
  expect(traditional.length).toBeLessThan(4);
});

test('the HTML is valid', async () => {
  const kinds = Object.values(Object.groupBy(pages, ({ path }) => path.split('/').length + path.split('/')[1]!));
  const wrong = await Promise.all(kinds.flatMap((own) => own!.slice(0, 4)).map(htmlFaults));
  expect([...new Set(wrong.flat())].slice(0, 20)).toEqual([]);
});
