import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { PHONE, useBrowser } from './open-browser.ts';
import { templates } from './templates.ts';

const WIDTHS = [360, 390, 430, 768, 1280];

const browser = useBrowser();
afterAll(() => browser.close());

describe('every template', () => {
  let page: Page;
  let complaints: string[];
  beforeAll(async () => {
    page = await browser.open();
    page.on('console', (message) => {
      // Chromium also says there that a page was sent with 404.
      if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
    page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
    page.on('request', (request) => {
      if (new URL(request.url()).origin !== inject('origin')) complaints.push(`another host: ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
    });
  });

  test.each(templates)('%s is quiet and fits every width', async (path) => {
    complaints = [];
    await page.setViewportSize(PHONE);
    await page.goto(path, { waitUntil: 'load' });
    if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
    // Pictures further down load when they come near.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
    const wide: string[] = [];
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 844 });
      wide.push(...(await beyondTheEdge(page)).map((element) => `${width} px: ${element}`));
    }
    expect(wide).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('a lost address is answered by a page that leads on', async () => {
    complaints = [];
    const answer = await page.goto('/disclosures/never-was/');
    expect(answer?.status()).toBe(404);
    expect(await page.locator('h1').textContent()).toBe('没有找到这一页');
    expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});

describe('the size of the text', () => {
  test('is changed by a button, remembered on the next page and after a reload', async () => {
    const page = await browser.open();
    const size = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
    await page.goto('/');
    const plain = await size();
    await page.getByRole('button', { name: '大字' }).click();
    const large = await size();
    expect(large).toBeGreaterThan(plain * 1.3);
    await page.goto('/services/');
    expect(await size()).toBe(large);
    await page.getByRole('button', { name: '特大' }).click();
    const largest = await size();
    expect(largest).toBeGreaterThan(large * 1.5);
    await page.reload();
    expect(await size()).toBe(largest);
    await page.getByRole('button', { name: '标准' }).click();
    expect(await size()).toBe(plain);
    await page.reload();
    expect(await size()).toBe(plain);
  });

  test.each([{ presses: ['大字'] }, { presses: ['大字', '特大'] }])(
    'after $presses every template fits a phone',
    async ({ presses }) => {
      const page = await browser.open();
      await page.goto('/');
      const plain = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      for (const name of presses) await page.getByRole('button', { name }).click();
      const chosen = await page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
      expect(parseFloat(chosen)).toBeGreaterThan(parseFloat(plain));
      const wide: string[] = [];
      for (const path of templates) {
        await page.goto(path);
        if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
        expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe(chosen);
        wide.push(...(await beyondTheEdge(page)).map((element) => `${path}: ${element}`));
      }
      expect(wide).toEqual([]);
    },
  );
});

/** What makes the page scroll sideways; empty when it does not. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= edge) return [];
    const outside = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > edge + 0.5 && !element.closest('.wide'),
    );
    return outside.length > 0 ? outside.slice(-3).map(({ outerHTML }) => outerHTML.slice(0, 160)) : ['an unknown part'];
  });
