import { mkdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bodyOf, FileChangedError } from '../../src/reader/body-of.ts';
import type { Folders } from '../../src/reader/folders.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import type { Reading } from '../../src/reader/read-content.ts';
import { growth } from '../growth.ts';
import { dice, mobile } from '../privacy/invented-people.ts';
import { contentFolder } from './content-folder.ts';
import { VALID } from './valid-entries.ts';

const throws = dice(20_261_129);
const phones = Array.from({ length: 3 }, () => mobile(throws));
const masked = (phone: string) => `${phone.slice(0, 3)}****${phone.slice(7)}`;

/** Bodies that other entries, the settings, uploads or exceptions have a say in. */
const BODIES = [
  '正文。',
  '见[意见](/policies/ok/#art-1)和[第二条](/policies/ok/#art-2)。',
  '见[公开](/disclosures/2026/ok-2/)和[去年](https://gongshi.example/disclosures/ok/)。',
  `请打 ${phones[0]!}，或者 ${phones[1]!}。`,
  '![图](/media/b.csv)和[附件](/media/lists/a.csv)',
  '原来的《南巷社区第三季度经费》见 /disclosures/ok/ 。',
  '名单：邱*梅<!-- 时间待定 -->、贺*国。',
  '第一条 甲。\n\n第二条 乙。',
];
const HEADS: readonly (readonly [string, string])[] = [
  ['title: 南巷社区第三季度经费', 'title: 南巷社区第三季度经费'],
  ['title: 南巷社区第三季度经费', "title: ''"],
  ['issuer: 南巷', 'community: nanxiang\nissuer: 南巷'],
  ['issuer: 南巷', 'community: nowhere\nduty: nanxiang-funds\nperiod: 2026-Q3\nissuer: 南巷'],
  ['issuer: 南巷', 'withdrawn: { date: 2026-10-25, kind: privacy, reason: 写错了 }\nissuer: 南巷'],
  ['issuer: 南巷', 'withdrawn: { date: 2026-10-25, reason: 写错了 }\nissuer: 南巷'],
];
const disclosure = VALID['disclosures/ok.md']!;
const entry = () => {
  const [from, to] = throws.one(HEADS);
  return disclosure.replace(from, to).replace('正文。', throws.one(BODIES));
};

const NAMES = ['ok', 'ok-2', 'ok-3', 'ok-4'].flatMap((id) => [`disclosures/${id}.md`, `disclosures/2026/${id}.md`]);
const MEDIA = ['b.csv', 'lists/a.csv', 'c.csv'];
const settings = VALID['settings.yml']!;
const SETTINGS = [
  settings,
  `${settings}officePhones: ["${phones[0]!}"]\n`,
  `${settings}officePhones: ["${phones[0]!}", "${phones[1]!}"]\n`,
  settings.replace('gongshi.example', 'other.example'),
  settings.replace('name:', 'nam:'),
];
const exception = (file: string, phone: string) =>
  `- {file: ${file}, kind: mobile, masked: "${masked(phone)}", reason: 值班电话要公开, by: 李主任, date: 2026-11-21}\n`;
const EXCEPTIONS = [
  '',
  exception('content/disclosures/ok.md', phones[0]!) + exception('content/disclosures/2026/ok-2.md', phones[1]!),
  exception('/media/b.csv', phones[2]!),
  '- file: content/a.md\n',
];

const upload = () => Buffer.from(`事项,说明\n值班,打 ${throws.one(phones)}\n`);

