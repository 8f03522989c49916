import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import { firstClerk, makePlace, PASSWORD, startDesk, tinyBuild, withCms } from '../../desk/support/desk-under-test.ts';
import { fillText, logIn, openAdmin, openEntry } from '../cms-driver.ts';
import { DESK, useBrowser } from '../open-browser.ts';

const browser = useBrowser();
const NOTICE = `---
title: 消防演练
published: 2026-11-20
issuer: 柳桥社区
kind: notice
---

周六上午在小广场。
`;

test(
  'an address opens the entry that it names, also straight after another, and says so where there is none',
  { timeout: 180_000 },
  async () => {
    const place = await makePlace();
    await mkdir(join(place.contentDir, 'notices', '2026'), { recursive: true });
    await writeFile(join(place.contentDir, 'notices', '2026', 'liuqiao-fire-drill.md'), NOTICE);
    await writeFile(join(place.contentDir, 'notices', '2026', 'gas.md'), NOTICE.replace('消防演练', '明天停气'));
    place.git('add', '.');
    place.git('commit', '--quiet', '-m', 'three entries');
    const running = await startDesk(place, { build: withCms(tinyBuild(place), inject('dist')) });
    await firstClerk(running);
    await running.desk.publishNow();
    const page = await browser.open({ viewport: DESK });
    onTestFinished(() => browser.close());
    const driver = await openAdmin(page, `http://127.0.0.1:${String(running.port)}`);
    await logIn(driver, 'wangfang', PASSWORD);
    const title = page.getByLabel('标题', { exact: true });
    /** From form to form the page is loaded anew; before that it would not listen. */
    const goTo = async (hash: string) => {
      await page.evaluate((to) => {
        document.documentElement.dataset['before'] = 'yes';
        location.hash = to;
      }, hash);
      await page.locator('html:not([data-before])').waitFor();
    };
    const text = page.getByLabel('内容', { exact: true });
    const holds = (words: string, field = title) =>
      expect.poll(() => field.inputValue({ timeout: 1000 }).catch(() => undefined), { timeout: 60_000 }).toBe(words);

    // From an entry to another of its column, to one of another, and back.
    await openEntry(driver, 'notices', '2026/gas');
    await holds('明天停气');
    await goTo('#/collections/notices/entries/2026/liuqiao-fire-drill');
    await holds('消防演练');
    await goTo('#/collections/alerts/entries/water');
    await holds('停水提醒', text);
    await page.goBack();
    await holds('消防演练');
    await fillText(driver, '标题', '消防演练改期');
    // At once: what was typed is kept on the way.
    await page.goForward();
    await holds('停水提醒', text);
    await page.goBack();
    await holds('消防演练改期');
    await expect.poll(() => page.locator('[data-next-step]').innerText()).toContain('已接着您');
    await goTo('#/collections/alerts/new');
    await holds('', text);

    // Without the year there is no such entry, and no empty form.
    await goTo('#/collections/notices/entries/liuqiao-fire-drill');
    await page.getByRole('heading', { name: '没有这一篇' }).waitFor();
    expect(await title.count()).toBe(0);
    await page.getByRole('link', { name: '《消防演练》' }).click();
    await holds('消防演练改期');
  },
);
