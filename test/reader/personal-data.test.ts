import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { examine } from '../../src/attachments/examine.ts';
import { siteFrom } from '../../src/publication/site-from.ts';
import { allowanceFrom, type Allowance } from '../../src/reader/personal/allowance.ts';
import { checkEntry } from '../../src/reader/check-entry.ts';
import { problemsIn } from '../../src/reader/file-problems.ts';
import { readContent } from '../../src/reader/read-content.ts';
import { problemLine } from '../../src/reader/report.ts';
import { docxOf, pdfOf, xlsxOf } from '../privacy/invented-files.ts';
import { dice, mobile, residentId, type Dice } from '../privacy/invented-people.ts';
import { checkContent, contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

let throws: Dice;
let id: string;
let phone: string;
beforeEach(() => {
  throws = dice(31);
  id = residentId(throws);
  phone = mobile(throws);
});
const maskedId = () => `${id.slice(0, 6)}********${id.slice(14)}`;
const maskedPhone = () => `${phone.slice(0, 3)}****${phone.slice(7)}`;
const D = 'disclosures/ok.md';
const withBody = (text: string) => ({ ...VALID, [D]: `${VALID[D]!}\n${text}\n` });
const lines = async (files: Record<string, string>) =>
  (await checkContent(contentFolder(files))).errors.map(problemLine);

test('check names file, field and place, and shows no number', async () => {
  const files = withBody(`第二段。\n\n联系人 ${phone}，证号 ${id}。`);
  files[D] = files[D].replace('灯泡', `灯泡，找${phone}`);
  expect(await lines(files)).toEqual([
    expect.stringContaining(
      `content/${D}: 收支账目 › 支出（第 1 项） › 支出项目: 有手机号。请删掉，或写成 ${maskedPhone()}；`,
    ),
    expect.stringContaining(`content/${D}: 正文: 第 3 段“联系人 ${maskedPhone()}，证号”：有手机号`),
    expect.stringContaining(`content/${D}: 正文: 第 3 段“，证号 ${maskedId()}。”：有身份证号`),
  ]);
});

test('a number is found in a name that only YAML reads', async () => {
  const named = (name: string) => lines({ ...VALID, [D]: VALID[D]!.replace('---\n', `---\nx: ${name} y\n`) });
  expect((await named(`&a${phone}`)).join()).toContain(maskedPhone());
  expect((await named(`!a${phone}b`)).join()).toContain(maskedPhone());
  expect((await named(`[&id${id}]`)).join()).toContain(maskedId().slice(0, 14));
  expect((await named('&a1')).join()).not.toMatch(/手机号|身份证号/);
});

test('neither the lines nor --json of the command hold a number, not even when another rule quotes it', () => {
  const { contentDir, mediaDir } = contentFolder({
    ...withBody(`证号 ${id}`),
    'services/ok.md': VALID['services/ok.md']!.replace('2026-03-02', `"${id}"`),
    'settings.yml': VALID['settings.yml']!.replace(/address: .*/, `address: 青石路 ${phone}`),
  });
  const env = { ...process.env, CONTENT_DIR: contentDir, MEDIA_DIR: mediaDir };
  const node = (...args: string[]) => {
    try {
      return execFileSync(process.execPath, ['src/reader/check.ts', ...args], { env, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stdout, stderr, status } = error as { stdout: string; stderr: string; status: number };
      expect(status).toBe(1);
      return stdout + stderr;
    }
  };
  for (const printed of [node(), node('--json')]) {
    expect(printed).toContain(maskedId());
    expect(printed).toContain(maskedPhone());
    expect(printed).not.toContain(id);
    expect(printed).not.toContain(phone);
  }
});

test('office numbers pass, in the settings too; a hotline that is not registered does not', async () => {
  const settings = (list: string) => `${VALID['settings.yml']!.replace(/0999-\d+/, phone)}${list}`;
  const files = withBody(`请打 ${phone}。`);
  expect(await lines({ ...files, 'settings.yml': settings(`officePhones: ["${phone}"]\n`) })).toEqual([]);
  expect(await lines({ ...files, 'settings.yml': settings('') })).toHaveLength(2);
});

test('an exception lets one form pass in one file; a stale or broken one is told', async () => {
  const exception = (file: string, masked: string) =>
    `- file: ${file}\n  kind: mobile\n  masked: "${masked}"\n  reason: 值班电话要公开\n  by: 李主任\n  date: 2026-11-21\n`;
  const files = withBody(`请打 ${phone}。`);
  const check = (exceptions: string) => checkContent(contentFolder({ ...files, 'exceptions.yml': exceptions }));
  expect(await check(exception(`content/${D}`, maskedPhone()))).toMatchObject({ errors: [], warnings: [] });
  const elsewhere = await check(exception('content/services/ok.md', maskedPhone()));
  expect(elsewhere.errors).toHaveLength(1);
  expect(elsewhere.warnings.map(problemLine)).toEqual([
    expect.stringContaining('content/exceptions.yml: 放行: content/services/ok.md 里已经没有'),
  ]);
  const broken = await check('- file: content/a.md\n  kind: phone\n  reason: 要\n');
  expect(broken.errors.map(problemLine).filter((line) => line.includes('exceptions'))).toEqual([
    expect.stringContaining('content/exceptions.yml: 放行（第 1 项） › 种类: 没有“phone”这个选项'),
    expect.stringContaining('理由: 请把理由写清楚，至少 5 个字'),
    expect.stringContaining('放行的人: 还没有填写'),
    expect.stringContaining('日期: 还没有填写'),
    expect.stringContaining('遮住以后的写法: 还没有填写'),
  ]);
});

test('one save is told what was found, for the form', async () => {
  const folders = contentFolder(VALID);
  const [problem] = await checkEntry(folders, D, `${VALID[D]!}\n${id}\n`);
  expect(problem).toMatchObject({ path: 'body', personal: { kind: 'id', found: id, masked: maskedId() } });
  const settings = `${VALID['settings.yml']!}officePhones: ["${phone}"]\n`.replace(
    /address: .*/,
    `address: 青石路 ${phone}`,
  );
  expect(await checkEntry(folders, 'settings.yml', settings)).toEqual([]);
});

test('an entry and an upload whose names tell too much', async () => {
  const folders = contentFolder({ ...VALID, [`services/${phone}.md`]: VALID['services/ok.md']! });
  writeFileSync(join(folders.mediaDir, `${id}.csv`), 'a,b\n');
  const { errors } = await checkContent(folders);
  expect(errors.map(problemLine)).toEqual([
    `content/services/${maskedPhone()}.md: 文件名: 文件名里有个人信息（${maskedPhone()}），请换一个名字`,
    `/media/${maskedId()}.csv: 文件名: 文件名里有个人信息（${maskedId()}），请换一个名字`,
  ]);
});

test('uploads are read, each once, and the memory of it holds no number', async () => {
  const folders = { ...contentFolder(VALID), cacheDir: '' };
  folders.cacheDir = join(folders.contentDir, '../cache');
  mkdirSync(join(folders.mediaDir, 'lists'));
  const rows = [
    ['序号', '姓名', '证件'],
    ['1', '张建国', id],
  ];
  const file = join(folders.mediaDir, 'lists/a.xlsx');
  writeFileSync(file, xlsxOf(rows));
  const whole = new Date('2026-11-21T09:00:00Z');
  utimesSync(file, whole, whole);
  writeFileSync(join(folders.mediaDir, 'b.docx'), docxOf(rows));
  writeFileSync(join(folders.mediaDir, 'c.pdf'), pdfOf(rows));
  const opened = performance.now();
  const first = (await checkContent(folders)).errors.map(problemLine);
  const took = performance.now() - opened;
  expect(first).toHaveLength(6);
  expect(first).toContain(
    `/media/lists/a.xlsx: 附件: 工作表“名单”（隐藏）第 2 行有身份证号 ${maskedId()}。请在文件里删掉，或写成这样，再重新上传`,
  );
  expect(first.join()).toContain('第 1 页有姓名 张*国');

  const kept = readFileSync(join(folders.cacheDir, readdirSync(folders.cacheDir)[0]!), 'utf8');
  expect(kept).not.toContain(id);
  expect(kept).not.toContain('张建国');
  const again: number[] = [];
  for (let time = 0; time < 3; time += 1) {
    const asked = performance.now();
    expect((await checkContent(folders)).errors.map(problemLine)).toEqual(first);
    again.push(performance.now() - asked);
  }
  // What was found is known: nothing is opened again.
  expect(Math.min(...again)).toBeLessThan(took / 2);

  // Another file of the same size and time is another file all the same.
  writeFileSync(file, Buffer.alloc(statSync(file).size));
  utimesSync(file, whole, whole);
  expect((await checkContent(folders)).errors.map(problemLine)).not.toEqual(first);
});

async function looked(bytes: Uint8Array, file: string, allowance: Allowance) {
  const examined = await examine(bytes, file, allowance);
  if (examined.outcome !== 'kept') throw new Error(examined.why);
  return problemsIn(examined, file, allowance.in(file));
}

test('one upload that arrives is looked at by itself, with what is allowed', async () => {
  const bytes = docxOf([['电话', phone]]);
  const look = (settings: string, exceptions = '') =>
    looked(bytes, '/media/20261121-abcde.docx', allowanceFrom(settings, { text: exceptions }));
  expect(await look('')).toMatchObject([
    { file: '/media/20261121-abcde.docx', severity: 'error', personal: { kind: 'mobile', masked: maskedPhone() } },
  ]);
  expect(await look(`officePhones: ["${phone}"]`)).toEqual([]);
});

test('the build stops, and its log shows no number', async () => {
  const content = await readContent(contentFolder(withBody(id)));
  const failure = await Promise.try(siteFrom, content, {}).catch(String);
  expect(failure).toContain(maskedId());
  expect(failure).not.toContain(id);
});
