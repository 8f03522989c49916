import { expect, test } from 'vitest';
import { firstClerk, makePlace, startDesk } from './desk-under-test.ts';
import { doc, docx, exe, jpg, pdf, png, webp, xlsx, zip } from './sample-files.ts';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

async function uploader() {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const upload = (name: string, bytes: Buffer, content = bytes.toString('base64')) =>
    wang.api('persistMedia', {
      asset: { path: `public/media/${name}`, content, encoding: 'base64' },
      options: { commitMessage: `上传：${name}` },
    });
  return { place, running, wang, upload };
}

test('every kind that is allowed is kept as it came, listed without bytes and served', async () => {
  const { place, running, wang, upload } = await uploader();
  const good = {
    'a.jpg': jpg,
    'b.jpeg': jpg,
    'c.png': png,
    'd.webp': webp,
    'e.pdf': pdf,
    'f.doc': doc,
    'g.docx': docx,
    'h.xls': doc,
    'i.xlsx': xlsx,
  };
  for (const [name, bytes] of Object.entries(good)) {
    const answer = await upload(name, bytes);
    expect(answer.json(), name).toMatchObject({
      name,
      path: `public/media/${name}`,
      size: bytes.length,
      url: `/media/${name}`,
    });
    const served = await running.ask(`/media/${name}`);
    expect(served.bytes.equals(bytes), name).toBe(true);
    const file = await wang.api('getMediaFile', { path: `public/media/${name}` });
    expect(file.json()).toMatchObject({ content: bytes.toString('base64'), encoding: 'base64' });
  }
  expect(place.git('log', '--format=%s %an').split('\n')).toContain('上传：a.jpg 王芳');
  const list = (await wang.api('getMedia', { mediaFolder: 'public/media' })).json() as { name: string }[];
  expect(list.map(({ name }) => name).sort()).toEqual(Object.keys(good));
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(['id', 'name', 'path', 'size', 'url']);
  expect((await wang.api('getMediaFile', { path: 'public/media/none.png' })).status).toBe(404);
});

test('a file that is not what its name says is refused and leaves nothing', async () => {
  const { place, upload } = await uploader();
  const bad: [string, Buffer][] = [
    ['a.png', svg],
    ['a.png', html],
    ['a.jpg', png],
    ['a.pdf', html],
    ['a.pdf', exe],
    ['a.docx', zip],
    ['a.docx', xlsx],
    ['a.xlsx', docx],
    ['a.doc', docx],
    ['a.png', exe],
    ['a.webp', Buffer.from('#!/bin/sh\n')],
    ['a.png', Buffer.from('PNG')],
  ];
  for (const [name, bytes] of bad) {
    const answer = await upload(name, bytes);
    expect(answer.status, name).toBe(422);
    expect(answer.text).toContain('不是真正的');
  }
  for (const name of ['a.svg', 'a.html', 'a.js', 'a.zip', 'a.exe', 'a.md', 'a.png.html', 'a']) {
    expect((await upload(name, png)).status, name).toBe(403);
  }
  expect((await upload('a.png', Buffer.alloc(0))).status).toBe(422);
  expect((await upload('a.png', png, 'not base64!')).status).toBe(400);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
});

test('over 20 MB is too large, and another file of the same name is not replaced', async () => {
  const { place, upload } = await uploader();
  const large = Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]);
  expect((await upload('large.png', large)).status).toBe(413);
  expect((await upload('a.jpg', jpg)).status).toBe(200);
  expect((await upload('a.jpg', jpg)).status).toBe(200);
  const other = await upload('a.jpg', Buffer.concat([jpg, Buffer.alloc(10)]));
  expect(other.json()).toEqual({ error: '已经有一个叫 a.jpg 的文件，没有覆盖它。请换个文件名再上传。' });
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(2);
});
