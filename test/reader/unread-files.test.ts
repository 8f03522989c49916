import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { siteFrom } from '../../src/publication/site-from.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { problemLine } from '../../src/reader/report.ts';
import { lookIntoUploads } from '../../src/reader/personal/personal-data-in-files.ts';
import {
  bentXlsx,
  damagedPage,
  damagedXlsx,
  longDocx,
  rareEncoding,
  scannedPdf,
  withoutTable,
} from '../attachments/hard-uploads.ts';
import { makeDocx, paragraph } from '../attachments/make-office.ts';
import { makePhoto } from '../attachments/make-photo.ts';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** A community with these uploads. */
function withMedia(files: Record<string, Buffer>, exceptions?: string) {
  const folders = contentFolder({ ...VALID, ...(exceptions !== undefined && { 'exceptions.yml': exceptions }) });
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folders.mediaDir, name), bytes);
  return folders;
}

const record = (file: string, bytes: Buffer) =>
  `- file: /media/${file}\n  kind: unread\n  sha256: ${sha256(bytes)}\n  reason: 扫描件，李主任看过\n  by: 李主任\n  date: 2026-11-21\n`;

const hard: Record<string, readonly [bytes: () => Buffer, why: string]> = {
  'long.docx': [() => longDocx('证号 110101199003077758'), '正文有身份证号 110101********7758'],
  'damaged.xlsx': [damagedXlsx, '查不出里面有没有个人信息：文件已损坏'],
  'bent.xlsx': [bentXlsx, '查不出里面有没有个人信息：文件已损坏'],
  'page.pdf': [damagedPage, '查不出里面有没有个人信息：PDF 有一部分已损坏'],
  'rare.pdf': [rareEncoding, '查不出里面有没有个人信息：PDF 用了很少见的文字编码'],
  'numbered.pdf': [withoutTable, '查不出里面有没有个人信息：PDF 的第 1 页用了很少见的文字编码'],
  'scan.pdf': [scannedPdf, '整个 PDF 没有文字，像是扫描件，里面写了什么查不到'],
  'old.doc': [() => Buffer.from('d0cf11e0a1b11ae1', 'hex'), '查不出里面有没有个人信息：doc 是旧格式'],
};

test('a file of which nobody knows what it says is an error, in the check and in the build', async () => {
  const folders = withMedia(Object.fromEntries(Object.entries(hard).map(([name, [bytes]]) => [name, bytes()])));
  const { errors, warnings } = await checkContent(folders);
  const lines = errors.map(problemLine);
  for (const [name, [, why]] of Object.entries(hard)) {
    expect(lines.filter((line) => line.startsWith(`/media/${name}: 附件: `))).toEqual([
      expect.stringContaining(why) as string,
    ]);
  }
  expect(warnings).toEqual([]);
  const content = await readContent(folders);
  const failure = await Promise.try(siteFrom, content, {}).catch(String);
  for (const name of Object.keys(hard)) expect(failure).toContain(`/media/${name}`);
});

test('a person’s word lets a file stand, that file and no other in its place', async () => {
  const scan = scannedPdf();
  const word = record('scan.pdf', scan);
  expect(await checkContent(withMedia({ 'scan.pdf': scan }, word))).toMatchObject({ errors: [], warnings: [] });
  const old = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  expect(await checkContent(withMedia({ 'a.doc': old }, record('a.doc', old)))).toMatchObject({ errors: [] });

  const replaced = await checkContent(withMedia({ 'scan.pdf': scannedPdf(3) }, word));
  expect(replaced.errors.map(problemLine)).toEqual([expect.stringContaining(`sha256: ${sha256(scannedPdf(3))}`)]);
  expect(replaced.warnings.map(problemLine)).toEqual([
    expect.stringContaining('content/exceptions.yml: 放行: /media/scan.pdf 已经换过或者删掉了'),
  ]);
  // It is no leave for what can be read.
  const letter = makeDocx(paragraph('打 13812345678'));
  const told = await checkContent(withMedia({ 'a.docx': letter }, record('a.docx', letter)));
  expect(told.errors.map(problemLine)).toEqual([expect.stringContaining('正文有手机号')]);
  const unbound = await checkContent(withMedia({}, word.replace(/ +sha256.*\n/, '')));
  expect(unbound.errors.map(problemLine)).toEqual(['content/exceptions.yml: 放行（第 1 项） › SHA-256: 还没有填写']);
});

test('a picture in the library is let be', async () => {
  const folders = withMedia({ 'a.jpg': await makePhoto() });
  expect(await checkContent(folders)).toMatchObject({ errors: [], warnings: [] });
});

test('facts about a file are remembered, an attempt that was given up is not', async () => {
  const { mediaDir } = withMedia({ 'a.docx': makeDocx(paragraph('通知')), 'b.pdf': rareEncoding() });
  const first = await lookIntoUploads(mediaDir, [], new Map());
  const given = structuredClone(first.get('b.pdf')!);
  given.facts.seen = { outcome: 'unknown', why: '服务器太忙', again: true };
  const second = await lookIntoUploads(mediaDir, [], new Map([...first, ['b.pdf', given]]));
  expect(second.get('a.docx')!.facts).toBe(first.get('a.docx')!.facts);
  expect(second.get('b.pdf')!.facts).toEqual(first.get('b.pdf')!.facts);
  expect(second.get('b.pdf')!.facts.seen).toMatchObject({ why: expect.stringContaining('很少见的文字编码') as string });
});
