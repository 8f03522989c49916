import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open-history.ts';
import { inFolder } from '../../src/history/published.ts';
import { verifySite } from '../../src/history/verify-site.ts';
import { textOf } from '../../src/outputs/output.ts';
import { recordFiles } from '../../src/outputs/record-files.ts';
import { textPath } from '../../src/record/chain-text.ts';
import { boardRepository, type BoardRepository } from './board-repository.ts';
import { SIXTY } from './sixty-commits.ts';

const NOW = '2026-11-21T10:00+08:00';
let place: BoardRepository;
let scratch: string;
let site: string;
let last: string;
beforeAll(async () => {
  place = boardRepository(SIXTY);
  scratch = mkdtempSync(join(tmpdir(), 'gongshi-history-'));
  site = join(scratch, 'site');
  const history = openHistory(place.contentDir);
  const known = await history.read({ now: NOW, since: undefined });
  last = known.chain.at(-1)!.hash;
  const put = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), bytes);
  };
  for (const output of recordFiles(known)) put(output.path, textOf(output));
  for (const { digest, blob, withheld } of [...known.versions.values()].flat())
    if (blob !== undefined && !withheld) put(textPath(digest), await history.textOf(blob));
});
afterAll(() => {
  for (const folder of [place.root, scratch]) rmSync(folder, { recursive: true, force: true });
});

const verify = (...args: string[]) =>
  spawnSync(process.execPath, ['src/history/verify.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, SITE_NOW: NOW },
  });

test('a site and the repository that it was made of hold, and a hash that was noted is found', () => {
  const { stdout, stderr, status } = verify(site, place.root, '--last', last.slice(0, 16));
  expect(stderr).toBe('');
  expect(stdout).toContain('全部核对过，没有不对的。');
  expect(stdout).toContain(last);
  expect(status).toBe(0);
  const names = readdirSync(join(site, 'ledger/texts'));
  const sums = execFileSync('sha256sum', names, { cwd: join(site, 'ledger/texts'), encoding: 'utf8' });
  expect(
    sums
      .trim()
      .split('\n')
      .map((line) => `${line.slice(0, 64)}.txt`),
  ).toEqual(names);
});

test('a repository that is another one, and a hash that never was, do not hold', () => {
  place.git('reset', '--hard', '--quiet', 'HEAD~3');
  place.git('commit', '--quiet', '--amend', '--no-edit', '--allow-empty');
  const { stderr, status } = verify(site, place.contentDir, '--last', 'ffff');
  place.git('reset', '--hard', '--quiet', 'ORIG_HEAD');
  expect(stderr).toContain('行起不同');
  expect(stderr).toContain('链里没有 ffff');
  expect(status).toBe(1);
});

/** One byte of a file, in the middle of the line that `find` begins, becomes another. */
const flip = (path: string, find: RegExp) => (root: string) => {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const at = text.search(find);
  expect(at, `${path} ${String(find)}`).toBeGreaterThanOrEqual(0);
  writeFileSync(file, text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1));
};
const edit = (path: string, change: (lines: string[]) => string[]) => (root: string) => {
  const file = join(root, path);
  writeFileSync(file, change(readFileSync(file, 'utf8').split('\n')).join('\n'));
};
const YEAR = 'ledger/chain/2026.txt';
const firstText = (root: string) => `ledger/texts/${readdirSync(join(root, 'ledger/texts'))[0]!}`;

/** The last text of an entry is taken away, and its note says why, where the chain has it. */
const hide = (word: string) => (root: string) => {
  const lines = readFileSync(join(root, YEAR), 'utf8').trim().split('\n');
  const digest = lines
    .filter((line) => line.endsWith(' disclosures/garden'))
    .at(-1)!
    .split(' ')[2]!;
  rmSync(join(root, textPath(digest)));
  const place = (note: string) => lines.findIndex((line) => line.includes(note.slice(0, 64)));
  edit('ledger/notes.txt', ([head, ...notes]) => {
    const own = [...notes.slice(0, -1), `${digest} ${word}`].sort((a, b) => place(a) - place(b));
    return [head!, ...own, ''];
  })(root);
};

