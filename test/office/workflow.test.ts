import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  bodyEditor,
  choose,
  fillDate,
  fillText,
  newEntry,
  openAdmin,
  openEntry,
  confirmPublishing,
  handIn,
  save,
  waitDraft,
  waitLive,
  waitSaved,
  writeBody,
  type CmsDriver,
} from '../browser/cms-driver.ts';
import { axeFaults } from '../browser/axe-findings.ts';
import { consoleFaults } from '../browser/console-faults.ts';
import { PHONE } from '../browser/open-browser.ts';
import { launch } from '../launch-browser.ts';
import { enterCms, openProfile, tellScreens } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

// Three people in one office, one day: each test stands on those before it.
let office: Workplace;
let browser: Browser;
let chen: CmsDriver;
let li: CmsDriver;
/** The notice that 陈红 writes, `<id>`. */
let notice: string;
/** The one that waits for its minute, and that minute. */
let waiting: { id: string; at: number };
/** Of all who work here today. */
const complaints: string[][] = [];

beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist')), launch()]);
  [chen, li] = await Promise.all([enter('chen'), enter('li')]);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

tellScreens(() => browser);
const context = (options: BrowserContextOptions = {}) => openProfile(browser, office.origin, options);
async function enter(account: string, options: BrowserContextOptions = {}): Promise<CmsDriver> {
  const own = await context(options);
  complaints.push(consoleFaults(own));
  return enterCms(own, office.origin, account);
}
const until = <T>(look: () => T) => expect.poll(look);
const button = ({ page }: CmsDriver, name: string) => page.getByRole('button', { name, exact: true });
const step = ({ page }: CmsDriver, status: string) => page.locator(`[data-next-step="${status}"]`);
const panel = ({ page }: CmsDriver) => page.getByRole('dialog');
const toasts = async ({ page }: CmsDriver) => (await page.locator('.Toastify__toast').allInnerTexts()).join('\n');
const onMain = () => office.git('log', 'main', '--format=%s').split('\n').length;

async function board(driver: CmsDriver): Promise<void> {
  await driver.page.goto('about:blank');
  await driver.page.goto(`${office.origin}/admin/#/workflow`);
  await driver.page.getByRole('heading', { name: '审核', exact: true }).waitFor();
}
const card = ({ page }: CmsDriver, title: string) =>
  page.locator('[class*="-WorkflowCardContainer"]').filter({ hasText: title });

async function compare(driver: CmsDriver): Promise<string> {
  await button(driver, '看改动').click();
  await panel(driver).locator('.changes, .compare-none').waitFor();
  return panel(driver).innerText();
}

/** What axe finds wrong with our own parts. */
const faults = ({ page }: CmsDriver, selector: string) => axeFaults(page, selector);
const sideways = ({ page }: CmsDriver) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Asks the desk past the form, as a curious person would. */
const ask = ({ page }: CmsDriver, action: string, params: object) =>
  page.evaluate(
    async ([wanted, given]) => {
      const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk' };
      const body = JSON.stringify({ action: wanted, params: given });
      const answer = await fetch('/desk/api', { method: 'POST', headers, body });
      return { status: answer.status, error: ((await answer.json()) as { error?: string }).error };
    },
    [action, params] as const,
  );

async function writePolicy(driver: CmsDriver, title: string, body: string): Promise<void> {
  await newEntry(driver, 'policies');
  await fillText(driver, '标题', title);
  await fillText(driver, '发文机关', '青石街道办事处');
  await fillText(driver, '成文日期', '2026');
  await fillText(driver, '主题分类', '公共设施');
  await choose(driver, '文件级别', '街道');
  await choose(driver, '文件种类', '办法');
  await choose(driver, '有效性', '现行有效');
  await writeBody(driver, body);
}

