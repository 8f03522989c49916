import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  bodyEditor,
  fillText,
  handIn,
  newEntry,
  openEntry,
  save,
  waitProblems,
  type CmsDriver,
} from '../browser/cms-driver.ts';
import { axeFaults } from '../browser/axe-findings.ts';
import { PHONE } from '../browser/open-browser.ts';
import { launch } from '../launch-browser.ts';
import { PASSWORD } from './people.ts';
import { enterCms, openProfile } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

// One clerk, one text, several screens: each test stands on those before it.
let office: Workplace;
let browser: Browser;
let chen: CmsDriver;
let place: string;

beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist')), launch()]);
  chen = await enter();
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const enter = async (options: BrowserContextOptions = {}, account = 'chen'): Promise<CmsDriver> =>
  enterCms(await openProfile(browser, office.origin, options), office.origin, account);
const until = <T>(look: () => T) => expect.poll(look);
const bar = ({ page }: CmsDriver) => page.locator('[data-next-step]').innerText();
const title = ({ page }: CmsDriver) => page.getByLabel('标题', { exact: true });
const drafts = () => office.git('branch', '--list', 'cms/*');

test('what a clerk types and does not save waits for them on another screen, as one entry', async () => {
  await newEntry(chen, 'policies');
  await fillText(chen, '标题', '东门口明天换路灯');
  await until(() => bar(chen)).toMatch(/已自动保存 \d\d:\d\d，居民还看不到/);
  await fillText(chen, '标题', '东门口明天上午换路灯');
  // At once, before the two seconds are over.
  await chen.page.close();
  expect(drafts()).toBe('');

  chen = await enter({ viewport: PHONE, hasTouch: true, isMobile: true });
  await chen.page.getByRole('link', { name: '接着写：《东门口明天上午换路灯》' }).click();
  await until(() => title(chen).inputValue()).toBe('东门口明天上午换路灯');
  await until(() => bar(chen)).toMatch(/已接着您 \d\d:\d\d 写到的地方/);
  // Folded to its count on a phone; a press leads to the field.
  await chen.page.locator('.missing summary').click();
  await chen.page.locator('.missing').getByRole('button', { name: '主题分类' }).click();
  await until(() => chen.page.getByLabel('主题分类').evaluate((input) => input === document.activeElement)).toBe(true);
  expect(await axeFaults(chen.page, '#desk-notices')).toEqual([]);
  await chen.page.context().close();
  chen = await enter();
  await chen.page.getByRole('link', { name: '接着写：《东门口明天上午换路灯》' }).click();
  await until(() => bar(chen)).toContain('已接着您');
});

