import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { useBrowser } from '../open-browser.ts';
import { serveSite } from '../site-server.ts';

/** The list of what is there, in groups that are named by what they hold. */
export const present = (...groups: readonly (readonly string[])[]): Record<string, string> => ({
  'data/present.json': JSON.stringify(groups.map((group) => `/data/present/${group.join('')}.json`)),
  ...Object.fromEntries(groups.map((group) => [`data/present/${group.join('')}.json`, JSON.stringify(group)])),
});

/** A board of a few pages with the real service worker; `write` changes what it serves. */
export async function smallBoard(browser: ReturnType<typeof useBrowser>) {
  const folder = mkdtempSync(join(tmpdir(), 'gongshi-offline-'));
  const write = (files: Readonly<Record<string, string | Uint8Array>>) => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  };
  const page = (text: string) => `<!doctype html><meta charset="utf-8"><title>公示栏</title><p>${text}</p>`;
  for (const own of ['sw.js', 'sw-uploads.js']) cpSync(join('public', own), join(folder, own));
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
  let unreached: number | undefined;
  const site = await serveSite(folder, undefined, () => unreached);
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
  const fetchesUpload = (path = '/media/a.pdf') =>
    reader.evaluate(
      (own) =>
        fetch(own).then(
          ({ ok }) => ok,
          () => false,
        ),
      path,
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
    reader,
    offline: (off: boolean) => reader.context().setOffline(off),
    /** What a gateway in front of it answers instead. */
    unreach: (status: number | undefined) => (unreached = status),
  };
}
