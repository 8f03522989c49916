import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkEntry } from '../../src/reader/check-entry.ts';
import type { Folders } from '../../src/reader/folders.ts';
import { assemble } from '../../src/model/assemble.ts';
import { catalogueOf } from '../../src/outputs/described/catalogue.ts';
import { isOtherPage, targetOf } from '../../src/reader/own-pages.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { referrers } from '../../src/reader/referrers.ts';
import { checkContent, contentFolder } from './content-folder.ts';
import { outputsOf } from '../outputs/texts.ts';
import { VALID } from './valid-entries.ts';

const D = 'disclosures/ok.md';
const withBody = (body: string) => VALID[D]!.replace('正文。', () => body);
const DOMAIN = /^domain: (.+)$/m.exec(VALID['settings.yml']!)![1]!;

function folderWith(body: string) {
  const folders = contentFolder({ ...VALID, [D]: withBody(body) });
  mkdirSync(folders.mediaDir, { recursive: true });
  writeFileSync(join(folders.mediaDir, 'form.pdf'), '%PDF-1.4');
  writeFileSync(join(folders.mediaDir, '表 一.pdf'), '%PDF-1.4');
  return folders;
}

/** Of the entries; the uploads here are only names. */
const errorsIn = async (folders: Folders) =>
  (await checkContent(folders)).errors.filter(({ file }) => file.startsWith('content/'));

test.each([
  ['[上次](/disclosures/no-such-entry/)', '网站上没有 /disclosures/no-such-entry/ 这一页'],
  ['[上次](../no-such/)', '网站上没有 /disclosures/no-such/ 这一页'],
  [`[上次](https://${DOMAIN}/services/none/)`, '网站上没有 /services/none/ 这一页'],
  ['[上次](/nowhere/)', '网站上没有 /nowhere/ 这一页'],
  ['[上次](/constructor/x/)', '网站上没有 /constructor/x/ 这一页'],
  ['[表](申请表.docx)', '放进“附件”'],
  ['[第九条](/policies/ok/#art-9)', '/policies/ok/ 这一页里没有 #art-9'],
  ['[第三段](#p3)', '这一页里没有 #p3'],
  ['[表]( </media/none.pdf> "标题")', '媒体库里没有 /media/none.pdf'],
  [`[表](https://${DOMAIN}/media/none.pdf)`, '媒体库里没有 /media/none.pdf'],
  // The folder with the uploads lies beside the content.
  ['[表](/media/..%2fcontent%2fsettings.yml)', '媒体库里没有 /media/../content/settings.yml'],
])('%s leads nowhere, said with the file, at the desk as in a check', async (body, sentence) => {
  const folders = folderWith(body);
  const errors = await errorsIn(folders);
  const file = `content/${D}`;
  const problem = { file, path: 'body', label: '正文', message: expect.stringContaining(sentence) as string };
  expect(errors).toEqual([expect.objectContaining(problem)]);
  expect(await checkEntry(folders, D, withBody(body))).toEqual(errors);
});

test('that something was put up stays true when it is gone; a posting that is new has to name what is there', async () => {
  const file = 'postings/2026/ok.md';
  const text = VALID[file]!.replace('/places/hall/', '/notices/gone/');
  const folders = contentFolder({ ...VALID, [file]: text });
  const { errors, warnings } = await checkContent(folders);
  expect(errors).toEqual([]);
  const message = expect.stringContaining('网站上没有 /notices/gone/ 这一页') as string;
  expect(warnings).toContainEqual(expect.objectContaining({ file: `content/${file}`, label: '贴的是哪一篇', message }));
  expect(await checkEntry(folders, file, text)).toEqual([expect.objectContaining({ severity: 'warning' })]);
  expect(await checkEntry(folders, 'postings/2026/new.md', text)).toEqual([
    expect.objectContaining({ severity: 'error', message }),
  ]);
  // Nothing keeps the entry from being deleted; the board is another matter, without which nobody knows where it hung.
  const posted = contentFolder({ ...VALID, [file]: VALID[file]!.replace('/places/hall/', '/disclosures/ok/') });
  expect(await referrers(posted, ['disclosures/ok.md'], [])).toEqual([]);
  expect(await referrers(posted, ['places/hall.md'], [])).toEqual([
    expect.objectContaining({ file: `content/${file}` }),
  ]);
});

