import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open();
});
afterAll(() => browser.close());

test('from the field on the home page to an entry', async () => {
  await page.goto('/');
  const field = page.locator('main [data-search-input]');
  await field.fill('高龄津贴');
  await field.press('Enter');
  await page.waitForURL('**/search/?q=*');
  expect(new URL(page.url()).searchParams.get('q')).toBe('高龄津贴');
  const total = await found(page);
  expect(total).toBeGreaterThan(2);
  expect(await page.locator('main [data-search-input]').inputValue()).toBe('高龄津贴');
  expect(await page.title()).toContain('高龄津贴');
  expect(await page.locator('mark', { hasText: '高龄津贴' }).count()).toBeGreaterThan(0);

  const link = page.locator('[data-search-result] a', { hasText: '高龄津贴怎么领' });
  await link.click();
  await page.waitForURL('**/services/elder-allowance/');
  expect(await page.locator('h1').innerText()).toContain('高龄津贴怎么领');
});

test('results have one link each, and come ten at a time', async () => {
  const total = await ask('居民');
  expect(total).toBeGreaterThan(20);
  const results = page.locator('[data-search-result]');
  const more = page.locator('[data-search-more]');
  const links = () => results.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('a').length));
  expect(await links()).toEqual(Array<number>(10).fill(1));
  await more.click();
  await expect.poll(() => results.count()).toBe(20);
  while ((await more.count()) > 0) {
    const shown = await results.count();
    await more.click();
    await expect.poll(() => results.count()).toBeGreaterThan(shown);
  }
  expect(await results.count()).toBe(total);
  const addresses = await results.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(total);
});

test('filters by type, community and year narrow the results and keep the question', async () => {
  const all = await ask('网格');
  const filters = page.getByRole('navigation', { name: '筛选' });
  let last = all;
  for (const [name, label, value] of [
    ['type', '居务公开', 'disclosures'],
    ['community', '南巷', 'nanxiang'],
    ['year', '2026', '2026'],
  ] as const) {
    await filters.getByRole('link', { name: new RegExp(`^${label} \\d+$`) }).click();
    await page.waitForURL(`**${name}=${value}*`);
    const total = await found(page);
    expect(total, label).toBeLessThanOrEqual(last);
    expect(total, label).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('网格');
    expect(await filters.locator('[aria-current]', { hasText: label }).count()).toBe(1);
    last = total;
  }
  expect(last).toBeLessThan(all);
  for (const row of await page.locator('[data-search-result]').all()) {
    expect(await row.getAttribute('data-entry')).toMatch(/^disclosures\//);
    expect(await row.innerText()).toContain('南巷');
  }
});

describe('what residents ask for is found', () => {
  test.each([
    ['加装电梯', 'policies/elevator-2025'],
    ['听证', undefined],
    ['无障碍', 'policies/accessibility-law-2023'],
    ['隔夜馒头', 'consultations/nanxiang-canteen-2027'],
    ['老槐树', 'consultations/liuqiao-square'],
    ['青街办发〔2026〕12号', 'policies/open-affairs-2026'],
    ['青街办发 2026 12', 'policies/open-affairs-2026'],
    ['0999-5550126', 'consultations/nanxiang-canteen-2027'],
    ['登記會員', 'disclosures/qingshi-overseas-2026'],
    ['南巷　早餐', 'consultations/nanxiang-canteen-2027'],
  ])('%s', async (query, entry) => {
    expect(await ask(query)).toBeGreaterThan(0);
    if (entry) await expect.poll(() => entriesShown(page)).toContain(entry);
  });

  test('a withdrawn notice is not among it', async () => {
    await ask('错时停车');
    expect(await entriesShown(page)).not.toContain('disclosures/dongli-parking-2026');
  });
});

test('where nothing is found, advice and telephones stand', async () => {
  expect(await ask('火星移民')).toBe(0);
  expect(await page.getByText('没有找到“火星移民”').isVisible()).toBe(true);
  expect(await page.locator('main').getByRole('link', { name: '办事指南' }).isVisible()).toBe(true);
  expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
  expect(await page.getByRole('navigation', { name: '筛选' }).isVisible()).toBe(false);
});

describe('where the engine cannot run, the page says so at once', () => {
  test.each(['**/search-index/**', '**/search-index/*/t/**', '**/search-index/*/d/**'])('without %s', async (blocked) => {
    const lame = await browser.open();
    await lame.route(blocked, (route) => route.abort());
    await lame.goto('/search/?q=高龄津贴');
    await lame.getByText('现在搜不了').waitFor({ timeout: 10_000 });
    expect(await lame.getByText('按栏目找，或者打电话问').isVisible()).toBe(true);
    expect(await lame.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await lame.getByText('正在找').count()).toBe(0);
  });
});

async function ask(query: string): Promise<number> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  return found(page);
}

/** How many the page says it has found, once it is complete. */
async function found(on: Page): Promise<number> {
  const words = on.locator('[data-search-count]', { hasText: /^找到 \d+ 条$/ });
  await words.waitFor();
  return Number(/\d+/.exec(await words.innerText())?.[0]);
}

const entriesShown = (on: Page) =>
  on.locator('[data-search-result]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
