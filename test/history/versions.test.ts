import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open-history.ts';
import { boardRepository, type BoardRepository } from './board-repository.ts';
import { disclosure, SIXTY } from './sixty-commits.ts';

const NOW = '2026-11-21T10:00+08:00';
let place: BoardRepository;
let scratch: string;
beforeAll(() => {
  place = boardRepository(SIXTY);
  scratch = mkdtempSync(join(tmpdir(), 'gongshi-history-'));
});
afterAll(() => {
  for (const folder of [place.root, scratch]) rmSync(folder, { recursive: true, force: true });
});

const historyAt = (now: string, since?: string, contentDir = place.contentDir) =>
  openHistory(contentDir).read({ now, since });

/** `kind day` of each version, and why its text is not there. */
async function toldOf(entry: string, now = NOW, since?: string) {
  const { versions } = await historyAt(now, since);
  return (versions.get(`disclosures/${entry}`) ?? []).map(({ kind, instant, withheld }) =>
    [kind, instant.slice(0, 16), withheld].filter(Boolean).join(' '),
  );
}

test('each text that residents could read is a version, and nothing else', async () => {
  expect(await toldOf('lamps')).toEqual(['first 2026-01-02T10:00', 'major 2026-01-04T10:00']);
  expect(await toldOf('bench')).toEqual(['first 2026-01-05T10:00 removed', 'removed 2026-01-06T10:00 removed']);
  expect(await toldOf('benches')).toEqual(['first 2026-01-06T10:00']);
  expect(await toldOf('gate')).toEqual([
    'first 2026-01-07T10:00 removed',
    'removed 2026-01-08T10:00 removed',
    'restored 2026-01-09T10:00',
  ]);
  expect(await toldOf('fees')).toEqual([
    'first 2026-01-10T10:00',
    'withdrawn 2026-01-11T10:00',
    'restored 2026-01-12T10:00',
  ]);
  expect(await toldOf('names')).toEqual(['first 2026-01-13T10:00 privacy', 'withdrawn 2026-01-14T10:00 privacy']);
  expect(await toldOf('later')).toEqual(['first 2026-09-01T00:00']);
  expect(await toldOf('broken')).toEqual(['first 2026-01-18T10:00']);
  const garden = await toldOf('garden');
  expect(garden).toHaveLength(42);
  expect(garden.filter((told) => told.startsWith('minor'))).toHaveLength(41);
});

test('who changed it is said by role, and a correction by its note', async () => {
  const { versions } = await historyAt(NOW);
  expect(versions.get('disclosures/lamps')).toMatchObject([
    { role: '编辑' },
    { role: '编辑（另一人审核）', note: '原来写 10 盏，应为 12 盏。' },
  ]);
  expect(versions.get('disclosures/garden')![0]!.role).toBe('社区工作人员');
  expect(JSON.stringify([...versions])).not.toMatch(/某人|chen/);
});

test('what a file was called before it was renamed is known', async () => {
  expect([...(await historyAt(NOW)).formerly]).toEqual([['disclosures/benches', 'disclosures/bench']]);
});

test('an earlier instant knows what was public then', async () => {
  expect(await toldOf('names', '2026-01-13T10:00+08:00')).toEqual(['first 2026-01-13T10:00']);
  expect(await toldOf('fees', '2026-01-11T10:00+08:00')).toEqual([
    'first 2026-01-10T10:00 withdrawn',
    'withdrawn 2026-01-11T10:00 withdrawn',
  ]);
  expect(await toldOf('later', '2026-08-31T23:59+08:00')).toEqual([]);
  expect((await historyAt('2026-01-01T10:00+08:00')).chain).toEqual([]);
});

test('before the record begins there is one version, of its stated day', async () => {
  expect(await toldOf('lamps', NOW, '2026-02-01')).toEqual(['first 2025-12-20T00:00']);
  expect(await toldOf('gate', NOW, '2027-01-01')).toEqual(['first 2026-01-05T00:00']);
  expect(await toldOf('bench', NOW, '2026-02-01')).toEqual([]);
  expect(await toldOf('garden', NOW, '2026-02-27')).toHaveLength(5);
});

test('the chain and the digests are those that sha256sum counts', async () => {
  const history = openHistory(place.contentDir);
  const { chain, versions } = await history.read({ now: NOW, since: undefined });
  expect(chain).toHaveLength([...versions.values()].flat().length);
  const files: string[] = [];
  let before = '0'.repeat(64);
  for (const [index, { hash, entry, digest, instant }] of chain.entries()) {
    const file = join(scratch, `line-${String(index)}`);
    writeFileSync(file, `${before}\n${entry}\n${digest}\n${instant}\n`);
    files.push(file);
    before = hash;
  }
  const counted = execFileSync('sha256sum', files, { encoding: 'utf8' }).split('\n').slice(0, -1);
  expect(counted.map((line) => line.slice(0, 64))).toEqual(chain.map(({ hash }) => hash));
  const texts = [...versions.values()]
    .flat()
    .flatMap(({ digest, blob }) => (blob === undefined ? [] : [{ digest, blob }]));
  const named = await Promise.all(
    texts.map(async ({ blob }) => {
      writeFileSync(join(scratch, blob), await history.textOf(blob));
      return join(scratch, blob);
    }),
  );
  const sums = execFileSync('sha256sum', named, { encoding: 'utf8' }).split('\n').slice(0, -1);
  expect(sums.map((line) => line.slice(0, 64))).toEqual(texts.map(({ digest }) => digest));
});

