import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import {
  bodyEditor,
  cursorAtEnd,
  insertPicture,
  newEntry,
  sourceIn,
  toLaidOut,
  writeBody,
  writeSource,
  type CmsDriver,
} from '../browser/cms-driver.ts';
import { launch } from '../launch-browser.ts';
import { enterCms, openProfile } from './profile.ts';
import { openWorkplace, type Workplace } from './workflow-office.ts';

let office: Workplace;
let browser: Browser;
let clerk: CmsDriver;

beforeAll(async () => {
  [office, browser] = await Promise.all([openWorkplace(inject('dist')), launch()]);
  clerk = await enterCms(await openProfile(browser, office.origin), office.origin, 'wangfang');
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

test('from source to laid out, typing, and back: nothing else has changed', async () => {
  const { page } = clerk;
  const source = [
    '| 时间 | 地点 |\n| --- | --- |\n| 周二\\|周四 | 大厅 |',
    '支出见[注]。',
    '[注]: 金额单位为元。',
    '　　为了方便居民，现公示如下。',
    '| 项目 | 金额（元） |\n| --- | ---: |\n| 打印纸 | 320.00 |',
  ].join('\n\n');
  await newEntry(clerk, 'policies');
  await writeSource(clerk, source);
  await toLaidOut(clerk);
  await cursorAtEnd(clerk, bodyEditor(clerk).locator('td').last());
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('完。');
  await expect.poll(() => bodyEditor(clerk).locator('p').last().innerText()).toBe('完。');
  expect(await sourceIn(clerk)).toBe(`${source}\n\n完。`);
});

test('what is pasted keeps its order, a table too', async () => {
  const { page } = clerk;
  const from = await page.context().newPage();
  await from.setContent(
    '<p>一、先办的事。</p><div>二、后办的事。</div><p>三、其他。</p><table border=1><tr><td>项目</td><td>金额</td></tr><tr><td>打印纸</td><td>320.00</td></tr></table><div>四、附则。</div><p>五、完。</p>',
  );
  await from.keyboard.press('Control+a');
  await from.keyboard.press('Control+c');
  await from.close();
  await newEntry(clerk, 'policies');
  await writeBody(clerk, '前面的话。');
  await page.keyboard.press('Control+v');
  await expect.poll(() => bodyEditor(clerk).innerText()).toContain('五、完。');
  expect(await sourceIn(clerk)).toBe(
    [
      '前面的话。',
      '一、先办的事。',
      '二、后办的事。',
      '三、其他。',
      '| 项目 | 金额 |\n| --- | ---: |\n| 打印纸 | 320.00 |',
      '四、附则。',
      '五、完。',
    ].join('\n\n'),
  );
});

test('letters of Pinyin come together undisturbed, in a paragraph, a heading and a cell', async () => {
  const { page } = clerk;
  await newEntry(clerk, 'policies');
  await writeSource(clerk, '各位居民\n\n## 安排\n\n| 项目 | 金额 |\n| --- | --- |\n| 纸 | 3 |');
  await toLaidOut(clerk);
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (line: Locator, letters: string, words: string) => {
    await cursorAtEnd(clerk, line);
    for (let end = 1; end <= letters.length; end++)
      await keyboard.send('Input.imeSetComposition', {
        text: letters.slice(0, end),
        selectionStart: end,
        selectionEnd: end,
      });
    await keyboard.send('Input.insertText', { text: words });
  };
  await compose(bodyEditor(clerk).locator('p').first(), 'nihao', '你好');
  await compose(bodyEditor(clerk).locator('h2'), 'biao', '表');
  await compose(bodyEditor(clerk).locator('td').last(), 'yuan', '元');
  await page.getByRole('button', { name: '撤销' }).click();
  await page.getByRole('button', { name: '重做' }).click();
  expect(await sourceIn(clerk)).toBe('各位居民你好\n\n## 安排表\n\n| 项目 | 金额 |\n| --- | --- |\n| 纸 | 3元 |');
});

test('a picture with another ending than its own is taken', async () => {
  const file = join(office.root, '.desk', '现场.jfif');
  await writeFile(
    file,
    await sharp({ create: { width: 60, height: 40, channels: 3, background: '#369' } })
      .jpeg()
      .toBuffer(),
  );
  await newEntry(clerk, 'policies');
  await insertPicture(clerk, file, '公示栏');
  expect(await sourceIn(clerk)).toMatch(/!\[公示栏\]\(\/media\/\d{8}-\w{5}\.jpg\)/);
});

test('what is typed while a picture is on its way is kept, in its field and below it, also when it comes only at the second try', async () => {
  const { page } = clerk;
  const file = join(office.root, '.desk', '检修.png');
  await writeFile(
    file,
    await sharp({ create: { width: 80, height: 60, channels: 3, background: '#963' } })
      .png()
      .toBuffer(),
  );
  const sent = Promise.withResolvers<void>();
  let tries = 0;
  const isUpload = (url: URL) => url.pathname === '/desk/api';
  await page.route(isUpload, async (route) => {
    if (!route.request().postData()?.startsWith('{"action":"persistMedia"')) return route.continue();
    await sent.promise;
    return tries++ === 0 ? route.abort() : route.continue();
  });
  await newEntry(clerk, 'policies');
  await bodyEditor(clerk).click();
  await page.locator('.body-tools input[type=file]').setInputFiles(file);
  const question = page.getByRole('button', { name: '看过了，没有个人信息' });
  await expect.poll(() => question.count()).toBe(1);
  // Not by the handler of the driver, which comes with the next action: the letters are to follow at once.
  await page.evaluate(() => document.querySelector<HTMLElement>('dialog.panel button.main')?.click());
  await page.keyboard.type('检修的水管');
  await page.keyboard.press('Enter');
  await page.keyboard.type('下午来水。');
  expect(await page.locator('.body-upload').innerText()).toContain('正在上传“检修.png”');
  expect(await page.getByRole('button', { name: '源文字' }).isDisabled()).toBe(true);
  sent.resolve();
  await page.locator('.body-upload').getByRole('button', { name: '再传一次' }).click();
  await page.locator('.body-upload').waitFor({ state: 'detached' });
  await page.unroute(isUpload);
  expect(await sourceIn(clerk)).toMatch(/^!\[检修的水管\]\(\/media\/\d{8}-\w{5}\.(?:png|jpg)\)\n\n下午来水。$/);
});

test('a title takes the words of what is pasted, says what it could not take, and takes it back', async () => {
  const { page } = clerk;
  const from = await page.context().newPage();
  await from.setContent(
    '<h1>关于停水的</h1><p>通知</p><img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="40" height="40" alt="水管">',
  );
  await from.keyboard.press('Control+a');
  await from.keyboard.press('Control+c');
  await from.close();
  await newEntry(clerk, 'policies');
  const title = page.getByLabel(/^标题/).first();
  await title.fill('甲乙');
  await title.press('Home');
  await title.press('ArrowRight');
  await page.keyboard.press('Control+v');
  await expect.poll(() => title.inputValue()).toBe('甲关于停水的 通知乙');
  const said = page.getByRole('status').filter({ hasText: '没有带过来' });
  expect(await said.innerText()).toContain('有 1 张图没有带过来：水管。');
  await said.getByRole('button', { name: '撤销粘贴' }).click();
  await expect.poll(() => title.inputValue()).toBe('甲乙');
  await said.waitFor({ state: 'detached' });
});

test('when something throws, the words are kept and said to be, in Chinese, with no way to another site', async () => {
  const { page } = clerk;
  await newEntry(clerk, 'policies');
  const title = page.getByLabel(/^标题/).first();
  await title.fill('写到一半的标题');
  // React tries once more before it gives up.
  await page.evaluate(() => {
    const whole = globalThis as { __foldedForm?: unknown; __wholeForm?: unknown };
    whole.__wholeForm = whole.__foldedForm;
    whole.__foldedForm = () => {
      throw new Error('broken on purpose');
    };
  });
  await title.press('End');
  await page.keyboard.insertText('。');
  await page.getByRole('heading', { name: '这一页出了错，您写的文字还在' }).waitFor();
  expect(await page.getByLabel('您写的文字').inputValue()).toContain('写到一半的标题');
  expect(await page.locator('a[href^="http"]').count()).toBe(0);
  expect(await page.getByText('broken on purpose').count()).toBe(0);
  await page.evaluate(() => {
    const whole = globalThis as { __foldedForm?: unknown; __wholeForm?: unknown };
    whole.__foldedForm = whole.__wholeForm;
  });
  await page.getByRole('button', { name: '回到表单' }).click();
  await page.getByLabel(/^标题/).first().waitFor();
});
