import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  bodyEditor,
  fillText,
  logIn,
  openAdmin,
  openGroup,
  publish,
  handIn,
  waitLive,
  waitProblems,
  writeSource,
  type CmsDriver,
} from '../browser/cms-driver.ts';
import { axeFaults } from '../browser/axe-findings.ts';
import { PHONE } from '../browser/open-browser.ts';
import { launch } from '../launch-browser.ts';
import { addDays, beijingDay, beijingInstant } from '../../src/schema/beijing.ts';
import { periodDays, periodOf, periodWords } from '../../src/schema/periods/period.ts';
import { PASSWORD } from './people.ts';
import { openProfile } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

// The quarter that is over, and the one before it, whenever the test runs.
const today = beijingDay(beijingInstant(Date.now()));
const quarterBefore = (day: string) => periodOf(addDays(periodDays(periodOf(day, 'quarter')).from, -1), 'quarter');
const period = quarterBefore(today);
const before = quarterBefore(periodDays(period).from);
const published = addDays(periodDays(before).end, 9);
const ROW = `柳桥社区${periodWords(period)}工作经费收支`;

const own = {
  'duties/funds-quarterly.md': `---
title: 工作经费收支
group: money
elements: [上期结余, 收入, 支出, 本期结余, 大额支出说明]
basis: [{ text: 居务公开目录第14项 }]
frequency: quarter
within: { days: 300, unit: calendar }
audience: everyone
mode: active
level: community
channels: [site, board]
responsible: 居务监督委员会主任
communities: [liuqiao]
since: ${periodDays(period).from}
---
`,
  [`disclosures/${published.slice(0, 4)}/liuqiao-before.md`]: `---
title: 柳桥社区${periodWords(before)}工作经费收支公示
community: liuqiao
published: ${published}
stream: finance
category: funds
duty: funds-quarterly
period: ${before}
channels: [site, board]
issuer: 柳桥社区居民委员会
responsible: 居务监督委员会主任
accounts:
  opening: 100.00
  income: [{ item: 工作经费, source: 街镇, amount: 600.00 }]
  spending: [{ item: 打印纸, payee: 青石文印社, amount: 320.50 }]
  closing: 379.50
---

账目都在上面。
`,
};

let office: Workplace;
let browser: Browser;
let li: CmsDriver;
beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist'), own), launch()]);
  const profile = await openProfile(browser, office.origin, { viewport: PHONE });
  li = await openAdmin(await profile.newPage(), office.origin);
});
afterAll(async () => {
  await browser.close();
  await office.close();
});
const until = <T>(look: () => T) => expect.poll(look);
const row = ({ page }: CmsDriver) => page.locator('[data-task]').filter({ hasText: ROW });

test('the desk opens on what there is to do, on a phone too', async () => {
  await logIn(li, 'li', PASSWORD);
  const { page } = li;
  await until(() => row(li).innerText()).toMatch(/前要公开，还有 \d+ 天/);
  expect(page.url()).toMatch(/#\/tasks$/);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('该做的事');
  expect(await page.getByTestId('tasks').innerText()).toMatch(/^该做的事\s*\d+/);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  expect(await axeFaults(page, '.tasks')).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 900 });
});

test('one press opens the form filled; what is wrong is named; published, it is gone from the list', async () => {
  const { page } = li;
  await page.setViewportSize({ width: 1280, height: 900 });
  await row(li).getByRole('link', { name: '写这一期' }).click();
  await bodyEditor(li).waitFor();
  const title = `柳桥社区${periodWords(period)}工作经费收支公示`;
  await until(() => page.getByLabel('标题', { exact: true }).inputValue()).toBe(title);
  expect(await bodyEditor(li).locator('h2').allInnerTexts()).toEqual(['大额支出说明']);
  expect(await page.getByRole('button', { name: '保存', exact: true }).isEnabled()).toBe(true);

  const accounts = await openGroup(li, '收支账目');
  const opening = accounts.getByLabel(/^上期结余/);
  expect(Number(await opening.inputValue())).toBe(379.5);
  for (const [list, amount] of [
    ['收入', '500'],
    ['支出', '79.50'],
  ] as const) {
    const lines = await openGroup(li, list, accounts);
    // One line of the last time without its amount, and the empty row below it.
    expect(
      await lines.getByLabel('金额（元）').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value)),
    ).toEqual(['', '']);
    await fillText(li, '金额（元）', amount, lines);
  }
  await fillText(li, '上期结余', '397.50', accounts);
  await fillText(li, '本期结余', '818.00', accounts);
  await handIn(li, '发布');
  const said = (await waitProblems(li)).join('\n');
  expect(said).toContain('“大额支出说明”下面还没有写内容');
  expect(said).toMatch(/上期结余.*397\.50.*379\.50/);

  await page.getByRole('button', { name: '回去改' }).click();
  await fillText(li, '上期结余', '379.50', accounts);
  await fillText(li, '本期结余', '800.00', accounts);
  await writeSource(li, '## 大额支出说明\n\n没有超过五千元的支出。');
  await publish(li);
  const href = await waitLive(li);
  await page.goto(`${office.origin}/admin/#/tasks`);
  await until(() => page.locator('.tasks').innerText()).toContain('该做的事');
  await until(() => row(li).count()).toBe(0);

  await page.goto(`${office.origin}${href}`);
  expect(await page.locator('h1').innerText()).toBe(title);
  expect(await page.locator('main').innerText()).toContain('800.00');
  const file = office
    .git('ls-files', 'content/disclosures')
    .split('\n')
    .find((name) => name.includes(href.split('/')[2]!));
  const text = await office.read(file!);
  expect(text).toContain(`period: ${period}`);
  expect(text).toContain('payee: 青石文印社');
  expect(text).not.toContain('320.5');
});
