import { expect, test } from 'vitest';
import { useBrowser } from '../open-browser.ts';
import { smallBoard } from './small-board.ts';

const browser = useBrowser();

test('an address spelled otherwise keeps no preview, and a question behind a file no second copy', async () => {
  const { write, page, visit, kept, reader } = await smallBoard(browser);
  const before = await kept();
  write({ 'preview/x/index.html': page('还没有公开的草稿'), '_astro/a.js': '1' });
  for (const path of ['/%70review/x/', '/preview/x/?a=1']) {
    expect(await visit(path)).toContain('草稿');
  }
  await visit('/b/?a=1');
  await reader.evaluate(async () => {
    for (const question of ['', '?1', '?2', '?3']) await fetch(`/_astro/a.js${question}`);
  });
  await expect.poll(kept).toEqual([...before, '/_astro/a.js'].toSorted());
});

test('a gateway that does not reach the site is no page: what was kept is shown, and says that it is old', async () => {
  const { write, page, visit, reader, unreach } = await smallBoard(browser);
  const withMain = page('高龄津贴').replace(/<p>.*/, '<html lang="zh-CN"><body><main>高龄津贴</main>');
  write({ 'c/index.html': withMain });
  await visit('/c/');
  for (const status of [502, 503, 504]) {
    unreach(status);
    await expect.poll(() => visit('/c/')).toMatch(/^网站暂时打不开，这是 \d+月\d+日 \d\d:\d\d 存下的内容。高龄津贴$/);
    expect(await visit('/never/')).toBe(`${String(status)} Gateway`);
  }
  // What the site itself says of an address holds, and so does its failure: it is there.
  for (const status of [500, 404]) {
    unreach(status);
    expect(await visit('/b/')).toBe(`${String(status)} Gateway`);
  }
  unreach(undefined);
  expect(await visit('/c/')).toBe('高龄津贴');
  expect(await reader.title()).toBe('公示栏');
});

test('what stands in a title stays in it, also where the page comes out of the store', async () => {
  const { write, visit, reader, offline } = await smallBoard(browser);
  const title = `<body><main id='x'><img src='x'><html lang='x'> data-now='instant'</main>`;
  const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="description" content="${title}">
<title>题</title></head><body><main id="main"><p data-now="instant">正文</p></main><footer></footer></body></html>`;
  write({ 'index.html': html, 'c/index.html': html });
  await visit('/');
  await visit('/c/');
  await offline(true);
  const shown = () =>
    reader.evaluate(() => ({
      mains: document.querySelectorAll('main').length,
      pictures: document.images.length,
      before: document.querySelector('main')?.previousElementSibling?.className ?? '',
      description: document.querySelector('meta[name="description"]')?.getAttribute('content'),
    }));
  await expect.poll(() => visit('/c/')).toContain('没有连上网络');
  expect(await shown()).toEqual({ mains: 1, pictures: 0, before: 'alert', description: title });
  await visit('/never/');
  expect(await shown()).toEqual({ mains: 1, pictures: 0, before: '', description: title });
  expect(await reader.textContent('main')).toContain('现在没有网络');
});
