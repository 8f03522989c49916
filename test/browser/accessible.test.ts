import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { DESK, PHONE, useBrowser } from './open-browser.ts';
import { templates } from './templates.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open();
});
afterAll(() => browser.close());

test.each(templates)('axe finds nothing on %s', async (path) => {
  await openWhole(path);
  const found: string[] = [];
  for (const [size, viewport] of Object.entries({ PHONE, DESK })) {
    await page.setViewportSize(viewport);
    found.push(...(await axeFindings(page, size)));
  }
  expect(found).toEqual([]);
});

test('axe finds nothing in an emergency band', async () => {
  const flooded = await browser.open({ now: '2026-11-21T10:00+08:00' });
  await flooded.goto('/');
  // No emergency is in force among the samples on that day; the band is the same with another level.
  await flooded
    .locator('.alert')
    .first()
    .evaluate((band) => band.setAttribute('data-level', 'emergency'));
  expect(await axeFindings(flooded, 'emergency')).toEqual([]);
});

/** Search answers after the page has loaded. */
async function openWhole(path: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
}
