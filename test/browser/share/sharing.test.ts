import decodeQR from 'qr/decode.js';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

const PATH = '/consultations/liuqiao-square/';
const ADDRESS = `https://gongshi.example${PATH}`;

test('an entry is passed on as a text with all that has to be known, and as a picture whose code is read', async () => {
  const page = await browser.open({ permissions: ['clipboard-read', 'clipboard-write'] });
  await page.goto(PATH);
  const opener = page.getByRole('button', { name: '分享' });
  await opener.click();
  await page.getByRole('button', { name: '复制文字' }).click();
  await page.getByText('文字复制好了').waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')).toEqual([
    '【征求意见】柳桥小广场怎么改，请您说说',
    expect.stringMatching(/^小广场是 2027年第一件实事/),
    '提意见到 11月30日 18:00 为止',
    '电话：0999-5550132',
    '柳桥社区居民委员会',
    ADDRESS,
  ]);

  await page.getByRole('button', { name: '做成图片' }).click();
  const link = page.getByRole('link', { name: '存图片' });
  const bytes = Buffer.from((await link.getAttribute('href'))!.split(',')[1]!, 'base64');
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect(info.width).toBe(1080);
  expect(decodeQR({ width: info.width, height: info.height, data })).toBe(ADDRESS);

  await opener.click();
  expect(await link.isVisible()).toBe(false);
});

test('whatever a title is made of, none of it leaves the picture', async () => {
  const page = await browser.open();
  await page.goto(PATH);
  await page.evaluate(() => {
    document.querySelector<HTMLMetaElement>('meta[name="ArticleTitle"]')!.content =
      `${'W'.repeat(40)}${'！'.repeat(40)}`;
  });
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByRole('button', { name: '做成图片' }).click();
  const href = await page.getByRole('link', { name: '存图片' }).getAttribute('href');
  const picture = sharp(Buffer.from(href!.split(',')[1]!, 'base64'));
  const { height } = await picture.metadata();
  // The edge of the paper is of one colour from top to bottom.
  const edge = await picture.extract({ left: 1074, top: 0, width: 6, height }).toBuffer();
  const { channels } = await sharp(edge).stats();
  expect(channels.map(({ min, max }) => max - min).slice(0, 3)).toEqual([0, 0, 0]);
});

test('in the browser of 微信, which cannot, the panel says how', async () => {
  const page = await browser.open({ userAgent: 'Mozilla/5.0 (Linux; Android 12) MicroMessenger/8.0.50' });
  await page.goto(PATH);
  await page.getByRole('button', { name: '分享' }).click();
  await page.getByText('点右上角“…”').waitFor();
  expect(await page.getByRole('button', { name: '发给别人' }).count()).toBe(0);
});
