import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, useBrowser } from '../open-browser.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open();
});
afterAll(() => browser.close());

/** Hours and telephones of which a part stands in another line. */
const brokenIn = (own: Page) =>
  own.evaluate(() => {
    for (const slide of document.querySelectorAll<HTMLElement>('[data-slide]')) slide.hidden = false;
    const found: string[] = [];
    let seen = 0;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = (node as Text).data;
      for (const { 0: whole, index } of text.matchAll(
        /\d{1,2}:\d\d\u2060?—\u2060?\d{1,2}:\d\d|0\d{2,3}-\d{7,8}|全\u2060?天/g,
      )) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + whole.length);
        const lines = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (lines.size > 0) seen += 1;
        if (lines.size > 1) found.push(`${location.pathname}: ${whole}`);
      }
    }
    return { seen, found };
  });

test('hours and telephones stand in one line, whoever wrote them', async () => {
  for (const width of [360, 390]) {
    await page.setViewportSize({ width, height: 844 });
    const paths = ['/', '/contact/', '/elder/', '/elder/calls/', '/screen/', '/notices/nanxiang-water-test/'];
    for (const path of [...paths, '/volunteering/snow-team/', '/consultations/nanxiang-charter-revision/']) {
      await page.goto(path);
      const { seen, found } = await brokenIn(page);
      expect(seen, path).toBeGreaterThan(0);
      expect(found).toEqual([]);
    }
  }
});

test('on a phone a reminder on the home page is one line with its way on', async () => {
  // Not one that has been in 长者版, which is remembered.
  const own = await browser.open();
  await own.goto('/');
  const band = own.locator('.alert[data-level="notice"]');
  expect((await band.boundingBox())!.height).toBeLessThan(60);
  expect(await band.innerText()).toContain('供热');
  const link = (await band.locator('a').boundingBox())!;
  expect(link.x + link.width).toBeLessThanOrEqual(390);
  expect(link.height).toBeGreaterThanOrEqual(44);
});

test('加到日历 stands clear of the line of the section below it', async () => {
  for (const path of ['/consultations/xinyuan-garden/', '/volunteering/snow-team/']) {
    await page.goto(path);
    const button = (await page.locator('.acts [type="text/calendar"]').boundingBox())!;
    const next = (await page.locator('div:has(> .acts > [type="text/calendar"]) + *').boundingBox())!;
    expect(next.y - button.y - button.height, path).toBeGreaterThanOrEqual(20);
  }
});

test('what comes after a page and cannot be had is no error: one reads on without it, and may try again', async () => {
  const own = await browser.open({ viewport: DESK });
  const failures: string[] = [];
  own.on('pageerror', ({ message }) => failures.push(message));
  const gone = /\/_astro\/(?:share-panel|suggest-box)/;
  await own.route(gone, (route) => route.abort());
  await own.goto('/services/dibao/');
  await own.getByRole('button', { name: '分享' }).click();
  const again = own.getByRole('button', { name: '没有取到，再试一次' });
  await again.waitFor();
  expect(await again.getAttribute('data-share')).toBeNull();
  const asked = own.waitForEvent('requestfailed', (request) => request.url().includes('suggest-box'));
  await own.locator('[data-search-input]').first().focus();
  await asked;

  await own.route(/\/_astro\/page-tools-.*\.js/, (route) => route.abort());
  const missed = own.waitForEvent('requestfailed', (request) => request.url().includes('page-tools'));
  await own.goto('/services/dibao/');
  await missed;
  expect(await own.locator('h1').isVisible()).toBe(true);
  expect(await own.locator('.tools').count()).toBe(0);
  expect(failures).toEqual([]);
});
