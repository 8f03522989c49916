import { link, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { compress } from '../../../src/publication/compressed.ts';
import { launch } from '../../launch-browser.ts';
import { firstClerk, makePlace, startDesk, alert } from '../support/desk-under-test.ts';

const PAGE = `<!doctype html><html lang="zh-CN"><title>公示栏</title><link rel="stylesheet" href="/_astro/page.Bx3d.css">
<main id="main"><h1>居民委员会公告</h1>${'<p>关于停水的通知：请各户储水备用。</p>\n'.repeat(200)}</main></html>`;
const SITE = {
  'index.html': PAGE,
  '404.html': PAGE.replace('居民委员会公告', '没有找到这一页'),
  'places/index.html': PAGE.replace('居民委员会公告', '服务场所'),
  'feed.xml': `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry/>'.repeat(400)}</feed>`,
  'data/places.csv': '名称,地址\n'.repeat(300),
  'data/all.json': JSON.stringify(Array.from({ length: 90_000 }, (_, index) => index * 7919)),
  '_astro/page.Bx3d.css': `h1{color:rgb(1,2,3)}${'p{margin:0 0 1em}'.repeat(200)}`,
  'search-index/t/1a-01234567.bin': 'packed'.repeat(400),
  'small.txt': '几个字',
};
const BR = { headers: { 'accept-encoding': 'gzip, deflate, br, zstd' } };
const GZIP = { headers: { 'accept-encoding': 'gzip' } };

/** A desk whose releases hold compressed forms; a file that is as it was is the same file in the next release. */
async function live() {
  const place = await makePlace();
  const site: Record<string, string> = { ...SITE };
  let last: string | undefined;
  const running = await startDesk(place, {
    build: async (out) => {
      for (const [name, text] of Object.entries(site)) await put(out, name, Buffer.from(text), last);
      last = out;
      return { ok: true, lastLines: [] };
    },
  });
  expect((await running.desk.publishNow()).state).toBe('live');
  return { ...running, place, site };
}

async function put(out: string, name: string, bytes: Buffer, last: string | undefined): Promise<void> {
  await mkdir(dirname(join(out, name)), { recursive: true });
  const { br, gz } = await compress(name, bytes);
  const forms = { '': bytes, '.br': br, '.gz': gz };
  const same = last !== undefined && (await readFile(join(last, name))).equals(bytes);
  for (const [ending, form] of Object.entries(forms)) {
    if (form === undefined) continue;
    if (same) await link(join(last, name + ending), join(out, name + ending));
    else await writeFile(join(out, name + ending), form);
  }
}

test('a browser gets the form that it likes best, of the same bytes and the same type', async () => {
  const { ask } = await live();
  for (const [path, name] of [
    ['/', 'index.html'],
    ['/places/', 'places/index.html'],
    ['/feed.xml', 'feed.xml'],
    ['/data/places.csv', 'data/places.csv'],
    ['/data/all.json', 'data/all.json'],
    ['/_astro/page.Bx3d.css', '_astro/page.Bx3d.css'],
  ] as const) {
    const [plain, br, gz] = [await ask(path), await ask(path, BR), await ask(path, GZIP)];
    expect([plain.status, br.status, gz.status], path).toEqual([200, 200, 200]);
    expect(plain.text, path).toBe(SITE[name]);
    expect(brotliDecompressSync(br.bytes).equals(plain.bytes), path).toBe(true);
    expect(gunzipSync(gz.bytes).equals(plain.bytes), path).toBe(true);
    expect([plain, br, gz].map(({ headers }) => headers['content-encoding'])).toEqual([undefined, 'br', 'gzip']);
    expect(new Set([plain, br, gz].map(({ headers }) => headers.etag)).size, path).toBe(3);
    for (const { headers, bytes } of [plain, br, gz]) {
      expect(headers.vary, path).toBe('accept-encoding');
      expect(headers['content-type'], path).toBe(plain.headers['content-type']);
      expect(headers['cache-control'], path).toBe(plain.headers['cache-control']);
      expect(headers['content-security-policy'], path).toBe(plain.headers['content-security-policy']);
      expect(headers['content-length'], path).toBe(String(bytes.length));
    }
  }
  expect((await ask('/feed.xml', BR)).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
});

test('who would rather have it plain, wants a part, or asks for what has no form gets the file itself', async () => {
  const { ask } = await live();
  const plainly = await ask('/', { headers: { 'accept-encoding': 'identity;q=1, *;q=0' } });
  expect([plainly.text, plainly.headers['content-encoding']]).toEqual([PAGE, undefined]);
  const part = await ask('/', { headers: { ...BR.headers, range: 'bytes=0-8' } });
  expect([part.status, part.text, part.headers['content-encoding']]).toEqual([206, '<!doctype', undefined]);
  expect(part.headers.vary).toBe('accept-encoding');
  const shard = await ask('/search-index/t/1a-01234567.bin', BR);
  expect([shard.status, shard.headers['content-encoding'], shard.headers.vary]).toEqual([200, undefined, undefined]);
  expect(shard.headers['content-type']).toBe('application/octet-stream');
  expect(shard.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const small = await ask('/small.txt', BR);
  expect([small.text, small.headers['content-encoding'], small.headers.vary]).toEqual([
    '几个字',
    undefined,
    'accept-encoding',
  ]);
});

test('HEAD says what GET would send, and the page of what is not there is compressed too', async () => {
  const { ask } = await live();
  for (const how of [BR, GZIP, {}]) {
    const [get, head] = [await ask('/places/', how), await ask('/places/', { ...how, method: 'HEAD' })];
    expect(head.bytes).toHaveLength(0);
    for (const name of ['content-length', 'content-encoding', 'etag', 'content-type', 'vary']) {
      expect(head.headers[name], name).toBe(get.headers[name]);
    }
  }
  const missing = await ask('/nothing/', BR);
  expect([missing.status, missing.headers['content-encoding']]).toEqual([404, 'br']);
  expect(brotliDecompressSync(missing.bytes).toString()).toContain('没有找到这一页');
  for (const headers of [{ 'if-none-match': '*' }, { range: 'bytes=0-8' }]) {
    const whole = await ask('/nothing/', { headers });
    expect([whole.status, whole.text]).toEqual([404, SITE['404.html']]);
  }
});

test('a page that has not changed is not sent again, not out of the next release either', async () => {
  const { ask, desk, site } = await live();
  const tagOf = async (path: string, how = {}) => (await ask(path, how)).headers.etag!;
  const tags = { plain: await tagOf('/'), br: await tagOf('/', BR), changed: await tagOf('/places/', BR) };
  site['places/index.html'] += '<p>新的一行</p>';
  expect((await desk.publishNow()).state).toBe('live');
  const again = (path: string, tag: string, how: { headers?: Record<string, string> } = {}) =>
    ask(path, { headers: { ...how.headers, 'if-none-match': tag } });
  expect((await again('/', tags.plain)).status).toBe(304);
  expect((await again('/', tags.plain.replace('W/', ''))).status).toBe(304);
  expect((await again('/', `"x", ${tags.br}`, BR)).status).toBe(304);
  expect((await again('/', '*', BR)).status).toBe(304);
  const kept = await again('/', tags.br, BR);
  expect([kept.bytes.length, kept.headers.etag, kept.headers.vary]).toEqual([0, tags.br, 'accept-encoding']);
  expect(kept.headers['cache-control']).toBe('no-cache');
  // The tag of one form says nothing about another.
  expect((await again('/', tags.br)).status).toBe(200);
  expect((await again('/places/', tags.changed, BR)).status).toBe(200);
});

test('what lies beside the pages has no address of its own', async () => {
  const { ask, desk } = await live();
  const folder = desk.publishing.releases.current()!.site;
  expect((await readdir(folder)).filter((name) => name.startsWith('index.'))).toHaveLength(3);
  await stat(join(folder, '_astro', 'page.Bx3d.css.br'));
  const hidden = [
    '/index.html.br',
    '/index.html.gz',
    '/places/index.html.br',
    '/_astro/page.Bx3d.css.gz',
    '/feed.xml.br',
  ];
  for (const path of [...hidden, '/data/places.csv.br/', '/places/.br', '/release.json', '/../release.json']) {
    for (const how of [{}, BR]) expect((await ask(path, how)).status, path).toBe(404);
  }
});

test('Chromium shows a page and its style out of their compressed forms', async () => {
  const { port } = await live();
  const browser = await launch();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const forms: (string | undefined)[] = [];
  page.on('response', (response) => void forms.push(response.headers()['content-encoding']));
  await page.goto(`http://127.0.0.1:${String(port)}/`);
  expect(await page.locator('h1').textContent()).toBe('居民委员会公告');
  expect(await page.locator('h1').evaluate((element) => getComputedStyle(element).color)).toBe('rgb(1, 2, 3)');
  expect(forms.slice(0, 2)).toEqual(['br', 'br']);
});

test('what the CMS is answered is compressed, pages with tokens are not', async () => {
  const { ask, ...running } = await live();
  const wang = await firstClerk({ ask, ...running });
  await writeFile(join(running.place.contentDir, 'alerts', 'water.md'), alert('停水').concat('说明。'.repeat(900)));
  const body = JSON.stringify({ action: 'getEntry', params: { path: 'content/alerts/water.md' } });
  const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk', cookie: wang.cookie };
  const plain = await ask('/desk/api', { method: 'POST', headers, body });
  expect([plain.status, plain.headers['content-encoding']]).toEqual([200, undefined]);
  const packed = await ask('/desk/api', { method: 'POST', headers: { ...headers, ...BR.headers }, body });
  expect([packed.status, packed.headers['content-encoding'], packed.headers.vary]).toEqual([
    200,
    'gzip',
    'accept-encoding',
  ]);
  expect(gunzipSync(packed.bytes).toString()).toBe(plain.text);
  expect(packed.headers['cache-control']).toBe('no-store');
  for (const path of ['/desk/office/', '/desk/office/accounts', '/desk/me']) {
    const page = await ask(path, { headers: { ...BR.headers, cookie: wang.cookie } });
    expect([page.status, page.headers['content-encoding']], path).toEqual([200, undefined]);
  }
});
