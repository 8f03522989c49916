import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, onTestFinished, test } from 'vitest';
import type { Build, BuildResult, Run } from '../../cms/desk/publishing/build.ts';
import {
  alert,
  firstClerk,
  makePlace,
  PASSWORD,
  startDesk,
  tinyBuild,
  withCms,
} from '../desk/support/desk-under-test.ts';
import { axeFaults } from './axe-findings.ts';
import { fillText, logIn, openAdmin, openEntry, publish } from './cms-driver.ts';
import { DESK, PHONE, useBrowser } from './open-browser.ts';

const browser = useBrowser();

test('what is being done with a publication, how far, and how it ended', { timeout: 180_000 }, async () => {
  const place = await makePlace();
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert('停水').replace('提醒', '明天停水'));
  place.git('commit', '--quiet', '-a', '-m', 'a title of its own');
  // From the second on, a build says what the test tells it to say.
  const tiny = tinyBuild(place);
  let run: Run | undefined;
  let finish: ((how: 'well' | BuildResult) => void) | undefined;
  const toldByHand: Build = async (out, given) => {
    run = given;
    const how = await new Promise<'well' | BuildResult>((resolve) => (finish = resolve));
    return how === 'well' ? tiny(out, given) : how;
  };
  let build = tiny;
  const running = await startDesk(place, {
    build: withCms((out, given) => build(out, given), inject('dist')),
  });
  await firstClerk(running);
  await running.desk.publishNow();
  build = toldByHand;

  const page = await browser.open({ viewport: DESK });
  onTestFinished(() => browser.close());
  const driver = await openAdmin(page, `http://127.0.0.1:${String(running.port)}`);
  await logIn(driver, 'wangfang', PASSWORD);
  const bar = page.locator('[data-publication]');
  const [said, detail] = [bar.getByRole('status'), bar.locator('.publication-words p').nth(1)];
  const says = (words: string | RegExp) => expect.poll(() => bar.innerText()).toMatch(words);
  /** At both sizes nothing is wrong with how it stands there; the heights that it has. */
  const heights = async () => {
    const found = [];
    for (const viewport of [PHONE, DESK]) {
      await page.setViewportSize(viewport);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      found.push((await bar.boundingBox())?.height);
    }
    return found;
  };
  const publishText = async (text: string) => {
    [run, finish] = [undefined, undefined];
    await openEntry(driver, 'alerts', 'water');
    await fillText(driver, '内容', text);
    await publish(driver);
    await expect.poll(() => run).toBeDefined();
  };

  // One that takes its time.
  await publishText('后天也停水');
  await says('已发布，网站正在更新。');
  run?.onProgress?.({ stage: 'pages', done: 3, total: 12 });
  await says(/正在生成网页（3\/12）/);
  const room = await heights();
  expect(await bar.getByRole('progressbar').getAttribute('value')).toBe('0.525');
  expect(await said.innerText()).toBe('《明天停水》已发布，网站正在更新。');
  expect(await axeFaults(page, '.publication')).toEqual([]);
  run?.onProgress?.({ stage: 'index', done: 0, total: 0 });
  await says(/正在更新搜索/);
  expect(await heights()).toEqual(room);
  // Folded away it comes back when there is an end to tell.
  await bar.getByRole('button', { name: '收起' }).click();
  await bar.waitFor({ state: 'detached' });
  finish?.('well');
  await says(/^《明天停水》已经上线，用了 \d+(\.\d)? 秒。/);
  expect(await detail.innerText()).toBe('居民现在就能看到。');
  expect(await bar.getByRole('link', { name: '打开页面' }).getAttribute('href')).toBe('/alerts/water/');
  expect(await heights()).toEqual(room);

  // One whose page cannot be made.
  await publishText('大后天也停水');
  finish?.({ ok: false, failed: { page: '/alerts/water/', entry: 'alerts/water.md', message: 'TypeError' } });
  await says(/有一篇的网页没有生成成功，居民看到的还是上一次的样子/);
  expect(await bar.locator('li').innerText()).toContain('content/alerts/water.md');
  expect(await axeFaults(page, '.publication')).toEqual([]);
  await heights();

  // One that the content of another entry hinders.
  await bar.getByRole('button', { name: '关闭' }).click();
  build = tiny;
  await writeFile(
    join(place.contentDir, 'alerts', 'power.md'),
    alert('停电').replace('提醒', '周六停电').replace('notice', 'urgent!'),
  );
  await openEntry(driver, 'alerts', 'water');
  await fillText(driver, '内容', '不停水了');
  await publish(driver);
  await says(/有内容需要修改，网站暂时还是上一次的样子/);
  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    bar.getByRole('link', { name: '《周六停电》 › 级别' }).click(),
  ]);
  await expect.poll(() => opened.getByLabel(/^标题/).inputValue()).toBe('周六停电');
});
