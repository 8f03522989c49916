import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';
import { present, smallBoard } from './small-board.ts';

const browser = useBrowser();

test('what was taken down leaves a phone that never opens it again, with every page that named it', async () => {
  const { folder, write, page, visit, kept, fetchesUpload, offline } = await smallBoard(browser);
  await offline(true);
  expect(await visit('/a/')).toBe('新园救助名单的全文');
  await offline(false);

  write({ 'index.html': page('首页'), 'list/index.html': page('一篇'), ...present(['bbbb'], ['cccc']) });
  write({ 'a/index.html': page('这里的内容已撤回') });
  rmSync(join(folder, 'search-index'), { recursive: true });
  expect(await visit('/b/')).toBe('高龄津贴');
  await expect.poll(kept).toEqual(['/', '/b/', '/search-index.json', '/search/']);

  await offline(true);
  for (const path of ['/a/', '/list/']) expect(await visit(path)).toMatch(/^首页现在没有网络/);
  expect(await fetchesUpload()).toBe(false);
  expect([await visit('/'), await visit('/b/')]).toEqual(['首页', '高龄津贴']);
});

test('a page seen gone is forgotten, also where the list could not be had', async () => {
  const { folder, visit, kept, offline } = await smallBoard(browser);
  rmSync(join(folder, 'a'), { recursive: true });
  rmSync(join(folder, 'data'), { recursive: true });
  expect(await visit('/a/')).toBe('没有找到这一页');
  await expect.poll(kept).not.toContain('/a/');
  await offline(true);
  expect(await visit('/a/')).toMatch(/^首页现在没有网络/);
  expect(await visit('/b/')).toBe('高龄津贴');
});

test('what is new or unchanged drops nothing, and a preview is never kept', async () => {
  const { write, visit, kept, page } = await smallBoard(browser);
  const before = await kept();
  write({ 'preview/x/index.html': page('还没有公开的草稿') });
  expect(await visit('/preview/x/')).toContain('草稿');
  write(present(['aaaa', 'bbbb', 'dddd'], ['cccc']));
  await visit('/b/');
  await visit('/list/');
  expect(await kept()).toEqual(before);
});

test('a list cut into other groups drops nothing', async () => {
  const { write, visit, kept, groups } = await smallBoard(browser);
  const before = await kept();
  write(present(['aaaa'], ['bbbb', 'dddd'], ['cccc']));
  await visit('/b/');
  await expect.poll(groups).toEqual(['aaaa', 'bbbbdddd', 'cccc'].map((group) => `/data/present/${group}.json`));
  expect(await kept()).toEqual(before);
});

test('while a group cannot be had nothing is dropped; with the next page it is', async () => {
  const { folder, write, page, visit, kept, textKept } = await smallBoard(browser);
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
  const { folder, visit, kept } = await smallBoard(browser);
  cpSync('public/sw-off.js', join(folder, 'sw.js'));
  await visit('/b/');
  await expect.poll(kept).toEqual([]);
});