const DAMAGES: readonly (readonly [string, (root: string) => void])[] = [
  ['a byte of a text', (root) => flip(firstText(root), /正文|title/)(root)],
  ['a text that is gone', (root) => rmSync(join(root, firstText(root)))],
  ['a text too many', (root) => writeFileSync(join(root, 'ledger/texts', `${'0'.repeat(64)}.txt`), 'x')],
  ['a hash', flip(YEAR, /(?<=\n)[0-9a-f]{64} /)],
  ['an instant', flip(YEAR, /2026-01-04T/)],
  ['a digest', flip(YEAR, /[0-9a-f]{64} disclosures\/garden/)],
  ['an entry', flip(YEAR, /garden/)],
  ['the explanation', flip('ledger/chain.txt', /版本链/)],
  ['the number of all', flip('ledger/chain.txt', /(?<=\nall )\d/)],
  ['the hash before a year', flip(YEAR, /(?<=\n# )0/)],
  ['a line that is gone', edit(YEAR, (lines) => lines.toSpliced(5, 1))],
  ['the last line gone', edit(YEAR, (lines) => lines.toSpliced(-2, 1))],
  ['a line too many', edit(YEAR, (lines) => lines.toSpliced(6, 0, lines[5]!))],
  ['two lines changed about', edit(YEAR, (lines) => lines.toSpliced(5, 2, lines[6]!, lines[5]!))],
  ['an empty line', edit(YEAR, (lines) => lines.toSpliced(5, 0, ''))],
  ['a year too many', (root) => writeFileSync(join(root, 'ledger/chain/2031.txt'), '')],
  ['a year that is gone', (root) => rmSync(join(root, YEAR))],
  ['a reason', flip('ledger/notes.txt', /已删除/)],
  ['the digest of a reason', flip('ledger/notes.txt', /(?<=\n)[0-9a-f]{64} /)],
  ['a reason that is gone', edit('ledger/notes.txt', (lines) => lines.toSpliced(1, 1))],
  ['a live text that is said to be removed', hide('已删除')],
  ['a live text that is said to be withdrawn', hide('已撤回')],
  ['a live text that is said to hold personal information', hide('因涉及个人信息撤回')],
  ['a reason twice', edit('ledger/notes.txt', (lines) => lines.toSpliced(1, 0, lines[1]!))],
  ['reasons in another order', edit('ledger/notes.txt', (lines) => lines.toSpliced(1, 2, lines[2]!, lines[1]!))],
  ['a packed form that says otherwise', (root) => writeFileSync(join(root, `${YEAR}.gz`), gzipSync('x'))],
  ['a packed form that cannot be read', (root) => writeFileSync(join(root, 'ledger/notes.txt.br'), 'x')],
  ['a file in the chain that is no year', (root) => writeFileSync(join(root, 'ledger/chain/a.md'), 'x')],
  ['notes that are gone', (root) => rmSync(join(root, 'ledger/notes.txt'))],
];

test.each(DAMAGES)('%s is found', async (_, damage) => {
  const copy = mkdtempSync(join(scratch, 'damaged-'));
  cpSync(site, copy, { recursive: true });
  expect((await verifySite(inFolder(copy))).faults).toEqual([]);
  damage(copy);
  expect((await verifySite(inFolder(copy))).faults).not.toEqual([]);
});

test('where a text is taken away for a reason that only the text could tell, a clone tells', () => {
  const copy = mkdtempSync(join(scratch, 'hidden-'));
  cpSync(site, copy, { recursive: true });
  hide('名单已撤下')(copy);
  const { stderr, status } = verify(copy, place.root);
  expect(stderr).toContain('不再公开的文字或原因不同');
  expect(status).toBe(1);
});

test('a packed form that says the same holds', async () => {
  const copy = mkdtempSync(join(scratch, 'packed-'));
  cpSync(site, copy, { recursive: true });
  writeFileSync(join(copy, `${YEAR}.gz`), gzipSync(readFileSync(join(copy, YEAR))));
  expect((await verifySite(inFolder(copy))).faults).toEqual([]);
});

test('where there is nothing to verify it says so', () => {
  const shallow = join(scratch, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${place.root}`, shallow]);
  const { stdout, stderr, status } = verify(shallow);
  expect([stderr, status]).toEqual(['', 0]);
  expect(stdout).toContain('没有版本记录，核对不了');
  expect(stdout).not.toContain('没有不对的');
});