test('what is there is there, however it is written', async () => {
  const body = [
    '[一](/services/ok/) [二](../../services/ok) [三](#p1) [四](/disclosures/2026/) [五](/) [六](/search/?q=水)',
    `[七](https://${DOMAIN}/policies/ok/#attachments) [八](https://elsewhere.example.cn/none/) [九](tel:110)`,
    '[十](/media/form.pdf?x#page=2) [十一](</media/表 一.pdf>) [十二](/media/%E8%A1%A8%20%E4%B8%80.pdf) `[零](/media/no.pdf)`',
  ].join('\n\n');
  const errors = await errorsIn(folderWith(body));
  expect(errors).toEqual([]);
});

test('a field that takes an address is held to the same', async () => {
  const text = VALID['alerts/ok.md']!.replace(/^text:/m, 'link: /services/none/\ntext:');
  const { errors } = await checkContent(contentFolder({ ...VALID, 'alerts/ok.md': text }));
  expect(errors).toMatchObject([{ label: '详情网址', message: expect.stringContaining('/services/none/') as string }]);
});

test('an entry or upload that a body links to is not deleted unnoticed', async () => {
  const folders = folderWith(`[一](https://${DOMAIN}/services/ok/) [二](<../../media/form.pdf>)`);
  const found = await referrers(folders, ['services/ok.md', 'policies/ok.md'], ['/media/form.pdf']);
  expect(found.filter(({ file }) => file === `content/${D}`).map(({ to }) => to)).toEqual([
    'services/ok.md',
    '/media/form.pdf',
  ]);
});

test('every page and every file for programs is known as one', async () => {
  const { entries, settings } = await readContent(contentFolder(VALID));
  const pages = readdirSync('src/pages', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && !file.startsWith('404'))
    .map((file) => `/${file.replaceAll('\\', '/').replace(/(?:index)?\.astro$/, '')}`);
  const examples = pages.map((page) =>
    page
      .replace('ledger/[...page]', 'ledger/nanxiang')
      .replace('help/[...page]', 'help/notice')
      .replace('elder/[...page]', 'elder/services/')
      .replace('life/[event]', 'life/elders')
      .replace('screen/[...community]', 'screen/nanxiang')
      .replace('[collection]', 'disclosures')
      .replace('[id]', 'accounts')
      .replace('[...nth]', '2/')
      .replace('[...page]', '2026/finance-nanxiang/'),
  );
  expect(examples.length).toBeGreaterThan(6);
  const site = assemble({ entries, settings: settings!, now: '2026-11-21T10:00+08:00' });
  const outputs = outputsOf(site)
    .map(({ path }) => `/${path}`)
    // Parts of the sitemap and of the phones' list have no lasting address.
    .filter((path) => !/^\/(?:sitemaps|data\/present)\//.test(path));
  expect(outputs).toContain('/data/disclosures/2026.csv');
  // Made of all the others, when those are there.
  const last = catalogueOf(site, []).map(({ path }) => `/${path}`);
  expect(last).toContain('/data/catalog.jsonld');
  expect([...examples, ...outputs, ...last].filter((page) => !isOtherPage(page))).toEqual([]);
  for (const path of ['disclosures/2026.schema.json', 'disclosures/2026.table.json', 'media.table.json'])
    expect(isOtherPage(`/data/${path}`)).toBe(false);
  for (const path of ['/life/none/', '/styleguide/none/', '/data/snapshot/'])
    expect(isOtherPage(path), path).toBe(false);
  expect(targetOf('/elder/services/ok/', '/', DOMAIN)).toMatchObject({ entry: 'services/ok' });
});
