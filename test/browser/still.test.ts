import type { Route } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { DESK, PHONE, useBrowser } from './open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

/** Pages of the build read when an alert of then is over. */
const LATER = '2026-12-07T09:00+08:00';
const PAGES = ['/', '/services/elder-canteen/', '/elder/'];

test.each(PAGES.flatMap((path) => [PHONE, DESK].map((viewport) => [path, viewport] as const)))(
  'in a page of last month nothing moves when its script comes: %s on %o',
  async (path, viewport) => {
    const page = await browser.open({ now: LATER, viewport });
    const held: Route[] = [];
    // As over a slow network, where is painted first is painted without the scripts.
    let open = false;
    await page.route('**/_astro/*.js', (route) => void (open ? route.continue() : held.push(route)));
    await page.goto(path, { waitUntil: 'commit' });
    await page.evaluate(firstPaint);
    await expect.poll(() => held.length).toBeGreaterThan(0);
    const painted = await shownAlerts();
    open = true;
    await Promise.all(held.map((route) => route.continue()));
    await page.waitForLoadState('load');
    await page.waitForLoadState('networkidle');
    expect(await shownAlerts()).toEqual(painted);
    expect(await moved()).toBe(0);

    function shownAlerts(): Promise<(string | null)[]> {
      return page.evaluate(() =>
        [...document.querySelectorAll('.alert')]
          .filter((band) => band.checkVisibility())
          .map((band) => band.getAttribute('aria-label')),
      );
    }
    /** The layout shifts since the page was opened, as Chromium measures them. */
    function moved(): Promise<number> {
      return page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) => {
              resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
            }).observe({ type: 'layout-shift', buffered: true });
            // Where nothing has moved, nobody is told.
            requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
          }),
      );
    }
  },
);

test('an alert that is over when its page is opened is not there', async () => {
  const shown = async (now?: string) => {
    const page = await browser.open({ ...(now && { now }) });
    await page.goto('/services/');
    return page.locator('.alert:visible').evaluateAll((bands) => bands.map((band) => band.getAttribute('aria-label')));
  };
  expect(await shown()).toEqual(['停水提醒', '供暖报修和入户查漏']);
  expect(await shown(LATER)).toEqual(['供暖报修和入户查漏']);
});

/** Told by an observer: with the clock of the test the page's `performance` knows nothing. */
const firstPaint = () =>
  new Promise<void>((resolve) => {
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve();
    }).observe({ type: 'paint', buffered: true });
  });
