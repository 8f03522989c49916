import { expect, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';
import { present, smallBoard } from './small-board.ts';

const browser = useBrowser();

const MEGABYTE = 1_000_000;
/** A file of so many bytes; what is in it does not matter here. */
const file = (bytes: number) => new Uint8Array(bytes);
/** Pages as they are: each shows or links to what it has. */
const page = (...inside: readonly string[]) =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>公示栏</title><main>${inside.join('')}</main></html>`;
const link = (address: string) => `<a href="${address}">附件</a>`;
const uploads = (kept: readonly string[]) => kept.filter((path) => path.startsWith('/media/'));

test('PDF files and pictures of a page that was opened are there without a network, until it is taken down', async () => {
  const { write, visit, kept, fetchesUpload, offline } = await smallBoard(browser);
  write({
    'c/index.html': page(
      ...[link('/media/%E8%A1%A8.pdf'), '<img src="/media/plan.png" alt="图">', link('/media/form.docx')],
      ...[link('/media/large.pdf'), `<section class="sec" id="named">${link('/media/names.pdf')}</section>`],
    ),
    'media/表.pdf': file(1000),
    'media/plan.png': file(1000),
    'media/form.docx': file(1000),
    'media/names.pdf': file(1000),
    'media/large.pdf': file(2 * MEGABYTE + 1),
    ...present(['aaaa', 'bbbb', 'dddd'], ['cccc']),
  });
  await visit('/c/');
  await expect.poll(async () => uploads(await kept())).toEqual(['/media/%E8%A1%A8.pdf', '/media/plan.png']);
  await offline(true);
  expect(await fetchesUpload('/media/表.pdf')).toBe(true);
  expect(await fetchesUpload('/media/large.pdf')).toBe(false);
  const [present_, absent] = ['（已存在手机里，现在能打开）', '（没有存在手机里，有网络才能打开）'];
  const said = (await visit('/c/'))!.match(/（[^）]*）/g);
  expect(said).toEqual([present_, absent, absent, absent]);
  expect(await visit('/media/large.pdf')).toMatch(/^首页现在没有网络这个文件没有存在手机里。/);
  await offline(false);

  write(present(['aaaa', 'bbbb'], ['cccc']));
  await visit('/b/');
  await expect.poll(async () => uploads(await kept())).toEqual([]);
  await offline(true);
  expect(await fetchesUpload('/media/表.pdf')).toBe(false);
});

test('more than a phone has room for pushes out the oldest', async () => {
  const { write, visit, kept } = await smallBoard(browser);
  for (const name of ['d', 'e']) {
    const files = [1, 2, 3, 4, 5, 6].map((nth) => `media/${name}${String(nth)}.pdf`);
    write(Object.fromEntries(files.map((path) => [path, file(1.8 * MEGABYTE)])));
    write({ [`${name}/index.html`]: page(...files.map((path) => link(`/${path}`))) });
  }
  await visit('/d/');
  await expect.poll(async () => uploads(await kept())).toHaveLength(6);
  await visit('/e/');
  await expect.poll(async () => uploads(await kept())).toContain('/media/e6.pdf');
  // Eleven of them are 19.8 MB.
  await expect.poll(async () => uploads(await kept())).not.toContain('/media/d1.pdf');
  expect(uploads(await kept())).toHaveLength(11);
});
