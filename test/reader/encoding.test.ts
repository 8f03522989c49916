import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { createHash } from 'node:crypto';
import { bodyOf } from '../../src/reader/body-of.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const D = 'disclosures/ok.md';
/** 标题 and 南巷 in GBK, in a file that is otherwise plain. */
const GBK = Buffer.concat([
  Buffer.from('---\ntitle: '),
  Buffer.from([0xb1, 0xea, 0xcc, 0xe2]),
  Buffer.from('\n---\n'),
  Buffer.from([0xc4, 0xcf, 0xcf, 0xef, 0x0a]),
]);

function folderWith(file: string, bytes: Uint8Array) {
  const folders = contentFolder(VALID);
  const path = join(folders.contentDir, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return folders;
}

test.each([
  ['disclosures/gbk.md', GBK, '不是 UTF-8 编码，多半是 GBK'],
  ['disclosures/utf16.md', Buffer.from('\ufeff---\ntitle: 停水\n---\n', 'utf16le'), '是 UTF-16'],
  ['disclosures/half.md', Buffer.from([...Buffer.from('---\ntitle: 停水\n'), 0xe5, 0x0a]), '从第 3 行起不是 UTF-8'],
  ['settings.yml', GBK, '多半是 GBK'],
  ['exceptions.yml', GBK, '多半是 GBK'],
])('%s that is not UTF-8 is refused, with the way out', async (file, bytes, sentence) => {
  const folders = folderWith(file, bytes);
  const { errors, entries } = await checkContent(folders);
  const problem = errors.find((error) => error.file === `content/${file}` && error.message.includes(sentence));
  expect(problem, JSON.stringify(errors)).toBeDefined();
  expect(problem!.message).toContain('把“编码”选成 UTF-8 保存');
  expect(entries).toBe(Object.keys(VALID).length - 1);
});

test('byte order mark, line ends of Windows, radicals and controls: one entry, the clean words, the digest of the file', async () => {
  const dirty =
    '\ufeff' +
    VALID[D]!.replace('title: 南巷社区第三季度经费', 'title: "南巷⺠情\\v第三季度\\u0008经费"')
      .replace('正文。', '⼈⺠的\u200b水\u0007，\u202e停\u2028电。')
      .replaceAll('\n', '\r\n');
  const folders = contentFolder({ ...VALID, [D]: dirty });
  const { entries, problems } = await readContent(folders);
  expect(problems).toEqual([]);
  const entry = entries.find(({ file }) => file === D)!;
  expect(entry.data.title).toBe('南巷民情第三季度经费');
  expect(bodyOf(folders.contentDir, entry).trim()).toBe('人民的水，停\n电。');
  expect(entry.digest).toBe(createHash('sha256').update(dirty).digest('hex'));
});

test('a character that was lost is named where it stood', async () => {
  const lost = VALID[D]!.replace('经费', '经\ufffd').replace('正文。', '共 12 项\ue0a1；见图\ufffc。');
  const { errors, warnings } = await checkContent(contentFolder({ ...VALID, [D]: lost }));
  expect(errors).toEqual([]);
  expect(warnings.map(({ label, message }) => `${label}：${message.slice(0, 18)}`)).toMatchInlineSnapshot(`
    [
      "标题：“区第三季度经□”里的 □ 是没有带",
      "正文：“共 12 项□；见图□。”里的 □",
    ]
  `);
});

test.each([
  ['title: 关于3号楼 #2电梯', '关于3号楼', '"关于3号楼 #2电梯"'],
  ['title: 南巷社区第三季度经费\nsummary: #2 楼停水', '', '"#2 楼停水"'],
])('%s is cut, and it is said', async (put, kept, whole) => {
  const text = VALID[D]!.replace('title: 南巷社区第三季度经费', () => put);
  const { errors, warnings } = await checkContent(contentFolder({ ...VALID, [D]: text }));
  expect(errors).toEqual([]);
  const [warning, ...others] = warnings;
  expect(others).toEqual([]);
  expect(warning!.message).toContain(`第 ${put.split('\n').length + 1} 行从“#2`);
  expect(warning!.message).toContain(`只剩下“${kept}”`);
  expect(warning!.message).toContain(whole);
});
