import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { scannedPdf } from '../attachments/hard-uploads.ts';
import { makePhoto } from '../attachments/make-photo.ts';
import { firstClerk, makePlace, PASSWORD, startDesk, tinyBuild, withCms } from '../desk/support/desk-under-test.ts';
import { logIn } from './cms-driver.ts';
import { DESK, PHONE, useBrowser } from './open-browser.ts';

const browser = useBrowser();

test('a picture and a scan in the library wait for the word of the clerk', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { build: withCms(tinyBuild(place), inject('dist')) });
  const wang = await firstClerk(running);
  await running.desk.publishNow();
  const photo = join(place.root, '.desk', '现场.jpg');
  const scan = join(place.root, '.desk', '名单.pdf');
  await writeFile(photo, await makePhoto({ width: 900, height: 1200 }));
  await writeFile(scan, scannedPdf());

  const page = await browser.open();
  await page.goto(`http://127.0.0.1:${String(running.port)}/admin/`);
  await logIn({ page, dialogs: [] }, 'wangfang', PASSWORD);
  await page.getByRole('button', { name: '图片和文件' }).click();
  const library = page.locator('.ReactModalPortal');
  const choose = library.locator('input[type=file]');
  const panel = page.getByRole('dialog', { name: '请看一眼' });
  const uploaded = async () => ((await wang.api('getMedia', {})).json() as unknown[]).length;
  const before = await uploaded();

  await choose.setInputFiles(photo);
  await panel.locator('img').waitFor();
  expect(await panel.locator('img').evaluate((image: HTMLImageElement) => image.decode())).toBeUndefined();
  for (const viewport of [DESK, PHONE]) {
    await page.setViewportSize(viewport);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await page.keyboard.press('Escape');
  await page.getByText('还没有确认里面没有个人信息').first().waitFor();
  expect(await uploaded()).toBe(before);

  await choose.setInputFiles(photo);
  await panel.getByRole('button', { name: '看过了，没有个人信息' }).click();
  await expect.poll(uploaded).toBe(before + 1);
  await choose.setInputFiles(scan);
  await panel.getByText('整个 PDF 没有文字，像是扫描件').waitFor();
  await panel.getByRole('button', { name: '看过了，没有个人信息' }).click();
  await expect.poll(uploaded).toBe(before + 2);
  await browser.close();
});
