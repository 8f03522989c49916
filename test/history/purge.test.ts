import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { purge as purgeEntry } from '../../cms/desk/purge/purge.ts';
import { redacted, whereLeft, type Target } from '../../cms/desk/purge/redact.ts';
import { openHistory } from '../../src/history/open-history.ts';
import { boardRepository, type BoardRepository } from './board-repository.ts';
import { disclosure, SIXTY } from './sixty-commits.ts';

const NAME = '张甲乙';
let place: BoardRepository;
let scratch: string;
beforeAll(() => {
  const filed = (body: string) => ({ 'disclosures/2026/helped.md': disclosure({ title: '救助', body }) });
  place = boardRepository([
    ...SIXTY,
    { at: '2026-03-05T10:00', files: filed(`给${NAME}的救助。`) },
    { at: '2026-03-06T10:00', files: filed(`给${NAME}的救助，一共两笔。`) },
    { at: '2026-03-07T10:00', files: filed('给一位居民的救助。') },
  ]);
  scratch = mkdtempSync(join(tmpdir(), 'gongshi-history-'));
  mkdirSync(join(place.root, 'public/media'), { recursive: true });
  writeFileSync(join(place.root, 'public/media/.gitkeep'), '');
  writeFileSync(join(place.root, '.gitignore'), '.desk/\n');
  place.git('add', '.');
  place.git('commit', '--quiet', '-m', '图片文件夹', '--date', '2026-03-08T10:00+08:00');
  // A draft that begins where the name still was, as the desk writes one.
  const fork = place.git('rev-parse', 'HEAD');
  place.git('switch', '--quiet', '-c', 'cms/disclosures/helped');
  writeFileSync(
    join(place.contentDir, 'disclosures/2026/helped.md'),
    disclosure({ title: '救助', body: `又写了${NAME}。` }),
  );
  place.git(
    'commit',
    '--quiet',
    '-am',
    `改\n\nStatus: draft\nEntry: content/disclosures/2026/helped.md\nFork: ${fork}`,
  );
  place.git('switch', '--quiet', 'main');
});
afterAll(() => {
  for (const folder of [place.root, scratch]) rmSync(folder, { recursive: true, force: true });
});

const purge = (...args: string[]) =>
  spawnSync(process.execPath, ['cms/desk/command.ts', 'purge', ...args, '--backup', join(scratch, 'backup')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      CONTENT_DIR: place.contentDir,
      MEDIA_DIR: join(place.root, 'public/media'),
      DESK_DIR: join(place.root, '.desk'),
      GONGSHI_CACHE: join(scratch, 'cache'),
    },
  });
const dates = () => place.git('log', '--first-parent', '--format=%at %ct %an %s', 'main').split('\n');

test('a name goes out of every version, branch and object; what it cannot reach is told', async () => {
  const before = dates();
  const history = openHistory(place.contentDir);
  const old = await history.read({ now: '2030-01-01T10:00+08:00', since: undefined });
  const previews = join(place.root, '.desk', 'previews');
  mkdirSync(join(previews, 'abc'), { recursive: true });
  writeFileSync(join(previews, 'abc', 'page.html'), `给${NAME}的救助。`);
  writeFileSync(`${previews}.json`, '[]');
  const { stdout, stderr, status } = purge('disclosures/helped', '--passage', NAME);
  expect(stderr).toBe('');
  expect(status).toBe(0);
  expect(stdout).toContain('git push --force');
  expect(stdout).toContain('预览链接全部作废');
  expect(readdirSync(join(place.root, '.desk')).filter((name) => name.startsWith('previews'))).toEqual([]);
  expect(readdirSync(join(scratch, 'backup'))).toHaveLength(1);
  // Not in any object that is left, and nothing else has changed.
  const objects = place.git('cat-file', '--batch-all-objects', '--batch-check=%(objectname) %(objecttype)').split('\n');
  const blobs = objects.flatMap((line) => (line.endsWith(' blob') ? [line.slice(0, 40)] : []));
  for (const blob of blobs) expect(place.git('cat-file', '-p', blob)).not.toContain(NAME);
  expect(dates().slice(1)).toEqual(before);
  expect(place.git('status', '--porcelain')).toBe('');
  // The draft still begins on the branch.
  const fork = /Fork: (\w+)/.exec(place.git('log', '-1', '--format=%B', 'cms/disclosures/helped'))![1]!;
  expect(place.git('merge-base', 'main', 'cms/disclosures/helped')).toBe(fork);
  // The same reader as before reads it anew.
  const now = await history.read({ now: '2030-01-01T10:00+08:00', since: undefined });
  const versions = now.versions.get('disclosures/helped')!;
  expect(versions.map(({ kind, redacted: isRedacted }) => `${kind}${isRedacted ? ' redacted' : ''}`)).toEqual([
    'first redacted',
    'minor redacted',
    'minor',
    'purged',
  ]);
  expect((await history.textOf(versions[0]!.blob!)).toString()).toContain('给因涉个人信息已脱敏的救助。');
  const same = (chain: typeof now.chain) =>
    chain.filter(({ entry }) => entry !== 'disclosures/helped').map(({ digest }) => digest);
  expect(same(now.chain)).toEqual(same(old.chain));
  expect(now.chain).toHaveLength(old.chain.length + 1);
});

test('nothing is done where it would do harm', async () => {
  const head = place.git('rev-parse', 'HEAD');
  const folders = {
    contentDir: place.contentDir,
    deskDir: join(place.root, '.desk'),
    cacheDir: join(scratch, 'cache'),
  };
  const tried = (target: Target) =>
    purgeEntry({ ...folders, entry: 'disclosures/garden', target, rewritten: () => Promise.resolve() });
  expect(await tried({ passage: '没有这几个字' })).toBe(0);
  await expect(tried({ field: 'published' })).rejects.toThrow('通不过检查');
  const settings = join(place.contentDir, 'settings.yml');
  writeFileSync(settings, `${readFileSync(settings, 'utf8')}\n`);
  await expect(tried({ passage: '花坛' })).rejects.toThrow('没有提交的改动');
  expect(place.git('rev-parse', 'HEAD')).toBe(head);
});

test('a field loses its values, and everything around them stays as it was written', () => {
  const text = '---\ntitle: 甲 # 记着\nsummary: |\n  第一行\n  第二行\nrows:\n  - name: "乙"\n    n: 2\n---\n正文\n';
  expect(redacted(text, { field: 'summary' })).toBe(text.replace('|\n  第一行\n  第二行', '"因涉个人信息已脱敏"'));
  expect(redacted(text, { field: 'title' })).toBe(text.replace('甲', '"因涉个人信息已脱敏"'));
  expect(redacted(text, { field: 'none' })).toBe(text);
  expect(redacted(text, { field: 'rows' })).toContain('name: "因涉个人信息已脱敏"');
});

test('a passage out of the very words that stand for it is taken out once', () => {
  const made = redacted('---\ntitle: 个人信息\n---\n个人\n信息\n', { passage: '个人信息' });
  expect(made).toBe('---\ntitle: 因涉个人信息已脱敏\n---\n因涉个人信息已脱敏\n');
  expect(whereLeft(made, { passage: '个人信息' })).toEqual([]);
  expect(whereLeft('---\na: &x 甲\nb: *x\n---\n', { field: 'b' })).toEqual(['b']);
});