test('a save keeps a half-done text and leaves the form where it is', async () => {
  const { page } = chen;
  const body = bodyEditor(chen);
  await body.scrollIntoViewIfNeeded();
  const where = () =>
    body.evaluate((editor) => [editor.getBoundingClientRect().top, editor.toggleAttribute('data-same', true)]);
  const before = await where();
  await save(chen);
  await page.waitForURL(/#\/collections\/policies\/entries\//);
  await until(() => bar(chen)).toContain('草稿已保存');
  expect(await page.locator('[data-same]').count()).toBe(1);
  expect(await where()).toEqual(before);
  place = page.url().split('/entries/')[1]!;
  const [branch] = drafts().match(/cms\/\S+/) ?? [];
  expect(drafts().trim().split('\n')).toHaveLength(1);
  expect(office.git('show', `${branch!}:content/policies/${place}.md`)).toContain('东门口明天上午换路灯');

  await handIn(chen, '送审');
  expect((await waitProblems(chen)).join()).toContain('主题分类：还没有填写');
  expect(await page.locator('.Toastify__toast').count()).toBe(0);
});

test('without a network, and after the session has ended, the text stays and goes on by itself', async () => {
  const { page } = chen;
  await page.reload();
  await title(chen).waitFor();
  const uncaught: Error[] = [];
  page.on('pageerror', (error) => uncaught.push(error));
  await page.context().setOffline(true);
  await fillText(chen, '标题', '东门口后天换路灯');
  await until(() => bar(chen)).toContain('连不上服务器，文字先存在这台电脑上');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await until(() => bar(chen)).toMatch(/^没有保存：连不上服务器/);
  expect((await bar(chen)).match(/连不上/g)).toHaveLength(1);
  expect(await page.locator('.Toastify__toast').count()).toBe(0);
  expect(uncaught).toEqual([]);
  await page.context().setOffline(false);
  await until(() => bar(chen)).toContain('已自动保存');
  expect(await bar(chen)).not.toContain('连不上');

  await page.context().clearCookies();
  await fillText(chen, '标题', '东门口大后天换路灯');
  const again = page.getByRole('dialog', { name: '登录已过期，请重新登录' });
  await again.getByLabel('账号').fill('chen');
  await again.getByLabel('密码').fill(PASSWORD);
  await again.getByRole('button', { name: '登录', exact: true }).click();
  await until(() => bar(chen)).toContain('已自动保存');

  // Over the list and back: nothing is asked, nothing is lost, and giving it up can be taken back.
  await page.evaluate(() => (location.hash = '#/collections/policies'));
  await page.getByRole('heading', { name: '政策文件' }).first().waitFor();
  expect(await page.locator('[data-next-step]').count()).toBe(0);
  await page.goBack();
  await until(() => title(chen).inputValue()).toBe('东门口大后天换路灯');
  expect(chen.dialogs).toEqual([]);
  await page.getByRole('button', { name: '放弃这些改动' }).click();
  await until(() => title(chen).inputValue()).toBe('东门口明天上午换路灯');
  await page.getByRole('button', { name: '恢复' }).click();
  await until(() => title(chen).inputValue()).toBe('东门口大后天换路灯');
  await until(() => bar(chen)).toContain('已自动保存');
});

test('a copy whose text has moved on since is shown beside it, and neither is lost', async () => {
  await chen.page.close();
  const li = await enter({}, 'li');
  await openEntry(li, 'policies', place);
  await fillText(li, '摘要', '换的是东门口两边的路灯。');
  await handIn(li, '发布');
  // Another clerk's copy is theirs: what is published here is what was saved.
  expect((await waitProblems(li)).join()).toContain('主题分类');
  expect(await li.page.locator('[data-publication]').count()).toBe(0);
  await li.page.context().close();

  chen = await enter();
  await openEntry(chen, 'policies', place);
  const panel = chen.page.getByRole('dialog', { name: '别人也改了这一篇' });
  await until(() => panel.innerText()).toContain('换的是东门口两边的路灯');
  await panel.getByRole('button', { name: '关闭' }).click();
  expect(await title(chen).inputValue()).toBe('东门口大后天换路灯');
});

test('a second new entry takes neither the first nor its words, and both are listed', async () => {
  const { page } = chen;
  await newEntry(chen, 'notices');
  await fillText(chen, '标题', '周四停水');
  await until(() => bar(chen)).toContain('已自动保存');
  // Within the page, as a person goes: what was typed in it is not forgotten by loading it anew.
  const goTo = (address: string) => page.evaluate((hash) => (location.hash = hash), address);
  const unfinished = (name: string) => page.getByRole('link', { name: `接着写：《${name}》` });
  await goTo('#/tasks');
  await unfinished('周四停水').waitFor();
  await goTo('#/collections/notices/new');
  await until(() => title(chen).inputValue()).toBe('');
  await goTo('#/tasks');
  await unfinished('周四停水').click();
  await until(() => title(chen).inputValue()).toBe('周四停水');
  await goTo('#/collections/notices/new');
  await until(() => title(chen).inputValue()).toBe('');
  await fillText(chen, '标题', '周五停电');
  await until(() => bar(chen)).toContain('已自动保存');
  await goTo('#/tasks');
  await unfinished('周五停电').waitFor();
  expect(await unfinished('周四停水').count()).toBe(1);
});
