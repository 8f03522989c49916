import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import {
  addRow,
  attachFile,
  bodyEditor,
  choose,
  fillText,
  insertPicture,
  openGroup,
  pasteRange,
  preview,
  writeBody,
  type CmsDriver,
} from '../../browser/cms-driver.ts';
import { drawPicture } from '../../office/publish-picture.ts';
import { PHONE, type SampleOffice } from '../sample-office.ts';
import { forDocs, forHandbook } from '../take.ts';

const TITLE = '南巷社区 11 月 25 日上午停水两小时';
const TEXT =
  '因更换南巷 12 号门前的水管，11 月 25 日（周三）上午 9 点到 11 点停水，请提前存水。\n\n来水以后先放一会儿，等水清了再用。有事请打服务站电话 0999-5550123。';

/** 王芳 publishes a notice: she is alone with it. */
export async function notice(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('wangfang');
  const { page } = clerk;
  await page.locator('.first-steps').waitFor();
  await page.getByRole('link', { name: '写通知' }).click();
  await bodyEditor(clerk).waitFor();
  await fillText(clerk, '标题', TITLE);
  await choose(clerk, '所属社区', '南巷社区');
  // It is the community's own.
  await page.getByRole('button', { name: '换过来' }).click();
  await writeBody(clerk, TEXT);
  await page.getByText('已自动保存').waitFor();
  await preview(clerk).getByText('请提前存水').waitFor();
  await scrollToTop(clerk);
  await forHandbook(page, 'notice', { press: page.getByRole('button', { name: '发布', exact: true }) });
  await forDocs(page, 'cms-editor-1280');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('button', { name: '确定发布' }).click();
  const bar = page.locator('[data-publication="live"]');
  await bar.waitFor({ timeout: 120_000 });
  await forHandbook(page, 'live', { of: bar, around: 0, press: bar.getByRole('link', { name: '打开页面' }) });
  await page.goto(`${office.origin}/admin/#/tasks`);
  await page.locator('.tasks [data-task]').first().waitFor();
  await forHandbook(page, 'home');
}

export async function phone(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('wangfang', { viewport: PHONE, hasTouch: true, isMobile: true });
  const { page } = clerk;
  await page.goto(`${office.origin}/admin/#/collections/notices/new`);
  await bodyEditor(clerk).waitFor();
  await fillText(clerk, '标题', '明天上午停水两小时');
  await writeBody(clerk, '南巷 12 号门前换水管，请提前存水。');
  await insertPicture(clerk, await photo(clerk), '要换的那段水管');
  await page.getByText('已自动保存').waitFor();
  await forHandbook(page, 'phone', { press: page.getByRole('button', { name: '发布', exact: true }) });
  await forDocs(page, 'cms-editor-390');
}

/** The parts of a form, each by itself. */
export async function parts(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('chen');
  const { page } = clerk;
  await open(clerk, office, 'disclosures/new?stream=finance&category=funds');
  const day = box(clerk, '发布日期');
  await forHandbook(page, 'day', { of: day, press: day.getByRole('button', { name: '今天' }) });
  await attachFile(clerk, '附件', 'public/media/disclosures/nanxiang-2026-q3-vouchers.pdf', '第三季度支出凭证目录');
  await forHandbook(page, 'files', { of: box(clerk, '附件') });
  await forHandbook(page, 'toolbar', { of: page.locator('.body-tools') });
  // Room for all columns beside each other.
  await page.getByRole('button', { name: '预览', exact: true }).click();
  const accounts = await openGroup(clerk, '收支账目');
  await pasteRange(accounts.getByLabel('支出项目，第 1 行'), [
    ['独居老人助餐补贴', '南巷老年餐桌', '13,440.00', '28 人，三个月'],
    ['暑期儿童托管班', '居民（已隐名）', '9,850.00', '教师课酬与材料'],
    ['楼道照明更换', '明亮电器行', '5,236.00', '68 盏'],
    ['合计', '', '28,526.00', ''],
  ]);
  await accounts.getByText('与表里的合计相符').waitFor();
  // What is missing stands over the last rows.
  await page.locator('details.missing[open] > summary').click();
  await forHandbook(page, 'accounts', { of: box(clerk, '支出') });
  await bodyEditor(clerk).click();
  await page.getByRole('button', { name: '表格', exact: true }).click();
  for (const words of ['项目', '数量', '金额（元）', '照明灯', '68', '5,236.00', '空调维修', '3', '4,680.00']) {
    await page.keyboard.insertText(words);
    if (words !== '4,680.00') await page.keyboard.press('Tab');
  }
  const table = page.locator('.body-table');
  await forHandbook(page, 'table', { of: table, press: table.getByRole('button', { name: '金额靠右' }) });
  await insertPicture(clerk, await photo(clerk), '修好的楼道灯');
  await forHandbook(page, 'picture', { of: page.locator('.body-picture, .ProseMirror figure').last() });
}

