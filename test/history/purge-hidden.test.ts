import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { purge } from '../../cms/desk/purge/purge.ts';
import type { Target } from '../../cms/desk/purge/redact.ts';
import { boardRepository, type BoardRepository, type CommitOf } from './board-repository.ts';
import { disclosure } from './sixty-commits.ts';

const WORDS = '张甲乙住5号';
const FILE = 'disclosures/2026/helped.md';
const clean = disclosure({ title: '救助', body: '给一位居民的救助。' });
const withWords = disclosure({ title: '救助', body: `给${WORDS}的救助。` });
/** 张甲乙住 in GBK. */
const GBK = Buffer.from('d5c5bcd7d2d2d7a1', 'hex');

let place: BoardRepository;
let told: { alike: string[]; elsewhere: string[] }[];
afterEach(() => {
  rmSync(place.root, { recursive: true, force: true });
});

/** Purges in a repository with these commits; how many texts were rewritten. */
async function purged(commits: CommitOf[], target: Target, prepare: () => void = () => undefined) {
  place = boardRepository(commits);
  prepare();
  told = [];
  const folders = {
    contentDir: place.contentDir,
    deskDir: join(place.root, '../no-desk'),
    cacheDir: join(place.root, '../no-cache'),
  };
  const rewritten = (words: (typeof told)[number]) => Promise.resolve(void told.push(words));
  const count = await purge({ ...folders, entry: 'disclosures/helped', target, rewritten });
  return count;
}

const allText = () => place.git('cat-file', '--batch-all-objects', '--batch', '--buffer');

test('words that YAML folds, quotes or escapes go too', async () => {
  const written = (summary: string) => withWords.replace('\n---\n', `\nsummary: ${summary}\n---\n`);
  const texts = ['>-\n  某街张甲\n  乙住5号。', '"某街\\u5f20甲乙住5号。"', "'某街张甲乙\n  住5号。'"].map(written);
  const commits = texts.map((text, index) => ({ at: `2026-03-0${String(index + 1)}T10:00`, files: { [FILE]: text } }));
  const count = await purged([...commits, { at: '2026-03-09T10:00', files: { [FILE]: clean } }], {
    passage: WORDS,
  });
  expect(count).toBe(3);
  const left = allText();
  for (const part of ['张甲', '乙住', '住5号', '5f20']) expect(left).not.toContain(part);
  expect(left).toContain('某街因涉个人信息已脱敏。');
});

test('where the words would stay, nothing is rewritten, and commit, file and field are named', async () => {
  const hidden = clean.replace('\n---\n', '\n"\\u5f20甲乙住5号": 1\n---\n');
  const commits = [
    { at: '2026-03-01T10:00', files: { [FILE]: hidden } },
    { at: '2026-03-02T10:00', files: { [FILE]: clean } },
  ];
  await expect(purged(commits, { passage: WORDS })).rejects.toThrow(
    /提交 [0-9a-f]{10} 里的 content\/disclosures\/2026\/helped\.md 的 .+什么都没有改/,
  );
  expect(place.git('log', '--format=%s')).toBe('改动\n改动');
});

test('a version that cannot be read is named, and nothing is done', async () => {
  const commits = [
    { at: '2026-03-01T10:00', files: { [FILE]: Buffer.concat([Buffer.from('---\ntitle: '), GBK]) } },
    { at: '2026-03-02T10:00', files: { [FILE]: withWords } },
  ];
  await expect(purged(commits, { passage: WORDS })).rejects.toThrow(/helped\.md 不是 UTF-8 编码/);
  expect(allText()).toContain(WORDS);
});

test('the same text under an earlier name goes too; others that say it are told', async () => {
  const commits: CommitOf[] = [
    { at: '2026-03-01T10:00', files: { 'disclosures/2026/older.md': withWords.replace('一', '二') + '早' } },
    { at: '2026-03-02T10:00', files: { 'disclosures/2026/older.md': withWords } },
    { at: '2026-03-03T10:00', files: { 'disclosures/2026/older.md': null, [FILE]: withWords } },
    { at: '2026-03-04T10:00', files: { [FILE]: clean, 'disclosures/2026/another.md': `${withWords}另一篇` } },
  ];
  const count = await purged(commits, { passage: WORDS });
  expect(count).toBe(2);
  expect(told).toEqual([{ alike: ['disclosures/older'], elsewhere: ['disclosures/another'] }]);
  expect(place.git('grep', '-l', WORDS, ...place.git('rev-list', '--all').split('\n'))).not.toMatch(/helped|older/);
  expect(place.git('log', '--format=%B', '-1', '--skip=2')).toContain('Redacted: disclosures/helped');
});

test('messages of commits keep their bytes, whatever their encoding', async () => {
  const commits = [
    { at: '2026-03-01T10:00', files: { [FILE]: withWords }, message: GBK },
    { at: '2026-03-02T10:00', files: { [FILE]: clean }, message: GBK },
  ];
  expect(await purged(commits, { passage: WORDS })).toBe(1);
  const shown = execFileSync('git', ['cat-file', 'commit', 'main~1'], { cwd: place.root });
  expect(shown.subarray(shown.indexOf('\n\n') + 2)).toEqual(GBK);
  expect(allText()).not.toContain(WORDS);
});

test('when the clearing ends badly, it was told before that the history is another', async () => {
  const commits = [
    { at: '2026-03-01T10:00', files: { [FILE]: withWords } },
    { at: '2026-03-02T10:00', files: { [FILE]: clean } },
  ];
  const another = () => place.git('worktree', 'add', '--quiet', '--detach', '.git/another', 'main~1');
  await expect(purged(commits, { passage: WORDS }, another)).rejects.toThrow('别的工作区');
  expect(told).toEqual([{ alike: [], elsewhere: [] }]);
});
