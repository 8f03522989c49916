import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/collections/entry.ts';
import { searchable } from '../../src/publication/search/searchable.ts';
import { assemble } from '../../src/model/assemble.ts';
import { countThisMonth, newest, ongoing } from '../../src/model/current.ts';
import { describe as described } from '../../src/model/described/page-tags.ts';
import { listPages } from '../../src/model/lists/listing.ts';
import { lifePages } from '../../src/model/life/life-pages.ts';
import { pageContext } from '../../src/model/page-context.ts';
import { publicUploads } from '../../src/model/public-uploads.ts';
import { relatedRows } from '../../src/model/related.ts';
import { rowOf } from '../../src/model/rows.ts';
import { screensOf } from '../../src/model/screen/screens.ts';
import type { Site } from '../../src/model/site.ts';
import { bodyOf } from '../../src/reader/body-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { makePdf } from '../attachments/make-pdf.ts';
import { csvOf, feedOf, jsonOf, outputsOf, pagesInSitemaps } from '../outputs/texts.ts';
import { textOf } from '../../src/outputs/output.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { VALID } from '../reader/valid-entries.ts';

const NOW = '2026-11-21T10:00+08:00';
const TITLE = '南巷社区第三季度经费';
const BODY = '正文里的话。[票据](/media/kept.pdf)';
const REASON = '第二笔写错了';

const disclosure = VALID['disclosures/ok.md']!;
const withdrawnAs = (kind: string | undefined) =>
  disclosure
    .replace(
      'issuer:',
      `community: nanxiang\nwithdrawn: { date: 2026-10-25, ${kind ? `kind: ${kind}, ` : ''}reason: ${REASON} }\nissuer:`,
    )
    .replace('正文。', BODY);

interface Known {
  site: Site;
  bodyOf: (entry: Entry) => string;
  warnings: readonly string[];
}

async function siteWith(text: string): Promise<Known> {
  const folders = contentFolder({ ...VALID, 'disclosures/ok.md': text });
  writeFileSync(join(folders.mediaDir, 'kept.pdf'), makePdf());
  const { entries, settings, problems } = await readContent(folders);
  expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  return {
    site: assemble({ entries, settings: settings!, now: NOW }),
    bodyOf: (entry) => bodyOf(folders.contentDir, entry),
    warnings: problems.map(({ message }) => message),
  };
}

/** Everything that residents are given, but the pages themselves. */
async function told({ site, bodyOf }: Known): Promise<string> {
  const { documents } = await searchable(site, bodyOf);
  const community = site.entries.communities.find(({ id }) => id === 'nanxiang') as Entry;
  const rows = [...newest(site, 99), ...listPages(site, 'disclosures').flatMap(({ entries }) => entries)];
  return JSON.stringify([
    rows.map((entry) => rowOf(site, entry)),
    relatedRows(site, community),
    // The examples and hints in a schema are of no entry.
    ...outputsOf(site)
      .filter(({ path }) => !/\.(?:schema|table)\.json$/.test(path))
      .map(textOf),
    documents,
    pageContext(site, community, new Map()).lookup('disclosures', 'ok')?.title,
    [...publicUploads(site)],
    screensOf(site),
    lifePages(site),
  ]);
}

test('an entry that holds is told whole', async () => {
  const known = await siteWith(disclosure.replace('issuer:', 'community: nanxiang\nissuer:').replace('正文。', BODY));
  const all = await told(known);
  for (const words of [TITLE, '正文里的话', '/media/kept.pdf', '灯泡']) expect(all).toContain(words);
});

