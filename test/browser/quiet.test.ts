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
    // As people have it, with what is kept for when there is no network.
    page = await browser.open({ serviceWorkers: 'allow' });
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
  /** The button says which size there is. */
  const sizeOf = async (page: Page) => {
    // Its script comes after the page.
    await page.locator('[data-size]').waitFor();
    return page.locator('[data-size] > :last-child').innerText();
  };
  const pixels = (page: Page) => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));

  test('is changed by a button, remembered on the next page and after a reload', async () => {
    const page = await browser.open();
    const button = page.locator('[data-size]');
    await page.goto('/');
    const plain = await pixels(page);
    expect(await sizeOf(page)).toBe('标准');
    await button.click();
    const large = await pixels(page);
    expect(large).toBeGreaterThan(plain * 1.3);
    expect(await sizeOf(page)).toBe('大字');
    await page.goto('/services/');
    expect(await pixels(page)).toBe(large);
    await button.click();
    const largest = await pixels(page);
    expect(largest).toBeGreaterThan(large * 1.5);
    expect(await sizeOf(page)).toBe('特大');
    await page.reload();
    expect(await pixels(page)).toBe(largest);
    await button.click();
    expect(await pixels(page)).toBe(plain);
    await page.reload();
    expect(await pixels(page)).toBe(plain);
    expect(await sizeOf(page)).toBe('标准');
  });

  test.each([
    { presses: 1, name: '大字' },
    { presses: 2, name: '特大' },
  ])('$name: every template fits a phone, and its lines are lines', async ({ presses, name }) => {
    const page = await browser.open();
    await page.goto('/');
    for (let press = 0; press < presses; press++) await page.locator('[data-size]').click();
    expect(await sizeOf(page)).toBe(name);
    const faults: string[] = [];
    for (const path of [...templates, '/disclosures/qingshi-summer-care-evaluation/', '/services/care-subsidy/']) {
      await page.goto(path);
      if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
      expect(await sizeOf(page)).toBe(name);
      const found = [...(await beyondTheEdge(page)), ...(await brokenLines(page))];
      faults.push(...found.map((fault) => `${path}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});

/** Texts set one character a line, and lines that begin with a mark that may not stand there. */
const brokenLines = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const range = document.createRange();
    const linesOf = (node: Text): string[] => {
      const lines: string[] = [];
      let top = -Infinity;
      for (const [at, character] of [...node.data].entries()) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (!box || box.width === 0 || /\s/.test(character)) continue;
        if (box.top - top > box.height / 2) lines.push('');
        top = Math.max(top, box.top);
        lines.push(`${lines.pop() ?? ''}${character}`);
      }
      return lines;
    };
    const faults: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement;
      if (!parent?.checkVisibility() || parent.closest('.vh, script, noscript')) continue;
      const [, ...later] = linesOf(node);
      const single = later.length > 1 && later.slice(0, -1).every((line) => line.length === 1);
      if (single || later.some((line) => /^[，。、；：！？）】》”’]/.test(line))) faults.push(node.data.slice(0, 30));
    }
    return faults;
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
