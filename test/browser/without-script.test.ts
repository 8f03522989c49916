import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open({ javaScriptEnabled: false });
});
afterAll(() => browser.close());

/** Of each kind of page one; what is in their HTML is asked of all where the site is read. */
const PAGES = ['/', '/services/', '/disclosures/nanxiang-2026-q3/', '/ongoing/', '/search/', '/admin/help/accounts/'];

test.each(PAGES)('%s can be read', async (path) => {
  await page.goto(path);
  expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
  expect(await page.locator('footer a[href^="tel:"]').first().isVisible()).toBe(true);
  // What only a script can work is not offered.
  expect(await page.locator('[data-size]').isVisible()).toBe(false);
});

test('a status is there with its word, its shape and its instant', async () => {
  await page.goto('/consultations/liuqiao-square/');
  const mark = page.locator('.head .st');
  expect(await mark.innerText()).toBe('征集中');
  expect(await mark.getAttribute('data-status')).toBe('open');
  expect(await mark.locator('path').getAttribute('d')).toMatch(/^M/);
  expect(await page.locator('footer').innerText()).toContain('状态截至 2026年11月21日');
});

const ROWS = 'main :is(.ledger, .due) > li';

test('filters are links that lead to shorter lists, and back', async () => {
  await page.goto('/consultations/');
  const everything = await page.locator(ROWS).count();
  // On a phone they are folded.
  const unfold = () => page.locator('summary', { hasText: '筛选' }).click();
  await unfold();
  await page.getByRole('navigation', { name: '筛选' }).getByRole('link', { name: '南巷' }).click();
  expect(new URL(page.url()).pathname).toBe('/consultations/all/nanxiang/');
  const some = await page.locator(ROWS).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(everything);
  expect(await page.locator('.filter [aria-current]', { hasText: '南巷' }).count()).toBe(1);
  await unfold();
  await page.getByRole('link', { name: '2026', exact: true }).click();
  await page.locator(`${ROWS} a`).first().click();
  expect(await page.locator('article h1').count()).toBe(1);
});

test('a search leads to the columns and the telephones', async () => {
  await page.goto('/');
  const field = page.locator('main [data-search-input]');
  await field.fill('低保');
  await field.press('Enter');
  await page.waitForURL('**/search/?q=*');
  for (const column of ['居务公开', '征求意见', '办事指南', '志愿招募', '政策文件', '服务场所']) {
    expect(await page.locator('main').getByRole('link', { name: column }).isVisible(), column).toBe(true);
  }
  expect(await page.locator('main a[href^="tel:"]').count()).toBeGreaterThanOrEqual(2);
  expect(await page.locator('main').innerText()).not.toContain('正在找');
  // It says what to do instead, and what was asked is not lost.
  expect(await page.locator('main').innerText()).toContain('没有打开脚本，站内搜索用不了');
  await page.goBack();
  expect(await field.inputValue()).toBe('低保');
});
