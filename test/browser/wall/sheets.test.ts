import jsQR from 'jsqr';
import sharp from 'sharp';
import type { Locator } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, expect, test } from 'vitest';
import { RADICALS, wordOfRadical } from '../../../src/text/radicals.ts';
import { DESK, useBrowser } from '../open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

/** The sheets of what a page prints, with their size in points and their words. */
async function printed(path: string, options: { scale?: number } = {}) {
  // As offices print: on a computer.
  const page = await browser.open({ viewport: DESK });
  await page.goto(path);
  const document = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true, ...options })));
  const sheets = [];
  for (let nth = 1; nth <= document.numPages; nth += 1) {
    const sheet = await document.getPage(nth);
    const { items } = await sheet.getTextContent();
    const [, , width = 0] = sheet.view;
    const text = items.map((item) => ('str' in item ? item.str : '')).join('');
    // Browsers write ⻚ where 页 was written.
    sheets.push({ width: Math.round(width), text: text.replaceAll(RADICALS, wordOfRadical) });
  }
  return sheets;
}

/** What a phone reads in a drawn code. */
async function readIn(code: Locator): Promise<string | undefined> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

const FINANCE = '/wall/disclosures/nanxiang-2026-q3/';

test('the accounts of a quarter fit two sheets of A4, and two of A3; each says which of how many it is', async () => {
  for (const [path, width] of [
    [FINANCE, 595],
    [`${FINANCE}#a3`, 842],
  ] as const) {
    const sheets = await printed(path);
    expect(sheets.map((sheet) => sheet.width)).toEqual([width, width]);
    const [first, last] = sheets;
    expect(first?.text).toContain('南巷社区2026年第三季度工作经费收支公示');
    expect(first?.text).toContain('第 1 页，共 2 页');
    expect(last?.text).toContain('第 2 页，共 2 页');
    // The foot stands below something of the notice.
    expect(last?.text).toMatch(/登记信息.*扫码看网上原件.*撤下：2026年10月25日以后/s);
    expect(last?.text).toMatch(/内容指纹：([0-9a-f]{4} ?){4}/);
  }
});

/** 第 2 页，共 3 页 of each page, as it is numbered. */
const numbersOf = (sheets: Awaited<ReturnType<typeof printed>>) =>
  sheets.map(({ text }) => /第 (\d+) 页(?:，共 (\d+) 页)?/.exec(text)?.slice(1).map(Number) ?? []);

test('of all that is due this week each sheet is numbered by itself, on A4 and on A3', async () => {
  for (const [path, width] of [
    ['/wall/week/', 595],
    ['/wall/week/#a3', 842],
  ] as const) {
    const sheets = await printed(path);
    expect(new Set(sheets.map((sheet) => sheet.width))).toEqual(new Set([width]));
    const numbers = numbersOf(sheets);
    // Each sheet ends with its foot, so the pages of one are those until a page with a foot.
    const ends = sheets.map(({ text }) => text.includes('扫码看网上原件'));
    let nth = 0;
    const counted = ends.map((isEnd) => {
      nth += 1;
      const own = nth;
      if (isEnd) nth = 0;
      return own;
    });
    expect(ends.at(-1)).toBe(true);
    expect(numbers.map(([own]) => own)).toEqual(counted);
    numbers.forEach(([own, of], at) => {
      if (ends[at]) expect(own, `page ${String(at + 1)}`).toBe(of);
      else expect(of, `page ${String(at + 1)}`).toBe(numbers[at + 1]?.[1]);
    });
    expect(numbers.some(([, of]) => of === 2)).toBe(true);
  }
});

test('printed smaller than asked for, no sheet says of how many pages it is', async () => {
  const numbers = numbersOf(await printed('/wall/week/', { scale: 0.7 }));
  expect(numbers.length).toBeGreaterThan(5);
  for (const [nth, of] of numbers) expect([nth, of]).toEqual([expect.any(Number), NaN]);
});

test('a form to tick, a card and a label are one sheet each', async () => {
  for (const path of ['/wall/services/dibao/', '/wall/communities/dongli/', '/wall/places/dongli-board/'])
    expect(await printed(path), path).toHaveLength(1);
});

test('codes lead to the original, and to where it is entered what was put up', async () => {
  const page = await browser.open({ deviceScaleFactor: 2 });
  const codes = async (path: string) => {
    await page.goto(path);
    return Promise.all((await page.locator('.qr').all()).map(readIn));
  };
  expect(await codes(FINANCE)).toEqual([
    'https://gongshi.example/disclosures/nanxiang-2026-q3/',
    'https://gongshi.example/desk/office/posting?entry=disclosures/nanxiang-2026-q3',
  ]);
  expect(await codes('/wall/places/dongli-board/')).toEqual([
    'https://gongshi.example/communities/dongli/',
    'https://gongshi.example/desk/office/posting?board=dongli-board',
  ]);
  expect((await codes('/wall/communities/dongli/'))[0]).toBe('https://gongshi.example/communities/dongli/');
});
