import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeDocx, makeXlsx, paragraph } from '../attachments/make-office.ts';
import { axeFaults } from '../browser/axe-findings.ts';
import { bodyEditor, save, waitDraft, type CmsDriver } from '../browser/cms-driver.ts';
import { launch } from '../launch-browser.ts';
import { enterCms, openProfile } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

let office: Workplace;
let browser: Browser;
let chen: CmsDriver;
beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist')), launch()]);
  chen = await enterCms(await openProfile(browser, office.origin), office.origin, 'chen');
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

const PAPER = [
  '关于夏季防汛的通知',
  '各位居民：',
  '汛期将至，请清理阳台和窗台上的杂物。',
  '柳桥社区居民委员会',
  '2026年6月1日',
];
const LIST = [
  ['标题', '哪一种', '发布机构'],
  ['关于检修路灯的通知', '通知公告', '柳桥社区居民委员会'],
];

test('a Word file and a workbook become drafts, one form after the other, and nothing is asked that they tell', async () => {
  const { page } = chen;
  const [paper, list] = [join(office.root, '防汛.docx'), join(office.root, '通知.xlsx')];
  await writeFile(paper, makeDocx(PAPER.map(paragraph).join('')));
  await writeFile(list, makeXlsx([{ name: '通知', rows: LIST }]));
  await page.getByRole('link', { name: '导入' }).click();
  await page.getByLabel('放进哪个栏目').selectOption({ label: '通知与动态' });
  await page.locator('.imports-drop input[type=file]').setInputFiles([paper, list]);

  const file = (name: string) => page.locator('.imports-file').filter({ hasText: name });
  for (const name of ['防汛.docx', '通知.xlsx']) await file(name).getByText('都填好了').waitFor();
  expect(await page.locator('.imports-questions').count()).toBe(0);
  await page.getByRole('button', { name: '全部存为草稿' }).waitFor();
  expect(await axeFaults(page, '.imports')).toEqual([]);

  const places: string[] = [];
  for (const name of ['防汛.docx', '通知.xlsx']) {
    await file(name).getByRole('button', { name: '打开表单' }).click();
    await bodyEditor(chen).waitFor();
    await save(chen);
    places.push(await waitDraft(chen));
    await page.goto(`${office.origin}/admin/#/import`);
    await file(name).getByRole('button', { name: '打开过了，再开一份' }).waitFor();
  }

  const texts = places.map((place) =>
    office.git('show', `cms/notices/${place.split('/').at(-1)!}:content/notices/${place}.md`),
  );
  expect(texts).toEqual([
    expect.stringContaining('title: 关于夏季防汛的通知'),
    expect.stringContaining('title: 关于检修路灯的通知'),
  ]);
  await page.getByTestId('notices').click();
  for (const title of ['关于夏季防汛的通知', '关于检修路灯的通知']) await page.getByText(title).first().waitFor();
});
