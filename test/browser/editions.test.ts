import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallContent } from '../office/small-content.ts';
import { buildSite } from '../site/build.ts';
import { useBrowser } from './open-browser.ts';
import { serveSite, type SiteServer } from './site-server.ts';

/** A board of a few entries, with all editions. */
let site: SiteServer;
const folders: string[] = [];
const browser = useBrowser();
beforeAll(async () => {
  const { root, contentDir, mediaDir } = await smallContent('gongshi-editions-');
  appendFileSync(join(contentDir, 'settings.yml'), 'traditional: true\nenglish: true\n');
  const dist = buildSite({ CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir });
  folders.push(root, dist);
  site = await serveSite(dist);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test('from a page to its Traditional edition, where what scripts say is Traditional too, and back', async () => {
  const page = await browser.open({ baseURL: site.origin });
  await page.goto('/services/elder-allowance/');
  await page.locator('footer [hreflang="zh-Hant"]').click();
  await page.waitForURL('**/zh-hant/services/elder-allowance/');
  expect(await page.locator('h1').innerText()).toBe('高齡津貼怎麼領');
  // What a script has written there anew: whether it is open, and the size of the text.
  await page.locator('[data-opening]', { hasText: '現在開門' }).first().waitFor();
  await page.locator('[data-size]', { hasText: '放大' }).waitFor();
  await page.locator('footer [hreflang="zh-Hans"]').click();
  await page.waitForURL(`${site.origin}/services/elder-allowance/`);
  expect(await page.locator('h1').innerText()).toBe('高龄津贴怎么领');
});

test('searching there, in either script, finds texts in Traditional, and every way leads on in the edition', async () => {
  const page = await browser.open({ baseURL: site.origin });
  await page.goto('/zh-hant/');
  const field = page.locator('main [data-search-input]');
  await field.fill('高龄');
  const offer = page.locator('[role=option]', { hasText: '高齡津貼怎麼領' });
  await offer.waitFor();
  expect(await offer.getAttribute('data-href')).toBe('/zh-hant/services/elder-allowance/');
  await field.fill('高齡津貼');
  await field.press('Enter');
  await page.waitForURL('**/zh-hant/search/?q=*');
  await page.locator('[data-search-count]', { hasText: /^找到 \d+ 條$/ }).waitFor();
  const hit = page.locator('[data-search-result] a', { hasText: '高齡津貼怎麼領' });
  expect(await hit.locator('mark').allInnerTexts()).toContain('高齡津貼');
  const ways = await page
    .locator('main a:not([href^="tel:"])')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(ways.filter((path) => !path.startsWith('/zh-hant/'))).toEqual([]);
  await hit.click();
  await page.waitForURL('**/zh-hant/services/elder-allowance/**');
});

/** Chinese that does not say that it is, where a voice would read it as English. */
const unmarked = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement!;
    if (element.matches('script, style, noscript *') || !/\p{Script=Han}/u.test(node.nodeValue ?? '')) continue;
    if (element.closest<HTMLElement>('[lang]')?.lang === 'en') found.push(node.nodeValue ?? '');
  }
  return found;
};
const words = (text: string | null) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

test('in English: how long there is time and what is open now, also as scripts say it, and the way back', async () => {
  const page = await browser.open({ baseURL: site.origin });
  await page.goto('/disclosures/xinyuan-election-candidates/');
  await page.locator('footer [hreflang="en"]').click();
  await page.waitForURL('**/en/disclosures/xinyuan-election-candidates/');
  await page.locator('main .tools', { hasText: 'Print' }).waitFor();
  expect(words(await page.locator('.facts [data-days-until]').first().textContent())).toBe('Days left to object: 1');
  expect(await page.locator('[data-nth-day]').first().textContent()).toMatch(/^Day \d+ of \d+$/);
  expect(await page.evaluate(unmarked)).toEqual([]);
  // Another day, in a new year: what scripts say anew is English too.
  const later = await browser.open({ baseURL: site.origin, now: '2027-01-04T08:00+08:00' });
  await later.goto('/en/disclosures/xinyuan-election-candidates/');
  await later.locator('[data-nth-day]', { hasText: 'days in all, over' }).first().waitFor();
  expect(words(await later.locator('.facts [data-days-until]').first().textContent())).toBe(
    'The objection period is over',
  );
  expect(await later.evaluate(unmarked)).toEqual([]);
  await page.goto('/en/services/elder-allowance/');
  await page.locator('[data-opening]', { hasText: 'Open now' }).first().waitFor();
  expect(await page.locator('[data-opening="next"]').first().innerText()).toBe('closes at 11:30 (1、2 号窗口)');
  await page.locator('[data-size]', { hasText: 'larger' }).waitFor();
  expect(await page.locator('h1').getAttribute('lang')).toBe('zh-CN');
  // 长者版 and the sheet are there in Chinese.
  const forms = page.locator('main .tools a');
  const hrefs = await forms.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(hrefs).toEqual([
    '/elder/services/elder-allowance/',
    '/wall/services/elder-allowance/',
    // This browser has no Chinese voice.
    '/elder/about/',
  ]);
  await page.locator('footer [hreflang="zh-Hans"]').click();
  await page.waitForURL(`${site.origin}/services/elder-allowance/`);
  expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
});

test('searching in English: Chinese or pinyin finds, labels are English, and every way leads on in the edition', async () => {
  const page = await browser.open({ baseURL: site.origin });
  // Whoever has chosen 长者版 stays here as well.
  await page.addInitScript(() => {
    localStorage['elder'] = '24';
  });
  await page.goto('/en/');
  const field = page.locator('main [data-search-input]');
  expect(await field.getAttribute('placeholder')).toBe('In Chinese or pinyin');
  await field.fill('高龄');
  const offer = page.locator('[role=option]', { hasText: '高龄津贴怎么领' });
  await offer.waitFor();
  await offer.locator('small', { hasText: 'Services' }).waitFor();
  expect(await offer.getAttribute('data-href')).toBe('/en/services/elder-allowance/');
  await field.fill('gaolingjintie');
  await field.press('Enter');
  await page.waitForURL('**/en/search/?q=*');
  await page.locator('[data-search-count]', { hasText: /^\d+ results?$/ }).waitFor();
  const hit = page.locator('[data-search-result] a', { hasText: '高龄津贴怎么领' }).first();
  await hit.waitFor();
  await page.waitForFunction(`(${unmarked.toString()})().length === 0`);
  const ways = await page
    .locator('main a:not([href^="tel:"])')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
  expect(
    ways.filter(
      (path) => !path.startsWith('/en/') && !/^\/(?:elder|ledger|projects|indicators|duties|registers)\//.test(path),
    ),
  ).toEqual([]);
  await hit.click();
  await page.waitForURL('**/en/services/elder-allowance/**');
});
