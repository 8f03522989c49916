import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { imageSize } from 'image-size';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  bodyEditor,
  fillDate,
  fillText,
  insertPicture,
  logIn,
  newEntry,
  openAdmin,
  openEntry,
  openGroup,
  preview,
  publish,
  confirmPublishing,
  handIn,
  save,
  waitLive,
  waitProblems,
  waitSaved,
  writeSource,
  type CmsDriver,
} from '../browser/cms-driver.ts';
import { canonical } from './publish-canonical.ts';
import { PHONE } from '../browser/open-browser.ts';
import { launch } from '../launch-browser.ts';
import { notices } from './publish-notices.ts';
import { openProfile, tellScreens } from './profile.ts';
import { splitFrontMatter } from '../../src/reader/front-matter.ts';
import { openOffice, type Office } from './publish-office.ts';
import { drawPicture } from './publish-picture.ts';

// A community from its first minute: one test is what one person does next, so each stands on those before it.
const ACCOUNT = 'wangfang';
const NAME = '王芳';
const PASSWORD = 'linden-river-42';
/** Two builds may follow each other, beside the tests of another row. */
const BUILD = 240_000;

let office: Office;
let browser: Browser;
let clerk: CmsDriver;
let picture: string;
/** Where each notice went, by collection. */
const written = new Map<string, { place: string; href: string }>();

beforeAll(async () => {
  [office, browser] = await Promise.all([openOffice(), launch()]);
  picture = join(office.root, '.desk', '现场照片 一.png');
  await mkdir(dirname(picture), { recursive: true });
  await writeFile(picture, await drawPicture(browser, 1800, 1200));
});
afterAll(async () => {
  await browser.close();
  await office.close();
});

tellScreens(() => browser);
const open = async (options: BrowserContextOptions = {}): Promise<Page> =>
  (await openProfile(browser, office.origin, options)).newPage();
const until = <T>(look: () => T) => expect.poll(look);
const strip = (page: Page) => page.locator('[data-publication]');
const problems = async () => (await waitProblems(clerk)).join('\n');
const entryFile = (collection: string) => `content/${collection}/${written.get(collection)!.place}.md`;
const read = (path: string) => readFile(join(office.root, path), 'utf8');

test('the printed link sets the first account, once', async () => {
  // A clerk's computer may be set to any time zone; every day on the board is Beijing's.
  const page = await open({ timezoneId: 'America/New_York' });
  await page.goto(office.setupLink);
  await page.getByLabel('账号', { exact: true }).fill(ACCOUNT);
  await page.getByLabel('姓名').fill(NAME);
  await page.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await page.getByLabel('再输一遍密码').fill(PASSWORD);
  await page.getByRole('button', { name: '设立账号并登录' }).click();
  await page.waitForURL('**/admin/**');
  await page.goto(office.setupLink);
  await until(() => page.locator('h1').innerText()).toBe('已经有账号了');
  expect(await page.locator('input').count()).toBe(0);

  await page.context().clearCookies();
  clerk = await openAdmin(page, office.origin);
  await page.getByLabel('账号').fill(ACCOUNT);
  await page.getByLabel('密码').fill('maple-river-42');
  await page.getByRole('button', { name: '登录', exact: true }).click();
  expect(await page.getByRole('alert').innerText()).toMatch(/账号或密码/);
  await logIn(clerk, ACCOUNT, PASSWORD);
  const links = page.getByRole('link', { name: /^(使用手册|办公室)$/ });
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
    '/admin/help/',
    '/desk/office/',
  ]);
});

test('what is missing or does not add up is named, and nothing is written', async () => {
  const [disclosure] = notices;
  await newEntry(clerk, disclosure!.collection);
  await disclosure!.fill(clerk, picture);
  await handIn(clerk, '发布');
  expect(await problems()).toMatch(/^标题：还没有填写/);

  await fillText(clerk, '标题', disclosure!.title);
  const accounts = await openGroup(clerk, '收支账目');
  await accounts.getByText('放进了 12 行；金额一共 6,420.50 元，与表里的合计相符').waitFor();
  await until(() => accounts.getByLabel('本期结余', { exact: true }).inputValue()).toBe('779.80');
  await fillText(clerk, '本期结余', '799.80', accounts);
  await handIn(clerk, '发布');
  await until(problems).toBe(
    '收支账目 › 本期结余：账不平：1,200.30 + 6,000.00 − 6,420.50 = 779.80，填的本期结余是 799.80，相差 20.00 元，请核对每一笔',
  );
  await accounts.getByRole('button', { name: '填入 779.80' }).click();
  expect(office.git('log', '--format=%s')).toBe('start');
  expect(office.git('status', '--porcelain')).toBe('');
});

