import type { Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeFindings } from '../axe-findings.ts';
import { PHONE, useBrowser } from '../open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

const PAGES = [
  ...['/elder/search/', `/elder/search/?q=${encodeURIComponent('高龄津贴')}`],
  ...['/elder/', '/elder/calls/', '/elder/disclosures/'],
  ...['/elder/services/elder-allowance/', '/elder/disclosures/nanxiang-2026-q3/', '/elder/communities/dongli/'],
];
/** Pixels, of the norms for the elderly. */
const SMALLEST_TEXT = 24;
const SMALLEST_TARGET = 60;

describe('every page', () => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.open();
  });

  test.each(PAGES)(
    '%s: axe finds nothing; letters and targets are large enough; nothing goes over the edge',
    async (path) => {
      await page.goto(path);
      if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
      expect(await axeFindings(page, path)).toEqual([]);
      expect(await page.evaluate(tooSmall, [SMALLEST_TEXT, SMALLEST_TARGET] as const)).toEqual([]);
      // The largest letters on a narrow phone.
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => (document.documentElement.dataset['elder'] = '40'));
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      await page.setViewportSize(PHONE);
    },
  );
});

test('an address that is in no edition leads nowhere but to this site', async () => {
  const page = await browser.open();
  await page.goto('/elder//evil.example/x/');
  await expect.poll(() => page.url()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\/evil\.example\/x\/$/);
  expect(await page.textContent('h1')).toBe('没有找到这一页');
});

test('a size is kept, the first page leads here, and 普通版 leads out again', async () => {
  const page = await browser.open();
  await page.goto('/elder/');
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  const larger = page.getByRole('button', { name: '大一点' });
  // Whoever only looks in here has usual pages as they were.
  await page.goto('/duties/funds-monthly/');
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBeUndefined();
  await page.goto('/elder/');
  const sizes = [await size()];
  for (let step = 0; step < 4; step += 1) {
    await larger.click();
    sizes.push(await size());
  }
  expect(sizes).toEqual(['24px', '28px', '32px', '36px', '40px']);
  await page.goto('/');
  await page.waitForURL('**/elder/');
  expect(await size()).toBe('40px');
  // What has no page here is read in the usual edition, in large letters.
  await page.goto('/duties/funds-monthly/');
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('large');
  await page.goto('/elder/services/elder-allowance/');
  await page.getByRole('link', { name: '普通版', exact: true }).click();
  expect(new URL(page.url()).pathname).toBe('/services/elder-allowance/');
  expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBeUndefined();
  await page.goto('/');
  expect(new URL(page.url()).pathname).toBe('/');
});

test('without a script all is there but what only a script can do', async () => {
  const page = await browser.open({ javaScriptEnabled: false });
  await page.goto('/elder/');
  expect(await page.locator('.elder-tools').isVisible()).toBe(false);
  // The search needs one, and says so; what was typed is not lost, and the ways by column stand there.
  await page.getByRole('searchbox').fill('低保');
  await page.getByRole('button', { name: '搜索' }).click();
  await page.waitForURL('**/elder/search/?q=*');
  expect(await page.locator('main').innerText()).toContain('没有打开脚本');
  await page.locator('main').getByRole('link', { name: '办事' }).click();
  await page.getByText('养老助残').click();
  await page.getByRole('link', { name: '高龄津贴怎么领' }).click();
  expect(await page.locator('h1').innerText()).toBe('高龄津贴怎么领');
  expect(await page.locator('.elder-bar a[href^="tel:"]').innerText()).toMatch(/^打电话问\s*0999-\d{7}$/);
});

