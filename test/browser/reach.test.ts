import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { keyboardStops } from './keyboard-stops.ts';
import { lowTargets } from './low-targets.ts';
import { DESK, useBrowser } from './open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

describe('with the keyboard', () => {
  test('the first stop skips to the text', async () => {
    const page = await browser.open({ viewport: DESK });
    await page.goto('/services/elder-allowance/');
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: '跳到正文' });
    expect(await isFocused(page, '.skip')).toBe(true);
    expect((await skip.boundingBox())!.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    expect(await isFocused(page, 'main')).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each(['/consultations/', '/search/?q=网格', '/policies/service-plan-2026/'])(
    'every link, button and field of %s is reached in order, and seen',
    async (path) => {
      const page = await browser.open({ viewport: DESK });
      await page.goto(path);
      if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
      const { wanted, reached, unseen } = await keyboardStops(page);
      expect(unseen).toEqual([]);
      expect(reached.length).toBe(wanted);
      expect(reached).toEqual(reached.toSorted((a, b) => a - b));
    },
  );

  test('on a phone the bar at the foot never covers what has the focus', async () => {
    // Without the gliding: what counts is where the page comes to rest.
    const page = await browser.open({ reducedMotion: 'reduce' });
    await page.goto('/disclosures/');
    const bar = (await page.locator('.tabs').boundingBox())!;
    for (let step = 0; step < 40; step += 1) {
      await page.keyboard.press('Tab');
      const below = await page.evaluate(() => {
        const active = document.activeElement!;
        return active.closest('.tabs') ? 0 : active.getBoundingClientRect().bottom;
      });
      expect(below).toBeLessThanOrEqual(bar.y + 1);
    }
  });
});

test.each(['/meetings/', '/elder/meetings/'])('on %s 加到日历 is what is under the finger', async (path) => {
  const page = await browser.open({ hasTouch: true, isMobile: true });
  await page.goto(path);
  const [asked] = await Promise.all([
    page.waitForRequest('**/calendar.ics'),
    page.locator('main').getByText('加到日历', { exact: true }).first().tap(),
  ]);
  expect(new URL(asked.url()).pathname).toMatch(/^\/[a-z]+\/[a-z0-9-]+\/calendar\.ics$/);
  expect(await page.evaluate(lowTargets, path.startsWith('/elder/') ? 60 : 44)).toEqual([]);
});

const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
