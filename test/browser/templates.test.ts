import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindingsAsShown } from './axe-findings.ts';
import { lowTargets } from './low-targets.ts';
import { DESK, PHONE, useBrowser } from './open-browser.ts';
import { templates } from './templates.ts';

/** Pixels; 390 is that of the phone on which it is opened. */
const WIDTHS = [360, 390, 430, 768, 1280];
/** What the button offers at each larger size of the text, in the order in which it brings them. */
const SIZES = ['再放大', '还原'];
/** As high as a fingertip; WCAG's own minimum is 24. */
const FINGERTIP = 44;

const browser = useBrowser();
let page: Page;
let complaints: string[] = [];
beforeAll(async () => {
  // As people have it, with what is kept for when there is no network.
  page = await browser.open({ serviceWorkers: 'allow', hasTouch: true });
  page.on('console', (message) => {
    // Chromium also says there that a page was sent with 404.
    if (['error', 'warning'].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => complaints.push(`error: ${message}`));
  page.on('requestfailed', (request) => {
    // What the page before this one still wanted is given up with it.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`);
  });
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== inject('origin')) complaints.push(`another host: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
});
afterAll(() => browser.close());

// All that is asked of every page is asked in one visit: to open it anew for each question took most of the time.
test.each([...templates, '/disclosures/qingshi-summer-care-evaluation/', '/services/care-subsidy/'])(
  '%s is quiet, fits every width and size of text, can be tapped, and axe finds nothing',
  async (path) => {
    complaints = [];
    await page.setViewportSize(PHONE);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(path, { waitUntil: 'load' });
    if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
    // Pictures further down load when they come near; one that does not come is a complaint.
    await page.evaluate(async () => {
      scrollTo(0, document.documentElement.scrollHeight);
      await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
    });
    // What search loads piece by piece would be cut off by the next page.
    if (path.startsWith('/search/')) await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);

    expect(await page.evaluate(lowTargets, FINGERTIP)).toEqual([]);
    expect(await axeFindingsAsShown(page, 'phone, light')).toEqual([]);

    const faults: string[] = [];
    const size = page.locator('[data-size]');
    for (const name of SIZES) {
      await size.evaluate((button: HTMLElement) => button.click());
      expect(await size.locator('> :last-child').innerText()).toBe(name);
      const found = [...(await beyondTheEdge(page)), ...(await brokenLines(page))];
      faults.push(...found.map((fault) => `${name}: ${fault}`));
    }
    await size.evaluate((button: HTMLElement) => button.click());
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: DESK.height });
      faults.push(...(await beyondTheEdge(page)).map((element) => `${String(width)} px: ${element}`));
    }
    expect(faults).toEqual([]);

    // Other colours and another width; each rule has been asked of both.
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindingsAsShown(page, 'desk, dark')).toEqual([]);
  },
);

test('a lost address is answered by a page that leads on', async () => {
  complaints = [];
  const answer = await page.goto('/disclosures/never-was/');
  expect(answer?.status()).toBe(404);
  expect(await page.locator('h1').textContent()).toBe('没有找到这一页');
  expect(await page.locator('main a[href^="tel:"]').count()).toBe(1);
  expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
});

test('axe finds nothing in an emergency band', async () => {
  const flooded = await browser.open();
  await flooded.goto('/');
  // No emergency is in force among the samples on that day; the band is the same with another level.
  await flooded
    .locator('.alert')
    .first()
    .evaluate((band) => band.setAttribute('data-level', 'emergency'));
  for (const colorScheme of ['light', 'dark'] as const) {
    await flooded.emulateMedia({ colorScheme });
    expect(await axeFindingsAsShown(flooded, `emergency, ${colorScheme}`)).toEqual([]);
  }
});

test('the size of the text is changed by a button, remembered on the next page and after a reload', async () => {
  const page = await browser.open();
  const button = page.locator('[data-size]');
  /** The button says what it does next. */
  const size = async () => {
    // Its script comes after the page.
    await button.waitFor();
    return button.locator('> :last-child').innerText();
  };
  const pixels = () => page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
  await page.goto('/');
  const plain = await pixels();
  expect(await size()).toBe('放大');
  await button.click();
  const large = await pixels();
  expect(large).toBeGreaterThan(plain * 1.3);
  expect(await size()).toBe('再放大');
  await page.goto('/services/');
  expect(await pixels()).toBe(large);
  await button.click();
  const largest = await pixels();
  expect(largest).toBeGreaterThan(large * 1.5);
  expect(await size()).toBe('还原');
  await page.reload();
  expect(await pixels()).toBe(largest);
  await button.click();
  expect(await pixels()).toBe(plain);
  await page.reload();
  expect(await pixels()).toBe(plain);
  expect(await size()).toBe('放大');
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
