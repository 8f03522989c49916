import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DESK, PHONE, useBrowser } from './open-browser.ts';
import { templates } from './templates.ts';

const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The look promises 7 : 1, which is more than AA asks for.
  rules: { 'color-contrast-enhanced': { enabled: true } },
};
/** Another colour scheme changes colours and nothing else. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };

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
    for (const [colorScheme, options] of [['light', WHOLE] as const, ['dark', COLOURS] as const]) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await run(options);
      found.push(...violations.flatMap((violation) => sentences(`${size} ${colorScheme}`, violation)));
    }
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
  await flooded.evaluate(axe.source);
  const { violations } = await flooded.evaluate(runAxe, COLOURS);
  expect(violations.flatMap((violation) => sentences('emergency', violation))).toEqual([]);
});

/** Search answers after the page has loaded. */
async function openWhole(path: string): Promise<void> {
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(path);
  if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
  await page.evaluate(axe.source);
}

const run = (options: RunOptions) => page.evaluate(runAxe, options);

/** Runs inside the page. */
const runAxe = (options: RunOptions): Promise<AxeResults> =>
  (window as unknown as { axe: typeof axe }).axe.run(document, { ...options, resultTypes: ['violations'] });

const sentences = (where: string, { id, help, nodes }: AxeResults['violations'][number]) =>
  nodes
    .slice(0, 3)
    .map(({ html, failureSummary }) => `${where} ${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`);
