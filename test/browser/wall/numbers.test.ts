import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

/** The sheets of all entries. */
const sheets = readdirSync(join(inject('dist'), 'wall'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\/[^/]+\/index\.html$/.test(file))
  .map((file) => `/wall/${file.replace(/index\.html$/, '')}`);

test('whoever is to be rung has a number in plain digits on paper', async () => {
  const page = await browser.open();
  await page.emulateMedia({ media: 'print' });
  await page.goto('/wall/notices/new-year-hours-2027/');
  expect(await page.locator('main').innerText()).toMatch(/打电话问[^]*0999-\d{7}/);
  // All have the same styles, so one page shows them one after the other.
  const found = await page.evaluate(async (paths) => {
    const main = document.querySelector('main')!;
    let numbers = 0;
    const hidden: string[] = [];
    for (const path of paths) {
      const html = await fetch(path).then((response) => response.text());
      main.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('main > *'));
      for (const link of main.querySelectorAll<HTMLElement>('a[href^="tel:"]')) {
        numbers += 1;
        const digits = link.innerText.replace(/\D/g, '');
        const isThere = link.checkVisibility() && digits === link.getAttribute('href')!.replace(/\D/g, '');
        // What is to be done with a finger is no part of a sheet; its number stands with whom it rings.
        if (!isThere) hidden.push(`${path} ${link.outerHTML}`);
      }
    }
    return { numbers, hidden };
  }, sheets);
  expect(found.hidden).toEqual([]);
  expect(found.numbers).toBeGreaterThan(50);
});

test('on a phone a sheet is as wide as the screen, and reads like a page', async () => {
  const page = await browser.open();
  await page.goto('/wall/services/dibao/');
  const widths = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    section: document.querySelector('.sec > div')!.getBoundingClientRect().width,
    material: document.querySelector('.tell tbody th')!.getBoundingClientRect().width,
    code: document.querySelector('.code p')!.getBoundingClientRect().width,
  }));
  expect(widths.page).toBe(390);
  expect(widths.section).toBeGreaterThan(330);
  expect(widths.material).toBeGreaterThan(150);
  expect(widths.code).toBeGreaterThan(140);
});
