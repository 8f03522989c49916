import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keyboardStops } from './keyboard-stops.ts';
import { DESK, useBrowser } from './open-browser.ts';
import { templates } from './templates.ts';

/** As high as a fingertip; WCAG's own minimum is 24. */
const FINGERTIP = 44;

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

describe('with a finger', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.open({ hasTouch: true, isMobile: true });
  });

  test.each(templates)('what can be tapped on %s is high enough', async (path) => {
    await page.goto(path);
    if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
    expect(await page.evaluate(lowTargets, FINGERTIP)).toEqual([]);
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
  expect(await page.evaluate(lowTargets, path.startsWith('/elder/') ? 60 : FINGERTIP)).toEqual([]);
});

/** Runs inside the page: links and buttons that are lower than `least`, apart from links within a sentence. */
function lowTargets(least: number): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('a[href], button, input')];
  return targets
    .filter((target) => target.checkVisibility() && !target.matches('.skip') && !inSentence(target))
    .filter((target) => height(target) < least - 0.5)
    .map((target) => `${Math.round(height(target))} px: ${target.outerHTML.slice(0, 140)}`);

  function inSentence(target: HTMLElement): boolean {
    const block = target.closest('p, li, dd, td, h2, h3');
    return getComputedStyle(target).display === 'inline' && block !== null && block.textContent !== target.textContent;
  }
  /** A title whose link covers its whole row is as high as the row, a box to tick as high as its label. */
  function height(target: HTMLElement): number {
    const whole =
      getComputedStyle(target, '::after').position === 'absolute' ? target.closest('li') : target.closest('label');
    return (whole ?? target).getBoundingClientRect().height;
  }
}

const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
