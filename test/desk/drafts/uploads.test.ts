import { readdirSync } from 'node:fs';
import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { makeDocx, makeXlsx, paragraph } from '../../attachments/make-office.ts';
import { makePhoto } from '../../attachments/make-photo.ts';
import { firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { doc, docx, exe, jpg, pdf, png, webp, xlsx, zip } from '../support/sample-files.ts';

const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
const html = Buffer.from('<!doctype html><script>alert(1)</script>');

async function uploader() {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const upload = (name: string, bytes: Buffer, content = bytes.toString('base64')) =>
    wang.api('persistMedia', {
      asset: { path: `public/media/${name}`, content, encoding: 'base64', name: `现场 ${name}` },
    });
  const untouched = () => {
    expect(readdirSync(join(place.deskDir, 'uploads'))).toEqual([]);
    expect(place.git('status', '--porcelain')).toBe('');
    expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
    expect(place.git('count-objects')).toBe(objects);
  };
  const objects = place.git('count-objects');
  return { place, running, wang, upload, untouched };
}

test('every kind that is allowed is kept, listed without bytes, shown to clerks and written down', async () => {
  const { place, running, wang, upload } = await uploader();
  const good = {
    'a.jpg': jpg,
    'b.jpeg': jpg,
    'c.png': png,
    'd.webp': webp,
    'e.pdf': pdf,
    'g.docx': docx,
    'i.xlsx': xlsx,
  };
  for (const [name, bytes] of Object.entries(good)) {
    const answer = await upload(name, bytes);
    expect(answer.json(), name).toMatchObject({
      name,
      path: `public/media/${name}`,
      size: bytes.length,
      url: `/media/${name}`,
      title: `现场 ${name.split('.')[0]!}`,
      state: 'aside',
    });
    expect((await wang.get(`/media/${name}`)).bytes.equals(bytes), name).toBe(true);
    expect((await running.ask(`/media/${name}`)).status).toBe(404);
  }
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
  expect((await stat(join(place.deskDir, 'uploads', 'a.jpg'))).mode & 0o777).toBe(0o600);
  expect(await loggedActions(place, ['upload'])).toEqual(
    Object.keys(good).map((name) => `wangfang upload public/media/${name}`),
  );
  const list = (await wang.api('getMedia', { mediaFolder: 'public/media' })).json() as { name: string }[];
  expect(list.map(({ name }) => name).sort()).toEqual(Object.keys(good));
  expect(Object.keys(list[0] ?? {}).sort()).toEqual(['id', 'name', 'path', 'size', 'state', 'title', 'url']);
  expect((await running.ask('/media/none.png')).status).toBe(404);
});

test('a file that is not what its name says is refused and leaves nothing', async () => {
  const { upload, untouched } = await uploader();
  const bad: [string, Buffer][] = [
    ['a.png', svg],
    ['a.png', html],
    ['a.jpg', png],
    ['a.pdf', html],
    ['a.pdf', exe],
    ['a.docx', zip],
    ['a.docx', xlsx],
    ['a.xlsx', docx],
    ['a.png', exe],
    ['a.webp', Buffer.from('#!/bin/sh\n')],
    ['a.png', Buffer.from('PNG')],
  ];
  for (const [name, bytes] of bad) {
    const answer = await upload(name, bytes);
    expect(answer.status, name).toBe(422);
    expect(answer.text).toMatch(/不是真正的|其实是/);
  }
  expect((await upload('a.docx', doc)).text).toContain('加了密码');
  for (const name of ['a.svg', 'a.html', 'a.js', 'a.zip', 'a.exe', 'a.md']) {
    const answer = await upload(name, png);
    expect([answer.status, answer.text], name).toEqual([403, expect.stringContaining('不能上传')]);
  }
  for (const name of ['a.png.html', 'a', '../a.png']) expect((await upload(name, png)).status, name).toBe(403);
  expect((await upload('a.png', Buffer.alloc(0))).status).toBe(422);
  expect((await upload('a.png', png, 'not base64!')).status).toBe(400);
  untouched();
});

test('clerks are told what to do with files that offices have and nobody can check', async () => {
  const { upload, untouched } = await uploader();
  const told = async (name: string) => ((await upload(name, doc)).json() as { error: string }).error;
  expect(await told('a.doc')).toBe(
    '不能上传 .doc 文件：它是旧版 Word 文件，查不出里面有没有个人信息。请在 Word 或 WPS 里“另存为”docx 或 pdf，再上传。',
  );
  expect(await told('a.xls')).toContain('“另存为”xlsx 或 pdf');
  expect(await told('a.heic')).toContain('兼容性最佳');
  expect(await told('a.docm')).toContain('宏');
  expect(await told('a.jfif')).toContain('就是 jpg 图片');
  expect(await told('a.ofd')).toContain('输出为 PDF');
  const named = (await upload('a.jpg', webp)).json() as { error: string };
  expect(named.error).toBe('没有上传“现场 a.jpg”：它其实是 webp 文件，请把文件名的结尾改成 .webp，再上传。');
  untouched();
});

test('over 20 MB is too large, and another file of the same name is not replaced', async () => {
  const { place, upload } = await uploader();
  const large = Buffer.concat([png, Buffer.alloc(20 * 1024 * 1024)]);
  expect((await upload('large.png', large)).status).toBe(413);
  expect((await upload('a.jpg', jpg)).status).toBe(200);
  expect((await upload('a.jpg', jpg)).status).toBe(200);
  const other = await upload('a.jpg', await makePhoto());
  expect(other.json()).toEqual({ error: '已经有一个叫 现场 a.jpg 的文件，没有覆盖它。请换个文件名再上传。' });
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
});

test('a photo is kept upright, no larger than a screen, and does not tell where it was taken', async () => {
  const { wang, upload } = await uploader();
  const photo = await makePhoto({ width: 3000, height: 1500, gps: true, orientation: 6, remark: 'by the door' });
  const answer = (await upload('door.jpg', photo)).json() as { id: string; size: number };
  const { bytes } = await wang.get('/media/door.jpg');
  expect(bytes.length).toBe(answer.size);
  const about = await sharp(bytes).metadata();
  expect(about).toMatchObject({ format: 'jpeg', width: 1000, height: 2000 });
  expect([about.exif, about.xmp, about.iptc, about.orientation]).toEqual([undefined, undefined, undefined, undefined]);
  expect(bytes.includes('by the door')).toBe(false);
  // The answer got lost and the browser sends the photo again: it is the same file, and stays it.
  expect((await upload('door.jpg', photo)).json()).toMatchObject({ id: answer.id });
  expect((await upload('door.jpg', bytes)).json()).toMatchObject({ id: answer.id });
  const small = await makePhoto({ format: 'webp', width: 40, height: 30, gps: true });
  await upload('small.webp', small);
  expect(await sharp((await wang.get('/media/small.webp')).bytes).metadata()).toMatchObject({
    width: 40,
    height: 30,
  });
});

test('a file with personal data is refused before anything is written, and is told where it stands', async () => {
  const { upload, untouched } = await uploader();
  const list = makeXlsx([
    {
      name: '公示',
      rows: [
        ['事项', '户数'],
        ['助餐', 12],
      ],
    },
    {
      name: '底表',
      state: 'hidden',
      rows: [
        ['项目', '电话'],
        ['助餐', 13812345678],
      ],
    },
  ]);
  const answer = await upload('list.xlsx', list);
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({
    error: expect.stringContaining('工作表“底表”（隐藏）第 2 行有手机号 138****5678') as string,
    problems: [{ file: '/media/list.xlsx', personal: { masked: '138****5678' } }],
  });
  expect(answer.text).not.toContain('13812345678');
  expect((await upload('call.docx', makeDocx(paragraph('13812345678')))).status).toBe(422);
  untouched();
});

test('a library of 300 files is listed without their bytes', async () => {
  const { place, wang } = await uploader();
  await mkdir(join(place.mediaDir, '2026'));
  const photo = await makePhoto({ width: 900, height: 600 });
  await Promise.all(
    Array.from({ length: 300 }, (_, index) => writeFile(join(place.mediaDir, '2026', `p${String(index)}.jpg`), photo)),
  );
  const answer = await wang.api('getMedia', { mediaFolder: 'public/media' });
  expect(answer.json()).toHaveLength(300);
  expect(answer.bytes.length).toBeLessThan(100_000);
  expect(await readdir(join(place.mediaDir, '2026'))).toHaveLength(300);
});
