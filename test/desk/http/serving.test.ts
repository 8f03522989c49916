import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { docx, pdf, png } from '../support/sample-files.ts';

async function live() {
  const place = await makePlace();
  const running = await startDesk(place);
  await running.desk.publishNow();
  return { place, ...running };
}

test('pages have clean addresses, the right type and the headers of safety', async () => {
  const { ask } = await live();
  const page = await ask('/disclosures/?year=2026');
  expect(page.status).toBe(200);
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'content-security-policy': "frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });
  expect(page.headers['strict-transport-security']).toBeUndefined();
  expect(page.headers['x-powered-by']).toBeUndefined();
  const again = await ask('/disclosures/', { headers: { 'if-none-match': page.headers.etag } });
  expect(again.status).toBe(304);
  expect((await ask('/disclosures?year=2026')).headers.location).toBe('/disclosures/?year=2026');
  expect((await ask('/admin')).headers.location).toBe('/admin/');
  expect((await ask('/admin/')).text).toContain('CMS');
  expect((await ask('/', { method: 'HEAD' })).status).toBe(200);
  expect((await ask('/feed.xml')).headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect((await ask('/feed.json')).headers['content-type']).toBe('application/feed+json; charset=utf-8');
  const word = (await ask('/disclosures/')).text.trim();
  const style = await ask(`/_astro/style.${word}.css`);
  expect(style.headers).toMatchObject({
    'content-type': 'text/css; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('an address that does not exist shows the site’s own page with 404, whatever it is made of', async () => {
  const { ask } = await live();
  for (const path of [
    '/nothing',
    '/nothing/',
    '/../release.json',
    '/..%2frelease.json',
    '/%2e%2e/release.json',
    '/.git/config',
    '/disclosures/..%2f..%2f..%2faccounts.json',
    '/a%00b',
    '/a%5cb',
    '/%252e%252e/',
    '//evil.example',
    '//evil.example/..',
    '/index.html/',
    '/release.json',
    '/a%0ab',
    '/%c0%ae',
  ]) {
    const answer = await ask(path);
    expect([400, 404], path).toContain(answer.status);
    expect(answer.headers.location).toBeUndefined();
    if (answer.status === 404) expect(answer.text, path).toContain('没有找到这一页');
  }
  expect((await ask('/desk/nothing')).json()).toEqual({ error: '没有这个地址。' });
  expect((await ask('/disclosures/', { method: 'PUT', headers: { 'x-gongshi': 'desk' } })).status).toBe(404);
});

test('clerks are served all uploads, pictures and PDF in place, the rest as a download, and none of it can act', async () => {
  const running = await live();
  const { place } = running;
  const { get: ask } = await firstClerk(running);
  const files = {
    'a.png': png,
    'b.pdf': pdf,
    'c.docx': docx,
    'd.svg': Buffer.from('<svg/>'),
    'e.html': Buffer.from('<b>'),
  };
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(place.mediaDir, name), bytes);
  await writeFile(join(place.mediaDir, '.secret.png'), png);
  await writeFile(join(place.mediaDir, '大院.png'), png);
  const shown = async (name: string) => {
    const { status, headers } = await ask(`/media/${name}`);
    expect(headers['cache-control']).toBe('private, no-cache');
    // In a sandbox older browsers show no PDF.
    const policy = name.endsWith('.pdf')
      ? /^default-src 'none'; object-src 'self';(?!.*(?:script-src|sandbox))/
      : /^default-src 'none'; sandbox$/;
    expect(headers['content-security-policy']).toMatch(policy);
    expect(headers['x-content-type-options']).toBe('nosniff');
    return [status, headers['content-type'], headers['content-disposition']];
  };
  expect(await shown('a.png')).toEqual([200, 'image/png', 'inline']);
  expect(await shown('b.pdf')).toEqual([200, 'application/pdf', 'inline']);
  expect((await shown('c.docx'))[2]).toBe('attachment');
  expect((await shown('d.svg'))[2]).toBe('attachment');
  expect((await shown('e.html'))[2]).toBe('attachment');
  expect((await ask(`/media/${encodeURIComponent('大院.png')}`)).bytes).toEqual(png);
  for (const path of [
    '/media/',
    '/media/none.png',
    '/media/.secret.png',
    '/media/../settings.yml',
    '/media/..%2f..%2fcontent/settings.yml',
  ]) {
    expect((await ask(path)).status, path).toBe(404);
  }
});