describe.each(['error', 'changed'])('withdrawn because of %s', (kind) => {
  test('it keeps its title, the mark and the reason everywhere, and nothing else', async () => {
    const known = await siteWith(withdrawnAs(kind));
    const { site, bodyOf } = known;
    const [entry] = site.entries.disclosures;
    expect(rowOf(site, entry!)).toMatchObject({ title: TITLE, withdrawn: { date: '2026-10-25', reason: REASON } });
    expect(newest(site, 9).map(({ id, collection }) => `${collection}/${id}`)).toContain('disclosures/ok');
    expect(listPages(site, 'disclosures').map(({ href }) => href)).toContain('/disclosures/2026/');
    expect(relatedRows(site, site.entries.communities[0] as Entry).map(({ title }) => title)).toContain(TITLE);
    for (const words of [`【已撤回】${TITLE}`, '<updated>2026-10-24T16:00:00.000Z', `撤回：${REASON}`])
      expect(feedOf(site, 'disclosures')).toContain(words);
    expect(jsonOf(site, 'disclosures').entries).toEqual([
      expect.objectContaining({ title: TITLE, withdrawn: { date: '2026-10-25', kind, reason: REASON } }),
    ]);
    expect(csvOf(site, 'disclosures')).toContain(REASON);
    expect(described(entry!, BODY)).toBe('已撤回：第二笔写错了');
    const { documents } = await searchable(site, bodyOf);
    const found = documents.find(({ card }) => card.url === '/disclosures/ok/');
    expect(found).toMatchObject({ old: false, over: true, card: { title: TITLE, schedule: [{ label: '已撤回' }] } });
    expect(pagesInSitemaps(site)).toContainEqual({
      url: expect.stringMatching(/ok\/$/) as string,
      changed: '2026-10-25',
    });
    const all = await told(known);
    for (const words of ['正文里的话', 'kept.pdf', '灯泡', '110.25']) expect(all).not.toContain(words);
  });
});

describe.each(['privacy', undefined])('withdrawn because of %s', (kind) => {
  test('nothing is told of it but that something at its address was withdrawn', async () => {
    const known = await siteWith(withdrawnAs(kind));
    const { site } = known;
    const all = await told(known);
    for (const words of [TITLE, REASON, '正文里的话', 'kept.pdf', '灯泡', '110.25', '居务监督委员会主任'])
      expect(all).not.toContain(words);
    expect(jsonOf(site, 'disclosures').entries).toEqual([
      {
        id: 'ok',
        url: expect.stringMatching(/\/disclosures\/ok\/$/) as string,
        withdrawn: { date: '2026-10-25', ...(kind && { kind }) },
      },
    ]);
    expect(pagesInSitemaps(site).some(({ url }) => url.endsWith('/disclosures/ok/'))).toBe(false);
    expect(JSON.stringify(site)).not.toContain(TITLE);
    expect(site.facts.map(({ id }) => id)).toEqual(['ok']);
    expect(countThisMonth(site, 'nanxiang') + ongoing(site).filter(({ entry }) => entry.id === 'ok').length).toBe(0);
    expect(known.warnings.some((message) => message.includes('没有选'))).toBe(kind === undefined);
  });
});

test('other entries that still tell of it are named', async () => {
  const telling = `title: 更正\nsummary: ${TITLE}已经撤回。`;
  const folders = contentFolder({
    ...VALID,
    'disclosures/ok.md': withdrawnAs('privacy').replace('[票据](/media/kept.pdf)', ''),
    'disclosures/next.md': disclosure
      .replace(`title: ${TITLE}`, telling)
      .replace('正文。', '见[原来的](/disclosures/ok/)。'),
  });
  const { problems } = await readContent(folders);
  const message = '这里还写着 content/disclosures/ok.md 的标题或网址，那一篇撤回了，什么都不公开；请看看要不要改掉';
  expect(problems.map(({ file, path, message: own }) => [file, path, own])).toEqual([
    ['content/disclosures/next.md', 'summary', message],
    ['content/disclosures/next.md', 'body', message],
  ]);
});

test('before its time, what is withdrawn already is not told at all', async () => {
  const { site } = await siteWith(withdrawnAs('privacy').replace('published: 2026-10-19', 'published: 2026-12-01'));
  expect([site.facts, site.entries.disclosures]).toEqual([[], []]);
});
