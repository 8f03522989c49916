import { mkdtemp, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { LARGE_DESK_PASSWORD, openLargeDesk, type LargeDesk } from '../full/support/large-desk-driver.ts';
import { makeManyEntries, type Board } from '../full/many-entries.ts';
import { bodyEditor, fillText, logIn, openAdmin, save, waitDraft, type CmsDriver } from './cms-driver.ts';
import { DESK } from './open-browser.ts';
import { launch } from '../launch-browser.ts';

const COUNT = 2000;
/** The board's own goal is two seconds; a machine that builds beside the tests gets five times as long. */
const LONGEST = 10_000;
const OPENINGS = 5;
const SCREENFUL = 30;

let root: string;
let board: Board;
let desk: LargeDesk;
let browser: Browser;
let clerk: CmsDriver;

beforeAll(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-long-list-')));
  board = await makeManyEntries(root, COUNT, 'consultations');
  [desk, browser] = await Promise.all([openLargeDesk(root, join(inject('dist'), 'admin')), launch()]);
  const context = await browser.newContext({ locale: 'zh-CN', viewport: DESK });
  clerk = await openAdmin(await context.newPage(), desk.origin);
  await logIn(clerk, 'wangfang', LARGE_DESK_PASSWORD);
});
afterAll(async () => {
  await browser.close();
  await desk.close();
  await rm(root, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** Milliseconds from the click on the collection until its newest entries fill the screen and are painted. */
async function openList(page: Page): Promise<number> {
  const started = performance.now();
  await page.getByTestId('consultations').click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('a[href*="#/collections/consultations/entries/"]').length >= count,
    SCREENFUL,
    { polling: 'raf', timeout: 60_000 },
  );
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
  return performance.now() - started;
}

test('a collection of 2,000 opens soon and whole, the newest first', { timeout: 180_000 }, async () => {
  const { page } = clerk;
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    // Anew each time: Decap keeps a list that was opened once.
    await page.reload();
    await page.getByTestId('communities').click();
    await page.locator('a[href*="#/collections/communities/entries/"]').first().waitFor();
    times.push(await openList(page));
  }
  const median = times.toSorted((a, b) => a - b)[Math.floor(OPENINGS / 2)]!;
  console.log(`a list of ${String(COUNT)}: ${median.toFixed(0)} ms, the median of ${String(OPENINGS)}`);
  expect(median).toBeLessThan(LONGEST);

  await page.getByText(`共 ${String(COUNT)} 篇。`, { exact: true }).waitFor();
  const drawnDays = () =>
    page.locator('.entry-row time').evaluateAll((all) => all.map((day) => day.getAttribute('datetime') ?? ''));
  const newest = (await drawnDays())[0]?.slice(0, 4) ?? '';
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect.poll(async () => (await drawnDays()).at(-1)?.slice(0, 4)).not.toBe(newest);
  const drawn = await drawnDays();
  expect(drawn).toEqual(drawn.toSorted().reverse());
  // What is far from the screen is not drawn: that is why thousands are as quick as a hundred.
  expect(drawn.length).toBeLessThan(COUNT / 4);
});

test('entries of years ago are two presses away, and going back leads to the whole list', async () => {
  const { page } = clerk;
  await page.getByTestId('consultations').click();
  const years = page.getByRole('group', { name: '年份' }).getByRole('button');
  await years.first().waitFor();
  const oldest = (await years.last().innerText()).slice(0, 4);
  await years.last().click();
  await page.getByText(/^符合条件的 \d+ 篇/).waitFor();
  expect(new Set(await page.locator('.entry-row time').allTextContents()).size).toBeGreaterThan(0);
  for (const day of await page.locator('.entry-row time').allTextContents()) expect(day.slice(0, 4)).toBe(oldest);
  expect(page.url()).toContain(`?year=${oldest}`);
  await page.goBack();
  await page.getByText(`共 ${String(COUNT)} 篇。`, { exact: true }).waitFor();
  await years.last().click();
  await page.getByRole('button', { name: '清除筛选' }).click();
  await page.getByText(`共 ${String(COUNT)} 篇。`, { exact: true }).waitFor();
});

test('an entry far down is found by its words, and only that one', async () => {
  const { page } = clerk;
  const search = page.getByPlaceholder('在全部栏目里找');
  await search.fill('第1234号');
  await search.press('Enter');
  const found = page.getByRole('link', { name: '第1234号' });
  await found.first().waitFor();
  expect(await found.count()).toBe(1);
  await found.click();
});

test('what is opened from the list is whole, and saving it changes only what was changed', async () => {
  const { page } = clerk;
  await bodyEditor(clerk).waitFor();
  await fillText(clerk, '摘要', '摘要改过一遍，正文没有动。');
  await save(clerk);
  await waitDraft(clerk);
  const slug = page.url().split('/entries/')[1]!;
  const path = `content/consultations/${slug}.md`;
  const { data } = (
    await desk.api('unpublishedEntryDataFile', { collection: 'consultations', slug, path, id: '' })
  ).json() as { data: string };
  const before = await readFile(join(board.root, path), 'utf8');
  const body = (text: string) => (splitFrontMatter(text) as { body: string }).body.trim();
  expect(data).toContain('summary: 摘要改过一遍，正文没有动。');
  expect(body(before).length).toBeGreaterThan(1000);
  expect(body(data)).toBe(body(before));
  expect(data).toContain('respond:');
});
