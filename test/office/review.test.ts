import type { Browser, Route } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { fillText, openEntry, publish, save, type CmsDriver } from '../browser/cms-driver.ts';
import { axeFaults } from '../browser/axe-findings.ts';
import { launch } from '../launch-browser.ts';
import { enterCms, openProfile } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

// A writer and a reviewer, each before a screen of their own: nobody loads a page anew.
let office: Workplace;
let browser: Browser;
let chen: CmsDriver;
let li: CmsDriver;
const ENTRY = 'service-plan-2026';

beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist')), launch()]);
  [chen, li] = await Promise.all([enter('chen'), enter('li')]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const enter = async (account: string): Promise<CmsDriver> =>
  enterCms(await openProfile(browser, office.origin), office.origin, account);
const until = <T>(look: () => T) => expect.poll(look);
const button = ({ page }: CmsDriver, name: string) => page.getByRole('button', { name, exact: true });
const step = ({ page }: CmsDriver, status: string) => page.locator(`[data-next-step="${status}"]`);
const dialog = ({ page }: CmsDriver) => page.getByRole('dialog').last();

/** As somebody does with the mouse, in what changed. */
const selectWords = ({ page }: CmsDriver, words: string) =>
  page.locator('.panel .changes dd', { hasText: words }).evaluate((element, wanted) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const from = node.textContent?.indexOf(wanted) ?? -1;
      if (from < 0) continue;
      getSelection()?.setBaseAndExtent(node, from, node, from + wanted.length);
      return;
    }
    throw new Error(`no ${wanted}`);
  }, words);

test('round after round, without loading anything anew, each knows what the other did and why', async () => {
  await openEntry(chen, 'policies', ENTRY);
  await li.page.goto(`${office.origin}/admin/#/workflow`);
  for (const round of [1, 2, 3]) {
    await fillText(chen, '摘要', `晾衣架谁都能用，第 ${String(round)} 稿。`);
    await save(chen);
    await button(chen, '送审').click();
    await step(chen, 'pending_review').waitFor();

    await li.page.locator('.waiting').waitFor();
    await li.page.getByRole('button', { name: '看改动' }).first().click();
    await dialog(li).locator('.changes').waitFor();
    if (round > 1) {
      await button(li, '和上次送审比').waitFor();
      expect(await dialog(li).innerText()).toContain(`第 ${String(round - 1)} 次：写清楚`);
      expect(await dialog(li).locator('.changes ins').first().innerText()).toContain(String(round));
    }
    if (round === 2) await selectWords(li, '谁都能用');
    await dialog(li).locator('.note-button').first().click();
    await dialog(li)
      .getByRole('textbox')
      .fill(`第 ${String(round)} 次：写清楚`);
    if (round === 2) {
      expect(await dialog(li).locator('.note-form .note-about').innerText()).toMatch(/^摘要\s*“?谁都能用/);
      // Half written, and the page of changes is closed: it is gone on with.
      await li.page.keyboard.press('Escape');
      await dialog(li).waitFor({ state: 'detached' });
      await li.page.getByRole('button', { name: '看改动' }).first().click();
      await expect.poll(() => dialog(li).locator('.note-form textarea').inputValue()).toBe('第 2 次：写清楚');
    }
    await button(li, '记下这条意见').click();
    if (round === 1) expect(await axeFaults(li.page, '.panel')).toEqual([]);
    await button(li, '退回修改').click();
    await dialog(li).getByText('打开这一篇就会看到').waitFor();
    await dialog(li).getByRole('button', { name: '退回修改' }).click();

    // The form is still open, with what it held.
    const told = chen.page.locator('.happened');
    await told.getByText(`李主任退回了这一篇：第 ${String(round)} 次：写清楚`).waitFor();
    await step(chen, 'draft').waitFor();
    expect(await chen.page.getByLabel(/^摘要/).inputValue()).toContain(`第 ${String(round)} 稿`);
    await told.getByRole('button', { name: '知道了' }).click();
    const note = chen.page.locator('.note:not([data-done])');
    expect(await note.innerText()).toContain('李主任');
    const marked = chen.page.locator('[data-notes]');
    expect(await marked.getAttribute('data-notes')).toBe(`李主任：第 ${String(round)} 次：写清楚`);
    expect(await marked.locator('label').first().innerText()).toMatch(/^摘要/);
    if (round === 1) expect(await axeFaults(chen.page, '.notes-panel')).toEqual([]);
    await note.getByRole('button', { name: '改好了' }).click();
    await note.waitFor({ state: 'detached' });
    await li.page.locator('.waiting').waitFor({ state: 'detached' });
  }
});

