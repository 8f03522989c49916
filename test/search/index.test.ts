import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { search } from '../../src/search/engine.ts';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { mergeRuns } from '../../src/search/index/merge.ts';
import { runOf } from '../../src/search/index/run.ts';
import { standing } from '../../src/search/text/postings.ts';
import { readTerm } from '../../src/search/text/shard.ts';
import { entry } from './entry.ts';
import { fetchFrom } from './in-node.ts';

test('what is packed is read back, whatever the shard', () => {
  const lists = Array.from({ length: 300 }, (_, entry) => ({
    terms: new Map(
      Array.from(
        { length: 40 },
        (_, term) => [(term * 104_729_113 + (entry % 7)) >>> 0, standing('body', entry % 5)] as const,
      ),
    ),
    characters: new Map<number, number>(),
  }));
  const runs = [runOf(lists.slice(0, 100)), runOf(lists.slice(100))];
  const bits = 3;
  const shards = [
    ...mergeRuns(
      runs.map(({ terms, entries }) => ({ packed: terms, entries })),
      bits,
    ),
  ];
  const width = 2 ** (32 - bits);
  for (const hash of new Set(lists.flatMap(({ terms }) => [...terms.keys()]))) {
    const expected = lists.flatMap(({ terms }, entry) => (terms.has(hash) ? [entry] : []));
    const shard = shards[Math.floor(hash / width)] ?? new Uint8Array();
    const { entries, standings } = readTerm(shard, hash % width);
    expect([...entries]).toEqual(expected);
    expect([...standings]).toEqual(expected.map((entry) => standing('body', entry % 5)));
  }
  expect(readTerm(shards[0] ?? new Uint8Array(), 12_345).entries).toHaveLength(0);
});

test('a changed entry makes the run of its own year anew, and nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const cache = join(folder, 'cache');
  const write = (documents: SearchDocument[]) =>
    writeIndex({ documents, groups: [], off: [] }, join(folder, 'search-index'), cache);
  const generation = async () =>
    (JSON.parse(await readFile(join(folder, 'search-index.json'), 'utf8')) as { generation: string }).generation;
  const documents = ['2026', '2026', '2025', '2024'].map((year, index) => notice(year, `第${String(index)}号`));

  await write(documents);
  const before = await generation();
  const runs = await readdir(cache);
  expect(runs).toHaveLength(3);
  await write(documents);
  expect(await generation()).toBe(before);
  expect(await readdir(cache)).toEqual(runs);

  await write([...documents.slice(0, 3), notice('2024', '改过的一号')]);
  expect(await generation()).not.toBe(before);
  const added = (await readdir(cache)).filter((name) => !runs.includes(name));
  expect(added).toHaveLength(1);
  expect((await stat(join(folder, 'search-index', await generation(), 'start.bin'))).size).toBeGreaterThan(100);
  expect(await readdir(join(folder, 'search-index'))).toEqual([await generation()]);
});

test('of a long text the part with the words is fetched and quoted, and the link leads to their clause', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  onTestFinished(async () => {
    vi.unstubAllGlobals();
    await rm(folder, { recursive: true });
  });
  const chapter = (number: number, last: string) =>
    `${`第${String(number)}章说的是别的事情，`.repeat(60)}。\n${last}。`;
  const texts = ['先写在这里的话', '物业委员来了', '居委会也来了', '怎样照看古井', '最后才说萤火虫保护，不许捕捉'];
  const long: SearchDocument = {
    ...notice('2026', '一份很长的办法'),
    passages: [
      { place: 'title', text: '一份很长的办法' },
      ...texts.map((last, at) => {
        const under = { id: `ch-${String(at)}`, heading: `第${String(at)}章` };
        return { place: 'body' as const, text: chapter(at, last), under };
      }),
    ],
  };
  await writeIndex({ documents: [long], groups: [], off: [] }, join(folder, 'search-index'), join(folder, 'cache'));
  const read: string[] = [];
  vi.stubGlobal('fetch', (address: string) => {
    read.push(address);
    return fetchFrom(folder)(address);
  });

  const results = await search('螢火蟲', {});
  const [hit] = await results.hits(0, 10);
  expect(hit?.excerpt).toContainEqual({ text: '萤火虫', marked: true });
  expect(hit?.url).toBe(`/#ch-4:~:text=${encodeURIComponent('最后才说萤火虫保护')}`);
  expect(read.filter((address) => address.includes('/d/'))).toEqual([expect.stringMatching(/\/d\/0-4\.bin$/)]);
  const { total, related } = await search('业委会', {});
  expect(total - related, '物业委员 and 居委会 are not 业委会').toBe(0);
});

const notice = (year: string, title: string) => entry({ year, title });