/** One thing that a clerk, git or a program may do to the files. */
const STEPS: readonly ((folders: Folders) => void)[] = [
  ...Array.from(
    { length: 4 },
    () =>
      ({ contentDir }: Folders) =>
        put(join(contentDir, throws.one(NAMES)), entry()),
  ),
  ({ contentDir }) => put(join(contentDir, 'policies/ok.md'), VALID['policies/ok.md']! + throws.one(BODIES)),
  ({ contentDir }) => rmSync(join(contentDir, throws.one(NAMES)), { force: true }),
  // A rename, or a move to another year.
  ({ contentDir }) => {
    const [from, to] = [throws.one(NAMES), throws.one(NAMES)].map((name) => join(contentDir, name));
    if (from !== to && statSync(from!, { throwIfNoEntry: false })) renameSync(from!, to!);
  },
  ({ contentDir }) => {
    const path = join(contentDir, throws.one(NAMES));
    if (statSync(path, { throwIfNoEntry: false })) utimesSync(path, new Date(), new Date(throws.number(2e9) * 1000));
  },
  // As many bytes as before, and the same time.
  ({ contentDir }) => {
    const path = join(contentDir, throws.one(NAMES));
    const stat = statSync(path, { throwIfNoEntry: false });
    if (!stat) return;
    writeFileSync(path, readFileSync(path, 'utf8').replace(/经费|费用/, throws.one(['经费', '费用'])));
    utimesSync(path, stat.atime, stat.mtime);
  },
  ({ contentDir }) => put(join(contentDir, 'settings.yml'), throws.one(SETTINGS)),
  ({ contentDir }) => put(join(contentDir, 'exceptions.yml'), throws.one(EXCEPTIONS)),
  ({ contentDir }) => put(join(contentDir, 'disclosures/坏.md'), throws.one(['---\n', disclosure])),
  ({ mediaDir }) => put(join(mediaDir, throws.one(MEDIA)), upload()),
  ({ mediaDir }) => rmSync(join(mediaDir, throws.one(MEDIA)), { force: true }),
];