test('an editor writes and hands in, and is not offered what is not theirs', async () => {
  await writePolicy(chen, '共享晾衣架管理办法', '晾衣架谁都能用。\n\n晴天先到先用，用完收好绳子。');
  await until(() => step(chen, 'none').innerText()).toMatch(/自动保存.*居民还看不到/);
  await save(chen);
  notice = await waitDraft(chen);
  expect(await step(chen, 'draft').innerText()).toContain('草稿已保存，居民还看不到');
  expect(onMain()).toBe(1);
  expect(office.git('branch', '--list', 'cms/*')).toContain(`cms/policies/${notice}`);

  expect(await button(chen, '发布').count()).toBe(0);
  expect(await chen.page.getByTestId('settings').isVisible()).toBe(false);
  expect(await faults(chen, '#desk-notices')).toEqual([]);

  const entry = { collection: 'policies', slug: notice };
  for (const [action, params] of [
    ['publishUnpublishedEntry', entry],
    ['updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_publish' }],
    ['deleteFiles', { paths: ['content/policies/service-plan-2026.md'], options: {} }],
  ] as const) {
    const { status, error } = await ask(chen, action, params);
    expect({ action, status }).toEqual({ action, status: 403 });
    expect(error).toMatch(/[一-龥]/);
  }
  await button(chen, '送审').click();
  await until(() => step(chen, 'pending_review').innerText()).toContain('已经送审');
  expect(onMain()).toBe(1);
});

test('the reviewer reads it on the board, sends it back, and nothing of it is lost', async () => {
  await board(li);
  expect(await card(li, '共享晾衣架').innerText()).toMatch(/陈红写，\d+月\d+日 \d\d:\d\d 送审/);
  // Only what is approved can be published from here; a grey button would say nothing.
  expect(await card(li, '共享晾衣架').getByRole('button').allInnerTexts()).toEqual([
    '看改动',
    '发给别人看',
    '删除草稿',
  ]);
  await card(li, '共享晾衣架').getByRole('button', { name: '看改动' }).click();
  await panel(li).locator('.changes').waitFor();
  const said = await panel(li).innerText();
  expect(said).toContain('陈红写');
  expect(said).toContain('全新的一篇');
  expect(said).toContain('用完收好绳子');
  expect(await faults(li, '.panel')).toEqual([]);
  await button(li, '退回修改').click();
  await button(li, '不写原因，直接退回').click();
  await panel(li).waitFor({ state: 'detached' });
  await until(() => toasts(li)).toContain('状态已改好');

  await openEntry(chen, 'policies', notice);
  await step(chen, 'draft').waitFor();
  expect(await bodyEditor(chen).innerText()).toContain('用完收好绳子');
  await fillText(chen, '通俗解读', '谁都能用，用完收好。');
  await handIn(chen, '送审');
  await step(chen, 'pending_review').waitFor();
});

test('approved, written in again, and approved anew: then it is published and residents read it', async () => {
  await openEntry(li, 'policies', notice);
  await compare(li);
  await button(li, '通过（就绪）').click();
  await step(li, 'pending_publish').waitFor();

  await openEntry(chen, 'policies', notice);
  await step(chen, 'pending_publish').waitFor();
  await fillText(chen, '通俗解读', '谁都能用，用完收好绳子。');
  await save(chen);
  await step(chen, 'draft').waitFor();

  // What the reviewer had read is not what would be published now: the open form follows, and so do the changes.
  await step(li, 'draft').waitFor();
  await compare(li);
  await button(li, '和上次送审比').waitFor();
  expect(await panel(li).locator('.changes ins').allInnerTexts()).toContainEqual(expect.stringContaining('绳子'));
  await button(li, '和居民现在看到的比').click();
  await until(() => panel(li).innerText()).toContain('谁都能用，用完收好绳子。');
  expect(onMain()).toBe(1);
  const title = li.page.getByLabel('标题', { exact: true });
  await title.evaluate((input) => input.setAttribute('data-same', 'yes'));
  await panel(li).getByRole('button', { name: '发布', exact: true }).click();
  await confirmPublishing(li);
  await panel(li).waitFor({ state: 'detached' });
  expect(await waitLive(li)).toBe(`/policies/${notice}/`);
  // The form is the one that was open, with cursor and place.
  expect(await title.getAttribute('data-same')).toBe('yes');
  const page = await (await context()).newPage();
  await page.goto(`/policies/${notice}/`);
  expect(await page.locator('main').innerText()).toContain('用完收好绳子');
  await page.context().close();
  expect(office.git('log', '-1', '--format=%an %(trailers:key=Reviewed-by,valueonly)', 'main')).toMatch(
    /^陈红 李主任 </,
  );
  expect(office.git('branch', '--list', 'cms/*')).toBe('');
});

test('what is to come out in a moment waits by itself', async () => {
  const at = Math.ceil((Date.now() + 45_000) / 60_000) * 60_000;
  const minute = new Date(at + 8 * 3_600_000).toISOString().slice(0, 16);
  await writePolicy(li, '共享雨伞管理办法', '雨伞三天内还。');
  await fillDate(li, '发布日期', minute.slice(0, 10));
  await fillDate(li, '定时公开', minute);
  await handIn(li, '发布');
  await until(() => panel(li).innerText()).toContain(`${minute.slice(11)} 自动公开`);
  await confirmPublishing(li);
  waiting = { id: await waitSaved(li), at };
  await until(() => li.page.locator('[data-publication]').innerText()).toContain(`${minute.slice(11)} 自动公开`);
});