test('a question is answered in large letters, and a result leads to its page here where there is one', async () => {
  const page = await browser.open();
  await page.goto('/elder/');
  const field = page.getByRole('searchbox');
  await field.fill('高龄津贴');
  await field.press('Enter');
  await page.waitForURL('**/elder/search/?q=*');
  await page.getByText(/^找到 \d+ 条$/).waitFor();
  const first = page.locator('[data-search-result] a').first();
  expect(await first.getAttribute('href')).toBe('/elder/services/elder-allowance/');
  // One below the other, and nothing beside it.
  const lefts = await page
    .locator('[data-search-result]')
    .evaluateAll((all) => all.map((row) => row.getBoundingClientRect().left));
  expect(new Set(lefts).size).toBe(1);
  // Who goes to the usual edition takes the question along.
  const usual = page.getByRole('link', { name: '普通版', exact: true });
  expect(await usual.getAttribute('href')).toMatch(/^\/search\/\?q=./);
  await first.click();
  expect(new URL(page.url()).pathname).toBe('/elder/services/elder-allowance/');

  await page.goto(`/elder/search/?q=${encodeURIComponent('煤气漏了')}`);
  const answer = page.locator('[data-search-answer]');
  expect(await answer.getByRole('link').first().getAttribute('href')).toBe('/elder/calls/');
  // The catalogue of duties has no pages here.
  await page.goto(`/elder/search/?q=${encodeURIComponent('经费收支')}`);
  await page.getByText(/^找到 \d+ 条$/).waitFor();
  const others = page.locator('[data-search-result][data-entry^="duties/"] a');
  expect(await others.first().getAttribute('href')).toMatch(/^\/duties\//);
});

test('what does nothing here is not there, and words that belong together stand in one line', async () => {
  const page = await browser.open();
  /** How many lines it takes. */
  const lines = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((mark) => {
        const range = document.createRange();
        range.selectNodeContents(mark);
        return new Set([...range.getClientRects()].map(({ top }) => Math.round(top / 20))).size;
      });
  await page.goto('/elder/communities/dongli/');
  // One's own community comes first on the usual first page; what does nothing here is not offered.
  expect(await page.getByText('这是我的社区').isVisible()).toBe(false);
  // A number that is wider than its column runs into the next one.
  const wide = await page
    .locator('.calls a')
    .evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent));
  expect(wide).toEqual([]);
  // The newest of what was published there, each on its page here.
  const news = page.locator('#news .ledger a');
  expect(await news.count()).toBe(8);
  for (const link of await news.all()) expect(await link.getAttribute('href')).toMatch(/^\/elder\//);
  expect(await page.locator('#news .btn').getAttribute('href')).toBe('/communities/dongli/#related');
  await page.goto('/elder/');
  for (const step of ['24', '40']) {
    await page.evaluate((size) => (document.documentElement.dataset['elder'] = size), step);
    expect(await lines('.alert a')).toBe(1);
  }
  // An alert by its title and its day, further in by its title alone, or it fills the screen.
  const alert = () => page.locator('.alert').first().innerText();
  expect((await alert()).replaceAll(/[\s\u2060]/g, '')).toBe('停水提醒11月24日（周二）9:00—16:00查看详情');
  await page.goto('/elder/services/');
  expect(await alert()).toMatch(/^停水提醒\s*查看详情$/);
  // What goes out of it says so beside its words, not in a column of its own.
  await page.goto(`/elder/search/?q=${encodeURIComponent('养狗')}`);
  await page.getByText(/^找到 \d+ 条$/).waitFor();
  expect(await page.locator('[data-search-pages] a:visible').evaluate((link) => getComputedStyle(link).display)).toBe(
    'block',
  );
});

test('the code on the sheet for the wall opens it', async () => {
  const page = await browser.open();
  await page.goto('/elder/about/');
  const picture = sharp(await page.locator('.qr').screenshot())
    .ensureAlpha()
    .raw();
  const { data, info } = await picture.toBuffer({ resolveWithObject: true });
  expect(decodeQR({ width: info.width, height: info.height, data })).toBe('https://gongshi.example/elder/');
});

/** Runs inside the page: texts and targets that are smaller than they may be. */
function tooSmall([text, target]: readonly [number, number]): string[] {
  const found: string[] = [];
  const seen = (element: Element) => element.checkVisibility() && !element.closest('.vh, .skip, [aria-hidden="true"]');
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || !node.textContent?.trim() || parent.matches('script, style, noscript') || !seen(parent)) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < text) found.push(`${String(size)}px: ${node.textContent.slice(0, 30)}`);
  }
  for (const element of document.querySelectorAll('a[href], button, summary, input, select')) {
    if (!seen(element)) continue;
    // The link of a row covers the row, and the words of a box can be pressed as well.
    const area = element.matches('.t, label input') ? element.closest('li, label')! : element;
    const { height } = area.getBoundingClientRect();
    if (height < target - 0.5) found.push(`${String(height)}px high: ${element.outerHTML.slice(0, 90)}`);
  }
  return found;
}
