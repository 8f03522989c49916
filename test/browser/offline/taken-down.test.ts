import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';
import { serveSite } from '../site-server.ts';

const browser = useBrowser();

/** The list of what is there, in groups that are named by what they hold. */
const present = (...groups: readonly (readonly string[])[]): Record<string, string> => ({
  'data/present.json': JSON.stringify(groups.map((group) => `/data/present/${group.join('')}.json`)),
  ...Object.fromEntries(groups.map((group) => [`data/present/${group.join('')}.json`, JSON.stringify(group)])),
});

/** A board of a few pages with the real service worker; `write` changes what it serves. */
async function smallBoard() {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-offline-'));
  const write = (files: Readonly<Record<string, string>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  const page = (text: string) => `<!doctype html><meta charset="utf-8"><title>公示栏</title><p>${text}</p>`;
  cpSync('public/sw.js', join(folder, 'sw.js'));
  write({
    'index.html': page('首页：新园救助名单'),
    'search/index.html': page('搜索'),
    'search-index.json': '{}',
    'search-index/c/0.bin': '新园救助名单的全文',
    'list/index.html': page('新园救助名单'),
    'a/index.html': page('新园救助名单的全文'),
    'b/index.html': page('高龄津贴'),
    'media/a.pdf': '%PDF-1.7 名单',
    '404.html': page('没有找到这一页'),
    ...present(['aaaa', 'bbbb'], ['cccc']),
  });
  const site = await serveSite(folder);
  onTestFinished(async () => {
    await site.close();
    rmSync(folder, { recursive: true });
  });
  const reader = await browser.open({ baseURL: site.origin, serviceWorkers: 'allow' });
  const visit = async (path: string) => {
    await reader.goto(path);
    return (await reader.textContent('body'))?.trim();
  };
  const addresses = () =>
    reader.evaluate(async () => {
      const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return requests
        .flat()
        .map(({ url }) => new URL(url).pathname)
        .toSorted();
    });
  /** What this browser keeps, but the list. */
  const kept = async () => (await addresses()).filter((path) => !path.startsWith('/data/present'));
  const groups = async () => (await addresses()).filter((path) => path.startsWith('/data/present/'));
  const textKept = (path: string) => reader.evaluate(async (own) => (await caches.match(own))?.text(), path);
  const fetchesUpload = () =>
    reader.evaluate(() =>
      fetch('/media/a.pdf').then(
        ({ ok }) => ok,
        () => false,
      ),
    );
  await visit('/b/');
  await reader.evaluate(() => navigator.serviceWorker.register('/sw.js').then(() => navigator.serviceWorker.ready));
  for (const path of ['/', '/list/', '/a/', '/b/']) await visit(path);
  await reader.evaluate(() => Promise.all([fetch('/search-index/c/0.bin'), fetch('/media/a.pdf')]));
  const all = ['/', '/a/', '/b/', '/list/', '/search-index.json', '/search-index/c/0.bin', '/search/'];
  await expect.poll(kept).toEqual(all);
  return {
    folder,
    write,
    page,
    visit,
    kept,
    groups,
    textKept,
    fetchesUpload,
    offline: (off: boolean) => reader.context().setOffline(off),
  };
}

test('what was taken down leaves a phone that never opens it again, with every page that named it', async () => {
  const { folder, write, page, visit, kept, fetchesUpload, offline } = await smallBoard();
  await offline(true);
  expect(await visit('/a/')).toBe('新园救助名单的全文');
  await offline(false);

  write({ 'index.html': page('首页'), 'list/index.html': page('一篇'), ...present(['bbbb'], ['cccc']) });
  write({ 'a/index.html': page('这里的内容已撤回') });
  rmSync(join(folder, 'search-index'), { recursive: true });
  expect(await visit('/b/')).toBe('高龄津贴');
  await expect.poll(kept).toEqual(['/', '/b/', '/search-index.json', '/search/']);

  await offline(true);
  for (const path of ['/a/', '/list/']) expect(await visit(path)).toMatch(/^现在没有网络/);
  expect(await fetchesUpload()).toBe(false);
  expect([await visit('/'), await visit('/b/')]).toEqual(['首页', '高龄津贴']);
});

test('a page seen gone is forgotten, also where the list could not be had', async () => {
  const { folder, visit, kept, offline } = await smallBoard();
  rmSync(join(folder, 'a'), { recursive: true });
  rmSync(join(folder, 'data'), { recursive: true });
  expect(await visit('/a/')).toBe('没有找到这一页');
  await expect.poll(kept).not.toContain('/a/');
  await offline(true);
  expect(await visit('/a/')).toMatch(/^现在没有网络/);
  expect(await visit('/b/')).toBe('高龄津贴');
});

test('what is new or unchanged drops nothing, and a preview is never kept', async () => {
  const { write, visit, kept, page } = await smallBoard();
  const before = await kept();
  write({ 'preview/x/index.html': page('还没有公开的草稿') });
  expect(await visit('/preview/x/')).toContain('草稿');
  write(present(['aaaa', 'bbbb', 'dddd'], ['cccc']));
  await visit('/b/');
  await visit('/list/');
  expect(await kept()).toEqual(before);
});

test('a list cut into other groups drops nothing', async () => {
  const { write, visit, kept, groups } = await smallBoard();
  const before = await kept();
  write(present(['aaaa'], ['bbbb', 'dddd'], ['cccc']));
  await visit('/b/');
  await expect.poll(groups).toEqual(['aaaa', 'bbbbdddd', 'cccc'].map((group) => `/data/present/${group}.json`));
  expect(await kept()).toEqual(before);
});

test('while a group cannot be had nothing is dropped; with the next page it is', async () => {
  const { folder, write, page, visit, kept, textKept } = await smallBoard();
  write({ ...present(['bbbb'], ['cccc']), 'b/index.html': page('高龄津贴提高了') });
  rmSync(join(folder, 'data/present/bbbb.json'));
  await visit('/b/');
  // Kept once the list has been asked for.
  await expect.poll(() => textKept('/b/')).toContain('高龄津贴提高了');
  expect(await kept()).toContain('/a/');
  write(present(['bbbb'], ['cccc']));
  await visit('/b/');
  await expect.poll(kept).not.toContain('/a/');
});

test('where the operator turns it off, phones empty what they kept', async () => {
  const { folder, visit, kept } = await smallBoard();
  cpSync('public/sw-off.js', join(folder, 'sw.js'));
  await visit('/b/');
  await expect.poll(kept).toEqual([]);
});
