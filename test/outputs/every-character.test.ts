import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';
import { datedNames } from '../../src/collections/index.ts';
import { assemble } from '../../src/model/assemble.ts';
import { articleTags } from '../../src/model/described/page-tags.ts';
import type { Site } from '../../src/model/site.ts';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { searchable } from '../../src/publication/search/searchable.ts';
import { render } from '../../src/markdown/render.ts';
import { urlOf } from '../../src/outputs/sitemap.ts';
import { bodyOf } from '../../src/reader/body-of.ts';
import { readContent, type Reading } from '../../src/reader/read-content.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { normaliseText, oneLine } from '../../src/text/normalise.ts';
import { pageHtml, sampleOf } from '../collections/sample.ts';
import { expectStrictHtml } from '../markdown/strict-html.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { VALID } from '../reader/valid-entries.ts';
import { csvOf, feedOf, jsonOf } from './texts.ts';

const NOW = '2026-11-21T10:00+08:00';
const all = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

/** One title for each class of characters. */
const TITLES: Readonly<Record<string, string>> = {
  c0: `停${all(0, 0x1f)}水`,
  c1: `停${all(0x7f, 0x9f)}水`,
  'line-ends': '停\u2028水\u2029\u0085通\r\n知',
  surrogates: '停\ud83d水\udc00',
  noncharacters: `停\ufffe\uffff${all(0xfdd0, 0xfdef)}\u{1fffe}水`,
  bidi: '停\u202e\u2066\u200f水',
  markup: `]]> <![CDATA[ <!-- --> </title><script>alert(1)</script> &amp; &#8; &#x0; "'`,
  emoji: '👨‍👩‍👧 🏳️‍🌈 1️⃣',
  astral: '𠮷野家 𫜹 葛\u{e0100}',
  combining: 'e\u0301\u0301 ⼈⺠ ﬁ Å',
  'private-use': '项目\ue0a1\u{f0000}',
  'formula-equals': '=1+1',
  'formula-wide': '＝HYPERLINK("a")',
  'formula-hidden': '\u200b\u0000=1+1',
  'formula-at': '\u00a0@SUM(A1)',
  'formula-tab': '\t-2+3',
  'formula-pipe': '|cmd',
};
const shown = (name: string) => oneLine(normaliseText(TITLES[name]!)).trim();

/** Through files, as YAML writes any string; every other place of an entry that takes words has them too. */
const yamlOf = (text: string) =>
  `"${[...text].map((one) => `\\U${one.codePointAt(0)!.toString(16).padStart(8, '0')}`).join('')}"`;
const files = Object.fromEntries(
  Object.entries(TITLES).flatMap(([name, title]) => [
    [
      `disclosures/${name}.md`,
      VALID['disclosures/ok.md']!.replace(
        'title: 南巷社区第三季度经费',
        () => `title: ${yamlOf(title)}\nsummary: ${yamlOf(title)}`,
      ).replace('正文。', () => `正文${title.replace(/[\ud800-\udfff]/gu, '')}完。`),
    ],
    [`services/${name}.md`, VALID['services/ok.md']!.replace('title: 高龄津贴', () => `title: ${yamlOf(title)}`)],
  ]),
);

let content: Reading;
let contentDir: string;
let site: Site;
/** The same with words that no reader has seen. */
let unread: Site;

