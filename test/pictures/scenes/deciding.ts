import { fillText, openEntry, publish, save, waitDraft, waitLive } from '../../browser/cms-driver.ts';
import type { SampleOffice } from '../sample-office.ts';
import { forDocs, forHandbook } from '../take.ts';

/** 陈红 changes an entry and hands it in, 李主任 says what is to be mended and gives it back. */
export async function review(office: SampleOffice): Promise<void> {
  const [chen, li] = [await office.enter('chen'), await office.enter('li')];
  await openEntry(chen, 'disclosures', '2026/nanxiang-winter-aid');
  await fillText(chen, '摘要', '冬季救助名额 12 个，比去年多 3 个；12 月 5 日前报名。');
  await save(chen);
  await waitDraft(chen);
  const bar = chen.page.locator('[data-next-step]');
  await forHandbook(chen.page, 'bar', { of: bar, around: 0, press: bar.getByRole('button', { name: '送审' }) });
  await bar.getByRole('button', { name: '送审' }).click();
  await chen.page.locator('[data-next-step="pending_review"]').waitFor();

  await li.page.goto(`${office.origin}/admin/#/workflow`);
  await li.page.getByRole('button', { name: '看改动' }).first().click();
  const panel = li.page.getByRole('dialog').last();
  await panel.locator('.changes').waitFor();
  await panel.locator('.note-button').first().click();
  await panel.getByRole('textbox').fill('12 月 5 日是周六，窗口不开，改成 4 日。');
  await panel.getByRole('button', { name: '记下这条意见' }).click();
  await panel.locator('.note-collected').waitFor();
  await forDocs(li.page, 'cms-compare-1280');
  await forHandbook(li.page, 'compare', { of: panel, around: 0, press: panel.locator('.note-button').first() });
  await panel.getByRole('button', { name: '退回修改' }).click();
  const asked = li.page.getByRole('dialog').last();
  await asked.getByText('打开这一篇就会看到').waitFor();
  await asked.getByRole('button', { name: '退回修改' }).click();

  const notes = chen.page.locator('.notes-panel');
  await notes.waitFor();
  await chen.page.locator('.happened button').click();
  await forHandbook(chen.page, 'notes', { of: notes, around: 0, press: notes.getByRole('button', { name: '改好了' }) });
}

export async function lists(office: SampleOffice): Promise<void> {
  const { page } = await office.enter('li');
  await page.goto(`${office.origin}/admin/#/collections/disclosures`);
  const row = page.locator('.entry-row', { hasText: '照上期再写' }).first();
  await row.waitFor();
  await forHandbook(page, 'list', { of: page.locator('.entry-list'), height: 620 });
  await forDocs(page, 'cms-list-1280');
  await forHandbook(page, 'again', { of: row, press: row.getByRole('link', { name: '照上期再写' }) });
}

/** There is a version to go back to once something was published after the site was first made. */
export async function releases(office: SampleOffice): Promise<void> {
  const li = await office.enter('li');
  await openEntry(li, 'disclosures', '2026/dongli-2026-q3');
  await fillText(li, '摘要', '第三季度收支已经核对，凭证目录在附件里。');
  await publish(li);
  await waitLive(li);
  const { page } = li;
  await page.goto(`${office.origin}/desk/office/releases`);
  await page.getByText('切回这一版……').first().click();
  await page.getByRole('button', { name: '切回' }).waitFor();
  await forHandbook(page, 'back', { of: page.locator('section.all') });
}