export async function consultation(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('chen');
  await open(clerk, office, 'consultations/new');
  const row = await addRow(clerk, '怎么提意见');
  await choose(clerk, '方式', '到窗口', row);
  await fillText(clerk, '具体说明', '柳桥社区服务站，周一到周五 8:30–17:30，找居务专员', row);
  await forHandbook(clerk.page, 'respond', { of: box(clerk, '怎么提意见') });
}

export async function privacy(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('chen');
  const { page } = clerk;
  await open(clerk, office, 'notices/new');
  await fillText(clerk, '标题', '老年餐桌报名');
  await writeBody(clerk, '报名请打 13900000042。');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  const panel = page.locator('section.problem-panel');
  await panel.waitFor();
  await forHandbook(page, 'privacy', { of: panel, around: 0, press: panel.locator('.finding-actions button').first() });
}

export async function imports(office: SampleOffice): Promise<void> {
  const { page } = await office.enter('chen');
  await page.goto(`${office.origin}/admin/#/import`);
  const text = [
    '青石街道关于做好冬季用电安全的通知',
    '青街办发〔2026〕31号',
    '各社区居民委员会：',
    '一、检查楼道。每周看一次楼道里有没有充电的电动自行车。',
    '二、劝阻飞线充电。发现一处，当天劝走。',
    '青石街道办事处',
    '2026年11月18日',
  ].join('\n');
  await page.getByLabel('放进哪个栏目').selectOption({ label: '通知与动态' });
  const file = { name: '冬季用电安全的通知.txt', mimeType: 'text/plain', buffer: Buffer.from(text) };
  await page.locator('.imports-drop input[type=file]').setInputFiles(file);
  const done = page.locator('.imports-file');
  await done.getByText('就这样定').or(done.getByText('打开表单')).first().waitFor();
  await forHandbook(page, 'import', { of: done });
}

export async function withdrawal(office: SampleOffice): Promise<void> {
  const clerk = await office.enter('chen');
  await open(clerk, office, 'disclosures/entries/2026/dongli-fire-lane');
  const group = await openGroup(clerk, '撤回');
  await fillText(clerk, '撤回日期', '2026-11-21', group);
  await choose(clerk, '为什么撤回', '内容有误', group);
  await fillText(clerk, '撤回原因', '划线的位置写错了，改好以后重新公布。', group);
  await forHandbook(clerk.page, 'withdrawn', { of: group });
}

async function open(clerk: CmsDriver, { origin }: SampleOffice, place: string): Promise<void> {
  await clerk.page.goto(`${origin}/admin/#/collections/${place}`);
  await bodyEditor(clerk).waitFor();
}

/** What surrounds a label. */
function box({ page }: CmsDriver, label: string): Locator {
  const named = page.locator('label', { hasText: new RegExp(`^${RegExp.escape(label)}(（可不填）|（\\d+ 项）)?$`) });
  return page.locator('[class*="-ControlContainer"]').filter({ has: named }).last();
}

async function scrollToTop({ page }: CmsDriver): Promise<void> {
  await page.getByLabel(/^标题/).first().scrollIntoViewIfNeeded();
}

/** As a path, for what takes a file. */
async function photo({ page }: CmsDriver): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'gongshi-photo-')), 'IMG_2047.png');
  await writeFile(path, await drawPicture(page.context().browser()!, 640, 420));
  return path;
}