test('somebody without an account sees the page as it will be, until it is taken back', async () => {
  await button(chen, '更多').click();
  await chen.page.getByRole('menuitem', { name: '发给别人看' }).click();
  await button(chen, '做一个网址').click();
  const address = await dialog(chen).locator('.share-address input').inputValue();
  const guest = await openProfile(browser, office.origin);
  const page = await guest.newPage();
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(200);
  expect(await page.locator('main').innerText()).toContain('第 3 稿');
  expect(await page.getByRole('region', { name: '草稿' }).innerText()).toContain('还没有公布');
  expect(await page.evaluate(() => getComputedStyle(document.querySelector('main')!).maxWidth)).not.toBe('none');
  await dialog(chen).getByRole('button', { name: '收回' }).click();
  await dialog(chen).getByRole('button', { name: '收回' }).waitFor({ state: 'detached' });
  expect((await page.goto(address))?.status()).toBe(404);
  await guest.close();
});

test('the first save of what is public is not taken for the publication of a colleague', async () => {
  const { page } = chen;
  await openEntry(chen, 'disclosures', '2026/xinyuan-election-candidates');
  await fillText(chen, '摘要', '自己改的字。');
  // The save is at the desk, and Decap has not heard of its draft yet, when the CMS asks what has changed.
  let isSaving = false;
  const known: Route[] = [];
  const asked: Route[] = [];
  await page.route('**/desk/api', (route) => {
    const { action = '' } = (route.request().postDataJSON() ?? {}) as { action?: string };
    if (action === 'persistEntry') isSaving = true;
    if (isSaving && action === 'unpublishedEntry') known.push(route);
    else if (isSaving && ['getEntry', 'draftReview'].includes(action)) asked.push(route);
    else void route.continue();
  });
  let looks = 0;
  page.on('response', (response) => (looks += Number(response.url().includes('/desk/changes'))));
  const looksTwice = async (instead = () => false) => {
    const before = looks;
    await until(() => looks >= before + 2 || instead()).toBe(true);
  };
  await save(chen);
  await until(() => known.length).toBe(1);
  await looksTwice(() => asked.length > 1);
  isSaving = false;
  await known[0]!.continue();
  await step(chen, 'draft').waitFor();
  await Promise.all(asked.map((route) => route.continue()));
  await looksTwice();
  expect(await page.locator('.happened').count()).toBe(0);
  expect(await page.getByLabel(/^摘要/).inputValue()).toBe('自己改的字。');
  await page.unroute('**/desk/api');
});

test('whoever writes in what is public is told when somebody publishes it meanwhile, and loses nothing', async () => {
  await openEntry(chen, 'services', 'elder-allowance');
  await openEntry(li, 'services', 'elder-allowance');
  await fillText(chen, '摘要', '陈红还没有保存的字。');
  await fillText(li, '摘要', '李主任发布的字。');
  await publish(li);
  const told = chen.page.locator('.happened');
  await told.getByText('同事刚刚发布了这一篇').waitFor();
  expect(await chen.page.getByLabel(/^摘要/).inputValue()).toBe('陈红还没有保存的字。');
  await told.getByRole('button', { name: '看改了什么' }).click();
  await dialog(chen).getByText('李主任发布的字。').waitFor();
  await dialog(chen).getByRole('button', { name: '我已核对，用我的覆盖' }).click();
  await step(chen, 'draft').waitFor();
  await told.waitFor({ state: 'detached' });
  expect(await chen.page.getByLabel(/^摘要/).inputValue()).toBe('陈红还没有保存的字。');
});