function put(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

const said = ({ entries, settings, problems, allowance }: Reading) => ({
  entries,
  settings,
  problems,
  exceptions: allowance.exceptions,
});

test('after each of 80 steps all is as a reader finds it that has never read', { timeout: 120_000 }, async () => {
  const folders = contentFolder(VALID);
  const cacheFile = join(folders.contentDir, '../cache');
  let reader = openReader(folders, { cacheFile });
  const kinds = new Set<string>();
  for (let step = 0; step < 80; step += 1) {
    throws.one(STEPS)(folders);
    // Now and then another process goes on.
    if (step % 10 === 9) {
      await reader.keep();
      reader = openReader(folders, { cacheFile });
    }
    const reading = await reader.read();
    expect(said(reading), `step ${step}`).toEqual(said(await openReader(folders).read()));
    for (const { message } of reading.problems) kinds.add(message.replace(/[^\u4e00-\u9fff]/g, '').slice(0, 4));
  }
  // So that the steps were worth their time.
  expect(kinds.size).toBeGreaterThan(12);
});

test('what has not changed is the same object as before, and of one file changed that alone is another', async () => {
  const folders = contentFolder(VALID);
  const reader = openReader(folders);
  const first = await reader.read();
  const second = await reader.read();
  expect(second.entries.every((entry, index) => entry === first.entries[index])).toBe(true);
  expect(second.settings).toBe(first.settings);
  writeFileSync(join(folders.contentDir, 'disclosures/ok.md'), disclosure.replace('正文。', '改过。'));
  const third = await reader.read();
  expect(
    third.entries.filter((entry) => !first.entries.includes(entry)).map(({ id, collection }) => [collection, id]),
  ).toEqual([['disclosures', 'ok']]);
});

test('two versions of one size within a millisecond are told apart', async () => {
  const folders = contentFolder(VALID);
  const path = join(folders.contentDir, 'disclosures/ok.md');
  const reader = openReader(folders);
  for (const sign of '甲乙丙丁戊己庚辛壬癸') {
    writeFileSync(path, disclosure.replace('正文。', `正文${sign}`));
    utimesSync(path, 1_000, 1_000);
    const { entries } = await reader.read();
    const entry = entries.find(({ id, collection }) => collection === 'disclosures' && id === 'ok')!;
    expect(bodyOf(folders.contentDir, entry).trim()).toBe(`正文${sign}`);
  }
});

test('the body of a file that has changed since it was read is refused', async () => {
  const folders = contentFolder(VALID);
  const { entries } = await openReader(folders).read();
  const entry = entries.find(({ collection }) => collection === 'disclosures')!;
  const path = join(folders.contentDir, entry.file);
  expect(bodyOf(folders.contentDir, entry)).toBe('正文。\n');
  writeFileSync(path, disclosure.replace('正文。', '改过。'));
  expect(() => bodyOf(folders.contentDir, entry)).toThrow(FileChangedError);
  rmSync(path);
  expect(() => bodyOf(folders.contentDir, entry)).toThrow(FileChangedError);
});

/** What a reader with a cache file finds, and what it says of that file. */
async function readWith(folders: Folders, cacheFile: string) {
  const lines: string[] = [];
  const stderr = vi.spyOn(process.stderr, 'write').mockImplementation((line) => Boolean(lines.push(String(line))));
  onTestFinished(() => stderr.mockRestore());
  const reading = said(await openReader(folders, { cacheFile }).read());
  stderr.mockRestore();
  return { reading, lines };
}

test('a cache that is damaged, cut short or of another folder is told and not used', async () => {
  const folders = contentFolder({
    ...VALID,
    'disclosures/2.md': disclosure.replace('正文。', '[附件](/media/none.pdf)'),
  });
  const cacheFile = join(folders.contentDir, '../cache');
  const reader = openReader(folders, { cacheFile });
  const whole = said(await reader.read());
  expect(whole.problems).toHaveLength(1);
  await reader.keep();
  expect(await readWith(folders, cacheFile)).toEqual({ reading: whole, lines: [] });

  const bytes = readFileSync(cacheFile);
  const other = contentFolder({ ...VALID, 'disclosures/ok.md': disclosure.replace('title: 南巷', 'title: 别的') });
  const told = async (content: Uint8Array, of = folders) => {
    writeFileSync(cacheFile, content);
    const { reading, lines } = await readWith(of, cacheFile);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(cacheFile);
    expect(reading).toEqual(said(await openReader(of).read()));
  };
  const flipped = Uint8Array.from(bytes, (byte, index) => (index === bytes.length - 400 ? byte ^ 1 : byte));
  for (const content of [flipped, bytes.subarray(0, -1), bytes.subarray(0, 40), Buffer.alloc(0), Buffer.from('x\n')]) {
    await told(content);
  }
  await told(bytes, other);
});

test('what has been kept is not written again', async () => {
  const folders = contentFolder(VALID);
  const cacheFile = join(folders.contentDir, '../cache');
  const kept = async (reader = openReader(folders, { cacheFile })) => {
    await reader.read();
    await reader.keep();
    return statSync(cacheFile).ino;
  };
  for (const file of Object.keys(VALID)) {
    // Long ago, so that nothing can have changed within the grain of a clock.
    utimesSync(join(folders.contentDir, file), 1_000, 1_000);
  }
  await expect.poll(async () => (await kept()) === (await kept())).toBe(true);
  const before = await kept();
  writeFileSync(join(folders.contentDir, 'disclosures/ok.md'), disclosure.replace('正文。', '改过。'));
  expect(await kept()).not.toBe(before);
});

test('a cache holds no number of a person that is an error', async () => {
  const folders = contentFolder({ ...VALID, 'disclosures/2.md': disclosure.replace('正文。', `找 ${phones[0]!}`) });
  const cacheFile = join(folders.contentDir, '../cache');
  const reader = openReader(folders, { cacheFile });
  await reader.read();
  await reader.keep();
  for (const encoding of ['utf8', 'utf16le'] as const)
    expect(readFileSync(cacheFile, encoding)).not.toContain(phones[0]!);
});

test('reading again takes work in proportion to the entries, however many refer to one another', async () => {
  const readers = async (size: number) => {
    const files = Array.from({ length: size }, (_, index) => {
      const text = disclosure
        .replace('issuer: 南巷', `community: nanxiang\nduty: funds-${index % 7}\nperiod: ${2000 + index}\nissuer: 南巷`)
        .replace('正文。', index % 2 === 0 ? `见[上期](/disclosures/n-${Math.max(index - 2, 0)}/)。` : '正文。');
      return [`disclosures/n-${index}.md`, text] as const;
    });
    const reader = openReader(contentFolder({ ...VALID, ...Object.fromEntries(files) }));
    await reader.read();
    return reader;
  };
  const inputs = new Map([500, 1000].map((size) => [size, readers(size)]));
  expect(
    await growth(
      (size) => inputs.get(size)!,
      500,
      async (reader) => {
        for (let round = 0; round < 5; round += 1) await (await reader).read();
      },
    ),
  ).toBeLessThan(2.5);
});
