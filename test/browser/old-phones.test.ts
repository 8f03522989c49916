import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from './open-browser.ts';

/** Takes away what browsers have learned since 2022, and many old people's phones have not. */
const OF_2022 = `
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  for (const [owner, ...names] of [
    [globalThis, 'DecompressionStream', 'CompressionStream', 'scheduler', 'navigation'],
    [Intl, 'Segmenter'],
    [RegExp, 'escape'],
    [Map, 'groupBy'],
    [Object, 'groupBy'],
    [Promise, 'withResolvers', 'try'],
    [Array, 'fromAsync'],
    [URL, 'canParse', 'parse'],
    [AbortSignal, 'any'],
    [Array.prototype, 'toSorted', 'toReversed', 'toSpliced', 'with'],
    [Set.prototype, 'union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf'],
    [iterator, 'map', 'filter', 'flatMap', 'reduce', 'toArray', 'forEach', 'some', 'every', 'find', 'take', 'drop'],
  ]) for (const name of names) delete owner[name];
`;
/** Safari before 16.4 reads nothing of a file that has one: (?<=…), (?<!…). */
const LOOKBEHIND = /\(\?<[=!]/;

const browser = useBrowser();
let page: Page;
const failures: string[] = [];

beforeAll(async () => {
  page = await browser.open();
  await page.addInitScript({ content: OF_2022 });
  page.on('pageerror', ({ message }) => failures.push(message));
});
afterAll(() => browser.close());

test.each(['低保', 'dibao', '低宝', '电梯', '怎么申请养老补贴'])('a phone of 2022 finds %s', async (question) => {
  await page.goto(`/search/?q=${encodeURIComponent(question)}`);
  await page.locator('[data-search-count]', { hasText: /^找到 [1-9]\d* 条$/ }).waitFor();
  expect(await page.locator('[data-search-result] mark').count()).toBeGreaterThan(0);
  expect(failures).toEqual([]);
});

test('it offers titles, and tells statuses and opening hours as they are now', async () => {
  await page.goto('/');
  await page.locator('main [data-search-input]').pressSequentially('高龄');
  await page.getByRole('option').first().waitFor();
  await page.goto('/services/dibao/');
  expect(await page.locator('main [data-status]').first().innerText()).toMatch(/开门|休息|下班|不开/);
  expect(failures).toEqual([]);
});

test('no script holds what its browser could not even read', async () => {
  const folder = join(inject('dist'), '_astro');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js') && !name.startsWith('client.'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const name of scripts) {
    expect(LOOKBEHIND.test(await readFile(join(folder, name), 'utf8')), name).toBe(false);
  }
});
