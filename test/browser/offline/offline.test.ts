import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../open-browser.ts';

const THREE_DAYS_LATER = '2026-11-24T18:30:00+08:00';
const OPENED = '/disclosures/nanxiang-2026-q3/';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open({ serviceWorkers: 'allow' });
});
afterAll(() => browser.close());

const kept = () =>
  page.evaluate(async () => {
    const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
const band = () => page.locator('section[aria-label="存下的内容"]');
const laidOut = () => page.evaluate(() => getComputedStyle(document.body).display === 'flex');

test('from the first visit a board is kept that can be read three days later without a network', async () => {
  await page.goto('/');
  await expect.poll(kept).toContain('/services/elder-allowance/');
  for (const path of ['/elder/', '/elder/calls/']) expect(await kept()).toContain(path);
  await page.goto(OPENED);
  await page.goto('/screen/nanxiang/');
  await expect.poll(kept).toContain('/screen/nanxiang/');
  await page.context().setOffline(true);
  await page.clock.setFixedTime(new Date(THREE_DAYS_LATER));

  await page.goto('/');
  expect(await band().innerText()).toMatch(/^没有连上网络，这是 \d+月\d+日 \d\d:\d\d 存下的内容。$/);
  expect(await laidOut()).toBe(true);
  // What ended meanwhile has left, though nobody could tell the phone.
  expect(await page.getByText('给独居老人送周末午餐').isVisible()).toBe(false);
  expect(await page.locator('.due > li:visible').count()).toBeGreaterThan(0);
  await page.goto('/contact/');
  expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
  for (const path of ['/contact/', '/services/', '/services/elder-allowance/', '/communities/dongli/', OPENED]) {
    await page.goto(path);
    expect([path, await band().count(), await laidOut()]).toEqual([path, 1, true]);
    expect(await page.locator('h1').isVisible(), path).toBe(true);
  }
  // What comes after a page comes out of the store as well.
  await page.locator('[data-size]').click();
  await page.locator('html[data-text=large]').waitFor();
  await page.locator('.tools').waitFor();
  expect((await kept()).filter((path) => /\/_astro\/(?:read-aloud|suggest-box)/.test(path))).toHaveLength(2);
  await page.goto('/policies/service-plan-2026/');
  expect(await page.locator('h1').innerText()).toBe('现在没有网络');
  const said = await page.locator('main').innerText();
  for (const number of ['110', '119', '120', '0999-5550100']) expect(said).toContain(number);
  expect(said).not.toContain('搜索');
  expect(await page.locator('footer a[href^="tel:"]').first().isVisible()).toBe(true);

  await page.goto('/screen/nanxiang/');
  const state = page.locator('[data-screen-state]');
  expect(await state.innerText()).toMatch(/^没有网络，这是 \d+月\d+日 \d\d:\d\d 存下的内容$/);
  expect(await page.locator('.slide:visible h2').count()).toBe(1);
});

test('back on the network a page is of now; the desk and data are never kept', async () => {
  await page.context().setOffline(false);
  await page.goto('/');
  expect(await band().count()).toBe(0);
  const own = (await kept()).filter((path) => !/^\/data\/(?:present(?:\/\w+)?|offline)\.json$/.test(path));
  expect(own.filter((path) => /^\/(?:admin|desk|data)\//.test(path))).toEqual([]);
});