test('two people on one text: both are kept until one of them has looked', async () => {
  await Promise.all([openEntry(chen, 'policies', notice), openEntry(li, 'policies', notice)]);
  // Both have written before either has saved: a form in which nothing was written would follow what the other one saves.
  await fillText(li, '摘要', '晾衣架谁都能用，晴天先到先用，雨天收起来。');
  await fillText(chen, '摘要', '晾衣架谁都能用，晴天先到先用，阴天不排队。');
  await save(chen);
  await step(chen, 'draft').waitFor();
  await save(li);
  const said = await panel(li).innerText();
  expect(said).toContain('陈红也改了它');
  expect(await panel(li).locator('del').allInnerTexts()).toContainEqual(expect.stringContaining('阴'));
  expect(await panel(li).locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('收起来'));
  expect(await faults(li, '.panel')).toEqual([]);
  const [download] = await Promise.all([
    li.page.waitForEvent('download'),
    li.page.getByRole('link', { name: '下载我的文字' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('共享晾衣架管理办法.md');
  // Closed without a choice: the text stays in the form, theirs on the desk.
  await button(li, '关闭').click();
  const summary = li.page.getByLabel(/^摘要/);
  expect(await summary.inputValue()).toContain('雨天收起来');
  // Written in before the form could follow what the other one saves.
  await fillText(chen, '摘要', '晾衣架谁都能用。');
  await save(li);
  await button(li, '我已核对，用我的覆盖').click();
  await step(li, 'draft').waitFor();
  const draft = office.git('show', `cms/policies/${notice}:content/policies/${notice}.md`);
  expect(draft).toContain('雨天收起来');
  expect(office.git('log', '-p', `cms/policies/${notice}`)).toContain('阴天不排队');

  await save(chen);
  await button(chen, '以对方的为准（重新打开）').click();
  await until(() => chen.page.getByLabel(/^摘要/).inputValue()).toContain('雨天收起来');
});

test('a change of a published text is told sentence by sentence', async () => {
  const said = await compare(chen);
  expect(said).toContain('和居民现在看到的相比');
  expect(await panel(chen).locator('dt').allInnerTexts()).toEqual(['摘要']);
  expect(await panel(chen).locator('ins').allInnerTexts()).toContainEqual(expect.stringContaining('雨天收起来'));
  await button(chen, '关闭').click();
});

test('on a telephone everything is within reach of the bar', async () => {
  const phone = await enter('li', { viewport: PHONE, hasTouch: true, isMobile: true });
  await openEntry(phone, 'policies', notice);
  await step(phone, 'draft').waitFor();
  expect(await sideways(phone)).toBe(0);
  for (const name of ['看改动', '发布', '更多']) {
    const box = await button(phone, name).boundingBox();
    expect(box && box.x >= 0 && box.x + box.width <= PHONE.width && box.height >= 44, name).toBe(true);
  }
  await compare(phone);
  expect(await sideways(phone)).toBe(0);
  await button(phone, '关闭').click();
  await board(phone);
  await card(phone, '共享晾衣架').waitFor();
  expect(await sideways(phone)).toBe(0);
  await phone.page.context().close();
});

test('with two people required nobody approves what they wrote', async () => {
  await office.edit('content/settings.yml', (text) => `${text.trimEnd()}\ntwoPeople: true\n`);
  const boss = await enter('li');
  await openEntry(boss, 'policies', notice);
  await handIn(boss, '送审');
  const foot = step(boss, 'pending_review');
  expect(await foot.innerText()).toContain('这一篇有您写的文字');
  expect(await foot.getByRole('button', { name: '通过并发布' }).count()).toBe(0);
  await compare(boss);
  expect(await panel(boss).innerText()).toContain('请另一位同事审核和发布');
  await button(boss, '关闭').click();
  await boss.page.context().close();

  const wang = await enter('wangfang');
  await openEntry(wang, 'policies', notice);
  await handIn(wang, '通过并发布');
  await confirmPublishing(wang);
  await wang.page.locator('[data-publication]').waitFor();
  expect(await office.read(`content/policies/${notice}.md`)).toContain('雨天收起来');
  await wang.page.context().close();
});

test('what was not saved when the browser went down is gone on with', async () => {
  const shared = chen.page.context();
  const openForm = async (at: string) => {
    const driver = await openAdmin(await shared.newPage(), office.origin, `#/collections/policies/${at}`);
    await bodyEditor(driver).waitFor();
    return driver;
  };
  const typeAndLose = async (at: string, text: string) => {
    const driver = await openForm(at);
    await fillText(driver, '通俗解读', text);
    await until(() => driver.page.locator('[data-next-step]').innerText()).toContain('已自动保存');
    await driver.page.close({ runBeforeUnload: false });
    const again = await openForm(at);
    await until(() => again.page.getByLabel(/^通俗解读/).inputValue()).toBe(text);
    expect(await again.page.locator('[data-next-step]').innerText()).toMatch(/已接着您 \d\d:\d\d 写到的地方/);
    return again;
  };
  const opened = await typeAndLose(`entries/${notice}`, '改了一半的一篇。');
  await save(opened);
  await step(opened, 'draft').waitFor();
  const drafted = await typeAndLose(`entries/${notice}`, '草稿上又改了一半。');
  await save(drafted);
  await until(() => step(drafted, 'draft').getAttribute('data-saved')).toBe('true');
  expect(office.git('show', `cms/policies/${notice}:content/policies/${notice}.md`)).toContain('又改了一半');

  // What was saved is not offered again; the form that saved it stays open, for it clears up after the answer has come.
  const after = await openForm(`entries/${notice}`);
  await step(after, 'draft').waitFor();
  expect(await step(after, 'draft').getAttribute('data-saved')).toBe('true');
  for (const { page } of [after, drafted, opened]) await page.close();
});

test('deleting asks, says that it can be undone, and what was published stays', async () => {
  await openEntry(chen, 'policies', notice);
  await button(chen, '更多').click();
  await chen.page.getByRole('menuitem', { name: '放弃草稿' }).click();
  await until(() => chen.dialogs.at(-1)).toContain('找回来');
  await until(() => toasts(chen)).toContain('草稿已删除');
  expect(office.git('branch', '--list', 'cms/*')).toBe('');
  expect(await office.read(`content/policies/${notice}.md`)).toContain('雨天收起来');
});

test('every screen opens without a complaint of the browser, with days as people say them', async () => {
  const { page } = await enter('wangfang');
  const screens = ['tasks', 'import', 'workflow', 'search/居民', 'collections/settings/entries/settings'];
  const columns = ['policies', 'disclosures', 'alerts'].flatMap((name) => [name, `${name}/new`, `${name}/search/社区`]);
  const pages = ['', 'accounts', 'releases', 'log', 'removed'].map((name) => `/desk/office/${name}`);
  const all = [...screens, ...columns.map((name) => `collections/${name}`)].map((at) => `/admin/#/${at}`);
  for (const at of [...all, ...pages]) {
    await page.goto('about:blank');
    await page.goto(office.origin + at);
    await page.locator('h1:visible, h2:visible, label:visible').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(await page.locator('body').innerText(), at).not.toMatch(/\d{4}-\d\d-\d\d/);
  }
  expect(complaints.flat()).toEqual([]);
  await page.context().close();
});

test(
  'the one that waited came out at its minute, and an earlier release is back in a moment',
  { timeout: 270_000 },
  async () => {
    const page = await (await context()).newPage();
    const seen = async () => (await page.goto(`/policies/${waiting.id}/`))?.status();
    await expect.poll(seen, { timeout: 240_000, interval: 1000 }).toBe(200);
    expect(Date.now()).toBeGreaterThanOrEqual(waiting.at);

    // Since it came out something else may have been published: the newest release without it.
    const releases = `${office.origin}/desk/office/releases`;
    await li.page.goto(releases);
    const backs = li.page.getByRole('link', { name: /^看切回/ });
    const isGone = li.page.locator('h3', { hasText: '篇不见了' }).locator('+ ul', { hasText: '共享雨伞管理办法' });
    for (let nth = 0; (await isGone.count()) === 0; nth++) {
      await li.page.goto(releases);
      await backs.nth(nth).click();
      await li.page.getByRole('heading', { name: /^切回.*居民会看到/ }).waitFor();
    }
    await li.page.getByRole('button', { name: /^切回/ }).click();
    await li.page.getByRole('status').waitFor();
    expect(await seen()).toBe(404);
    await page.context().close();
  },
);