test('what is read step by step, with and without a cache, is what is read at once', async () => {
  const copy = join(scratch, 'copy');
  execFileSync('git', ['clone', '--quiet', place.root, copy]);
  const git = (...args: string[]) => execFileSync('git', args, { cwd: copy, encoding: 'utf8', stdio: 'pipe' });
  const contentDir = join(copy, 'content');
  const question = { now: NOW, since: undefined };
  const whole = await openHistory(place.contentDir).read(question);
  git('reset', '--hard', '--quiet', 'HEAD~30');
  const warm = openHistory(contentDir, join(scratch, 'cache'));
  const half = await warm.read(question);
  expect(half.chain.length).toBeLessThan(whole.chain.length);
  await warm.keep();
  git('reset', '--hard', '--quiet', 'origin/main');
  expect(await warm.read(question)).toEqual(whole);
  expect(await openHistory(contentDir, join(scratch, 'cache')).read(question)).toEqual(whole);
  // Nothing has changed: the same object again.
  expect(await warm.read(question)).toBe(await warm.read(question));
  // A history that is another one is read again.
  git('reset', '--hard', '--quiet', 'HEAD~30');
  expect(await warm.read(question)).toEqual(half);
});

test('a clone without the old commits, and a folder without git, are known as such', async () => {
  const shallow = join(scratch, 'shallow');
  execFileSync('git', ['clone', '--quiet', '--depth', '5', `file://${place.root}`, shallow]);
  const { known, from, versions } = await historyAt(NOW, undefined, join(shallow, 'content'));
  expect([known, from]).toEqual(['shallow', '2026-02-26T10:00:00+08:00']);
  expect(versions.get('disclosures/lamps')).toMatchObject([{ kind: 'first', instant: '2025-12-20T00:00:00+08:00' }]);
  expect(versions.get('disclosures/garden')).toHaveLength(5);
  // What came before the record begins is not missed.
  expect(await historyAt(NOW, '2026-03-01', join(shallow, 'content'))).toMatchObject({ known: 'whole' });
  expect(await historyAt(NOW, undefined, scratch)).toMatchObject({ known: 'none', chain: [] });
});

test('two versions in one minute are two, and a commit made by hand stays one', async () => {
  const quick = boardRepository([
    { at: '2026-03-01T10:00', files: { 'disclosures/a.md': disclosure({ body: '甲' }) } },
    { at: '2026-03-01T10:00', files: { 'disclosures/a.md': disclosure({ body: '乙' }) } },
  ]);
  try {
    const { versions } = await historyAt('2026-03-01T10:00+08:00', undefined, quick.contentDir);
    expect(versions.get('disclosures/a')).toHaveLength(2);
  } finally {
    rmSync(quick.root, { recursive: true, force: true });
  }
});

const LAMP = 'disclosures/2026/lamp.md';
const BENCH = 'disclosures/2026/bench.md';

test('a clock that is behind puts nothing between what was public already', async () => {
  const behind = boardRepository([
    { at: '2026-03-05T10:00', files: { [LAMP]: disclosure({ body: '甲' }) } },
    { at: '2026-03-01T10:00', files: { [BENCH]: disclosure({ body: '乙' }) } },
  ]);
  try {
    const cache = join(scratch, 'behind');
    const question = { now: NOW, since: undefined };
    behind.git('reset', '--hard', '--quiet', 'HEAD~1');
    const warm = openHistory(behind.contentDir, cache);
    const before = await warm.read(question);
    await warm.keep();
    behind.git('reset', '--hard', '--quiet', 'ORIG_HEAD');
    const { chain } = await openHistory(behind.contentDir).read(question);
    expect(chain.slice(0, 1)).toEqual(before.chain);
    expect(chain[1]).toMatchObject({ entry: 'disclosures/bench', instant: '2026-03-05T10:00:01+08:00' });
    expect((await warm.read(question)).chain).toEqual(chain);
    expect((await openHistory(behind.contentDir, cache).read(question)).chain).toEqual(chain);
  } finally {
    rmSync(behind.root, { recursive: true, force: true });
  }
});

test('an entry that is put off takes its old texts with it until its day', async () => {
  const late = boardRepository([
    { at: '2026-03-01T10:00', files: { [LAMP]: disclosure({ body: '甲' }) } },
    { at: '2026-03-05T10:00', files: { [LAMP]: disclosure({ body: '甲', published: '2026-04-01' }) } },
  ]);
  try {
    const reader = openHistory(late.contentDir);
    const at = async (now: string) => {
      const { versions } = await historyAt(now, undefined, late.contentDir);
      expect((await reader.read({ now, since: undefined })).versions).toEqual(versions);
      return versions.get('disclosures/lamp')!.map(({ withheld }) => withheld);
    };
    expect(await at('2026-03-05T09:59+08:00')).toEqual([undefined]);
    expect(await at('2026-03-05T10:00+08:00')).toEqual(['waiting']);
    expect(await at('2026-04-01T00:00+08:00')).toEqual([undefined, undefined]);
  } finally {
    rmSync(late.root, { recursive: true, force: true });
  }
});
