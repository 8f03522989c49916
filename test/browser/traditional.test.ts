import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { smallContent } from '../office/small-content.ts';
import { buildSite } from '../site/build.ts';
import { useBrowser } from './open-browser.ts';
import { serveSite, type SiteServer } from './site-server.ts';

/** A board of a few entries, with the Traditional edition. */
let site: SiteServer;
const folders: string[] = [];
const browser = useBrowser();
beforeAll(async () => {
  const { root, contentDir, mediaDir } = await smallContent('gongshi-traditional-');
  appendFileSync(join(contentDir, 'settings.yml'), 'traditional: true\n');
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
  await page.locator('[data-size]', { hasText: '標準' }).waitFor();
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