test.for(notices)(
  '$collection: written by labels, with a picture, and published',
  { timeout: BUILD },
  async (notice) => {
    const { collection, title, alt } = notice;
    // The first form is still open from the test before.
    if (collection !== 'disclosures') {
      await newEntry(clerk, collection);
      await fillText(clerk, '标题', title);
      await notice.fill(clerk, picture);
    }
    await insertPicture(clerk, picture, alt);
    const shown = preview(clerk).getByRole('img', { name: alt });
    // Pictures further down load when they come near.
    await shown.scrollIntoViewIfNeeded();
    await until(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
    await publish(clerk);
    const clicked = Date.now();
    await until(() => strip(clerk.page).innerText()).toContain('正在更新');
    const place = await waitSaved(clerk);
    const href = `/${collection}/${place.split('/').at(-1)!}/`;
    written.set(collection, { place, href });
    // The desk joins what is saved during a build; waiting for the first and the last shows both kinds.
    if (collection === 'disclosures' || collection === 'policies') {
      expect(await waitLive(clerk, BUILD)).toBe(href);
      console.log(`${collection}: live ${((Date.now() - clicked) / 1000).toFixed(1)} s after 发布`);
      expect(await strip(clerk.page).innerText()).toMatch(/已经上线，用了 \d/);
    }
  },
);

test('a resident with a telephone finds each by a word of its own and reads it', async () => {
  const page = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
  for (const { collection, title, word, alt } of notices) {
    await page.goto(`/search/?q=${encodeURIComponent(word)}`);
    const hit = page.locator('[data-search-result]').filter({ hasText: title }).getByRole('link');
    await hit.click();
    await until(() => page.locator('h1').innerText()).toBe(title);
    expect(new URL(page.url()).pathname).toMatch(new RegExp(`^/${collection}/\\d{8}-[a-z2-9]{5}/$`));
    const shown = page.getByRole('img', { name: alt });
    await shown.scrollIntoViewIfNeeded();
    await until(() => shown.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1600);
    expect(await sideways(page), page.url()).toBe(0);
  }
  await page.context().close();
});

test('git tells who wrote what, and the content is in order', async () => {
  const commits = office.git('log', '--reverse', '--format=%H').split('\n').slice(1);
  expect(commits).toHaveLength(notices.length);
  for (const [index, { place, uploads }] of notices.entries()) {
    const show = (...args: string[]) => office.git('show', ...args, commits[index]!);
    expect(show('-s', '--format=%an')).toBe(NAME);
    const changes = show('--format=', '--name-status').split('\n');
    expect(changes.every((change) => change.startsWith('A\t'))).toBe(true);
    const [pictures, entries] = split(
      changes.map((change) => change.slice(2)),
      (path) => path.startsWith('public/media/'),
    );
    expect(entries).toEqual([expect.stringMatching(place)]);
    expect(pictures).toHaveLength(uploads);
    for (const path of pictures) {
      expect(path).toMatch(/^public\/media\/\d{8}-[a-z2-9]{5}\.jpg$/);
      expect(imageSize(await readFile(join(office.root, path)))).toMatchObject({
        width: 1600,
        height: 1067,
        type: 'jpg',
      });
    }
  }
  expect(office.git('status', '--porcelain')).toBe('');
  expect(office.check().errors).toEqual([]);
});

test.for(notices)(
  '$collection: the preview was the page, and a correction changes one line',
  async ({ collection }) => {
    const { place, href } = written.get(collection)!;
    await openEntry(clerk, collection, place);
    const article = `article[data-entry="${href.slice(1, -1)}"]`;
    const previewed = await preview(clerk).locator(article).evaluate(canonical);
    const page = await open({ javaScriptEnabled: false });
    await page.goto(href);
    expect(previewed).toEqual(await page.locator(article).evaluate(canonical));
    await page.context().close();

    const before = /^summary: (.*)$/m.exec(await read(entryFile(collection)))?.[1];
    await fillText(clerk, '摘要', '摘要改过一遍，别的都没有动。');
    await publish(clerk);
    await waitSaved(clerk);
    const diff = office.git('show', '-U0', '--format=', '--', entryFile(collection)).split('\n');
    expect(diff.filter((line) => /^[+-](?![+-])/.test(line))).toEqual([
      ...(before === undefined ? [] : [`-summary: ${before}`]),
      '+summary: 摘要改过一遍，别的都没有动。',
    ]);
  },
);

test('what somebody wrote by hand comes through the form whole', async () => {
  for (const [collection, place] of [
    ['consultations', '2026/dongli-ebike'],
    ['policies', 'service-plan-2026'],
  ] as const) {
    const parts = async () => {
      const split = splitFrontMatter(await read(`content/${collection}/${place}.md`));
      return 'data' in split ? { ...(split.data as object), summary: '', body: split.body.trim() } : split;
    };
    const before = await parts();
    await openEntry(clerk, collection, place);
    await fillText(clerk, '摘要', '摘要改过一遍，别的都没有动。');
    await publish(clerk);
    await waitSaved(clerk);
    expect(await parts()).toEqual(before);
  }
});

test('a table is written as source and lands as it was written', async () => {
  const { place } = written.get('policies')!;
  const source =
    '三、多久修好\n\n| 坏在哪里 | 几天修好 |\n| --- | ---: |\n| 棚顶 | 3 |\n| 扶手 | 1 |\n\n<!-- 等报价 -->';
  await openEntry(clerk, 'policies', place);
  await writeSource(clerk, source);
  await until(() => preview(clerk).locator('tbody :is(th, td)').allInnerTexts()).toEqual(['棚顶', '3', '扶手', '1']);
  // What residents would not see is shown before it is published, and published when the clerk says so.
  await handIn(clerk, '发布');
  await until(problems).toContain('“等报价”居民看不到');
  await clerk.page.getByRole('button', { name: '仍然发布' }).click();
  await confirmPublishing(clerk);
  await waitSaved(clerk);
  expect((await read(entryFile('policies'))).split('---\n').at(-1)?.trim()).toBe(source);
});

test('a mobile number in the text is hidden by one click, in the open form too', async () => {
  const { place } = written.get('services')!;
  await openEntry(clerk, 'services', place);
  // Its beginning: a click into the middle would be on the picture.
  await bodyEditor(clerk).click({ position: { x: 40, y: 20 } });
  await clerk.page.keyboard.press('Control+Home');
  await until(() => bodyEditor(clerk).evaluate((editor) => editor.contains(document.activeElement))).toBe(true);
  await clerk.page.keyboard.insertText('修伞的电话 13900001234。');
  await save(clerk);
  await until(problems).toContain('139****1234');
  await clerk.page.getByRole('button', { name: '改成 139****1234' }).click();
  await until(() => bodyEditor(clerk).innerText()).toContain('修伞的电话 139****1234。');
  await publish(clerk);
  await waitSaved(clerk);
  const text = await read(entryFile('services'));
  expect(text).toContain('修伞的电话 139\\*\\*\\*\\*1234。');
  expect(office.git('log', '-p')).not.toContain('13900001234');
});

test('the corrections are on their pages', { timeout: BUILD }, async () => {
  await waitLive(clerk, BUILD);
  const page = await open();
  for (const [collection, { href }] of written) {
    await page.goto(href);
    const text = await page.locator('main').innerText();
    expect(text, collection).toContain('摘要改过一遍，别的都没有动。');
  }
  await page.context().close();
});

test('with a broken file the site stays as it was, and says what to write where', { timeout: 2 * BUILD }, async () => {
  const good = await read(entryFile('disclosures'));
  await writeFile(
    join(office.contentDir, 'disclosures', '2026', 'broken-date.md'),
    good.replace(/^title: .*/m, 'title: 日期写错的公示').replace(/^published: .*/m, 'published: 2026-02-30'),
  );
  office.git('add', '.');
  office.git('commit', '--quiet', '-m', 'by hand');

  const { place, href } = written.get('services')!;
  await openEntry(clerk, 'services', place);
  await fillText(clerk, '收费', '不收费，弄丢了照价赔');
  await publish(clerk);
  const failed = clerk.page.locator('[data-publication="failed"]');
  await failed.waitFor({ timeout: BUILD });
  const said = await failed.innerText();
  expect(said).toContain('网站暂时还是上一次的样子');
  expect(said).toContain('《日期写错的公示》 › 发布日期');
  expect(said).toContain('content/disclosures/2026/broken-date.md');
  expect(said).toContain('2026年2月30日 这一天不存在，请核对月份和日子');
  const page = await open();
  await page.goto(href);
  const main = page.locator('main');
  expect(await main.innerText()).toContain('不收费');
  expect(await main.innerText()).not.toContain('照价赔');

  // Mended where a clerk can: in the form, which opens even so.
  await openEntry(clerk, 'disclosures', '2026/broken-date');
  await fillDate(clerk, '发布日期', '2026-11-20');
  await publish(clerk);
  expect(await waitLive(clerk, BUILD)).toBe('/disclosures/broken-date/');
  await page.goto(href);
  expect(await main.innerText()).toContain('照价赔');
  await page.context().close();
  expect(office.check().errors).toEqual([]);
});

test('Pinyin arrives as it was composed, in the title and in the body', async () => {
  await newEntry(clerk, 'places');
  const { page } = clerk;
  const keyboard = await page.context().newCDPSession(page);
  const compose = async (steps: string[], text: string) => {
    for (const step of steps) {
      const at = { selectionStart: step.length, selectionEnd: step.length };
      await keyboard.send('Input.imeSetComposition', { text: step, ...at });
    }
    await keyboard.send('Input.insertText', { text });
  };
  const title = page.getByLabel('场所名称', { exact: true });
  await title.click();
  await compose(['y', 'yu', 'yu lan', 'yu lan jie'], '玉兰街');
  await compose(['f', 'fu wu', 'fu wu zhan'], '服务站');
  expect(await title.inputValue()).toBe('玉兰街服务站');

  const body = bodyEditor(clerk);
  await body.click();
  await until(() => body.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await page.waitForTimeout(250);
  await compose(['m', 'men kou', 'men kou you po dao'], '门口有坡道');
  await compose([','], '，');
  await compose(['d', 'dian ti'], '电梯在里面');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(250);
  await compose(['l', 'lun yi', 'lun yi ke jie'], '轮椅可借');
  const paragraphs = body.locator('p');
  expect(await paragraphs.allInnerTexts()).toEqual(['门口有坡道，电梯在里面', '轮椅可借']);
});

test('on a telephone nothing hangs over the side, and 发布 is within reach', async () => {
  const page = await open({ viewport: PHONE, hasTouch: true, isMobile: true });
  const phone = await openAdmin(page, office.origin);
  await logIn(phone, ACCOUNT, PASSWORD);
  await page.goto(`${office.origin}/admin/#/collections/disclosures`);
  await page.getByText(notices[0]!.title).first().waitFor();
  expect(await sideways(page)).toBe(0);

  await openEntry(phone, 'disclosures', written.get('disclosures')!.place);
  expect(await sideways(page)).toBe(0);
  await fillText(phone, '摘要', '在手机上改的摘要。');
  await publish(phone);
  await waitSaved(phone);
  expect(await read(entryFile('disclosures'))).toContain('summary: 在手机上改的摘要。');

  await page.getByRole('button', { name: '图库' }).click();
  await page.locator('.ReactModalPortal [role=dialog]').waitFor();
  expect(await sideways(page)).toBe(0);
  await page.context().close();
});

/** How many pixels the page is wider than the screen. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

function split<T>(all: readonly T[], isFirst: (one: T) => boolean): [T[], T[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}