beforeAll(async () => {
  const folders = contentFolder({ ...VALID, ...files });
  contentDir = folders.contentDir;
  content = await readContent(folders);
  expect(content.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  const { entries, settings } = content;
  site = assemble({ entries, settings: settings!, now: NOW });
  const raw = entries.map((entry) =>
    TITLES[entry.id] === undefined
      ? entry
      : { ...entry, data: { ...entry.data, title: TITLES[entry.id]!, summary: TITLES[entry.id]! } },
  );
  unread = assemble({ entries: raw, settings: settings!, now: NOW });
});

test('what was read is what is shown', () => {
  for (const name of Object.keys(TITLES)) {
    const entry = content.entries.find(({ id, collection }) => id === name && collection === 'services');
    expect(entry?.data.title, name).toBe(shown(name));
  }
});

describe.each(['read', 'unread'] as const)('words that were %s', (which) => {
  const own = () => (which === 'read' ? site : unread);

  test('feeds are well-formed XML and lose no title', () => {
    for (const feed of [feedOf(own()), ...datedNames.map((name) => feedOf(own(), name))]) textsIn(feed, 'title');
    const titles = textsIn(feedOf(own(), 'services'), 'title');
    for (const name of Object.keys(TITLES)) expect(titles, name).toContain(which === 'read' ? shown(name) : once(name));
  });

  test('tables have a cell for each column, and none runs as a formula', () => {
    for (const name of datedNames) {
      const { data, errors } = Papa.parse<string[]>(csvOf(own(), name).slice(1), { skipEmptyLines: true });
      expect(errors).toEqual([]);
      expect(new Set(data.map((row) => row.length)).size).toBe(1);
      expect(data.flat().filter((cell) => /^[\s\p{C}]*[=@＝|]/u.test(cell))).toEqual([]);
    }
  });

  test('open data is JSON with every title', () => {
    const { entries } = jsonOf(own(), 'services');
    const titles = entries.map(({ title }) => title);
    for (const name of Object.keys(TITLES))
      expect(titles, name).toContain(which === 'read' ? shown(name) : TITLES[name]);
  });
});

test('a sitemap is well-formed XML whatever stands in an address', () => {
  const pages = Object.values(TITLES).map((title) => urlOf({ url: `https://gongshi.example/${title}` }));
  expect(textsIn(`<urlset>${pages.join('')}</urlset>`, 'loc')).toHaveLength(pages.length);
});

test('pages and bodies are well-formed, without characters that HTML forbids', () => {
  const sample = sampleOf('services');
  for (const entry of content.entries.filter(({ id }) => TITLES[id] !== undefined)) {
    const body = render(bodyOf(contentDir, entry));
    expectStrictHtml(body.html);
    expect(`${body.html}${JSON.stringify(articleTags(site, entry, ''))}`).not.toMatch(FORBIDDEN);
    if (entry.collection !== 'services') continue;
    const html = pageHtml('services', { data: { ...sample.data, title: entry.data.title }, body });
    textsIn(`<html>${html.replace(/<(br|hr|img)((?: [^<>]*)?[^/<>])?>/g, '<$1$2/>')}</html>`, 'h1');
    expect(html).not.toMatch(FORBIDDEN);
  }
});

test('the search index holds every title', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-characters-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const parts = await searchable(site, (entry) => bodyOf(contentDir, entry));
  await writeIndex(parts, join(folder, 'search-index'), join(folder, 'cache'));
  // Other files share the globals of this one.
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal('fetch', fetchFromDisk(folder));
  const { search } = await import('../../src/search/engine.ts');
  const results = await search('交材料', {});
  const hits = await results.hits(0, results.total);
  const titles = hits.map(({ title }) => title.map(({ text }) => text).join(''));
  for (const name of Object.keys(TITLES)) expect(titles, name).toContain(shown(name));
});

const FORBIDDEN = /[\0-\x08\x0b-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]|\p{Cs}/u;

/** A title that no reader has seen keeps its lines; the parser of a feed reads white space as it stands. */
const once = (name: string) => normaliseText(TITLES[name]!).trim();

/** The texts of one element; fails where a strict parser does. */
function textsIn(xml: string, element: string): string[] {
  const texts: string[] = [];
  let text: string | undefined;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => {
    if (name === element) text = '';
  });
  parser.on('text', (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on('cdata', (piece) => {
    if (text !== undefined) text += piece;
  });
  parser.on('closetag', ({ name }) => {
    if (name === element && text !== undefined) texts.push(text.trim());
    if (name === element) text = undefined;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}
