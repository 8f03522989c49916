import { afterAll, describe, expect, test } from 'vitest';
import { DESK, useBrowser } from './open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

describe('a notice on paper', () => {
  test.each([
    ['/disclosures/nanxiang-2026-q3/', '2026年10月25日'],
    ['/consultations/liuqiao-square/', '2026年11月30日'],
    ['/volunteering/nanxiang-weekend-lunch/', '2026年11月22日'],
  ])('%s', async (path, term) => {
    const page = await browser.open({ viewport: DESK });
    await page.goto(path);
    const slip = page.locator('.slip');
    expect(await slip.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    for (const onlyOnScreens of ['.top', '.tabs', '.foot', '.crumb', '.ruler', '.head .st']) {
      for (const part of await page.locator(onlyOnScreens).all())
        expect(await part.isVisible(), onlyOnScreens).toBe(false);
    }
    expect(await page.locator('h1').isVisible()).toBe(true);
    const words = await slip.innerText();
    expect(words).toContain(`网上原件：gongshi.example${path}`);
    // What is left of a term goes stale on a wall; the term itself does not.
    expect(words).toContain(term);
    expect(await page.locator('main').innerText()).not.toMatch(/还剩|，剩/);
    const paper = await page.locator('main').innerText();
    expect(paper).toContain('0999-');
    expect(paper).toMatch(/内容指纹\s+([0-9a-f]{4} ?){4}/);
  });

  test('is white, whatever the screen is', async () => {
    const page = await browser.open({ colorScheme: 'dark' });
    await page.goto('/policies/open-affairs-2026/');
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.locator('h1').evaluate((title) => {
      const { color } = getComputedStyle(title);
      return { color, background: getComputedStyle(document.body).backgroundColor };
    });
    expect(colours).toEqual({ color: 'rgb(0, 0, 0)', background: 'rgba(0, 0, 0, 0)' });
  });
});
