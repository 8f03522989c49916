import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fetchFromDisk } from '../../src/integrations/fetch-from-disk.ts';
import { search } from '../../src/search/engine.ts';
import type { SearchDocument } from '../../src/search/index/document.ts';
import { indexBuilder } from '../../src/search/index/index-builder.ts';
import { writeIndex } from '../../src/search/index/write-index.ts';
import { shardsOf } from '../../src/search/index/shards.ts';
import { payloadOf } from '../../src/search/text/payload.ts';
import { hashWithin, readTerm, shardOf } from '../../src/search/text/shard.ts';
import { entry } from './entry.ts';

test('what is packed is read back, whatever the shard', () => {
  const lists = Array.from({ length: 300 }, (_, entry) =>
    Array.from({ length: 40 }, (_, term) => (term * 104_729_113 + (entry % 7)) >>> 0).sort((a, b) => a - b),
  );
  const rows = lists.map((hashes, entry) => ({
    number: entry * 3,
    hashes: Uint32Array.from(hashes),
    payloads: new Uint8Array(hashes.length).fill(payloadOf('body', entry % 5)),
  }));
  const bits = 3;
  const shards = new Map(
    [...shardsOf(() => rows, rows.length * 40, bits)].map(({ shard, bytes }) => [shard, bytes] as const),
  );
  for (const hash of new Set(lists.flat())) {
    const expected = rows.filter(({ hashes }) => hashes.includes(hash));
    const shard = shards.get(shardOf(hash, bits)) ?? new Uint8Array();
    const { entries, payloads } = readTerm(shard, hashWithin(hash, bits));
    expect([...entries]).toEqual(expected.map(({ number }) => number));
    expect([...payloads]).toEqual(expected.map((row) => row.payloads[0]));
  }
  expect(readTerm(shards.get(0) ?? new Uint8Array(), 12_345).entries).toHaveLength(0);
});

test('files are named by what they hold: one entry more, or a changed title, leaves most of a thousand', async () => {
  const builder = indexBuilder(await temporaryFolder());
  onTestFinished(() => {
    builder.close();
  });
  const documents = new Map(
    Array.from(
      { length: 1000 },
      (_, at) => [String(at), notice('2026', `第${String(at)}号：${sentence(at)}`)] as const,
    ),
  );
  const index = async (keys: readonly string[]) => {
    const { files } = await builder.make({ keys, groups: [], off: [] }, (some) =>
      some.flatMap((key) => documents.get(key) ?? notice('2026', key)),
    );
    return new Map([...files].map(([path, bytes]) => [path, bytes()]));
  };
  const thousand = [...documents.keys()];
  const before = await index(thousand);
  const added = await index(['新的一篇', ...thousand]);
  const edited = await index(thousand.with(500, `第500号：${sentence(500)}改过`));
  for (const after of [added, edited]) {
    expect(unchanged(before, after, /^[tc]\//)).toBeGreaterThan(0.85);
    expect(unchanged(before, after, /^d\//)).toBeGreaterThan(0.95);
    // The same name never stands for something else.
    for (const [path, bytes] of after) expect(before.get(path) ?? bytes).toEqual(bytes);
  }
});

/** Share of the files of a kind that keep their names. */
function unchanged(before: ReadonlyMap<string, unknown>, after: ReadonlyMap<string, unknown>, kind: RegExp): number {
  const paths = [...after.keys()].filter((path) => kind.test(path));
  return paths.filter((path) => before.has(path)).length / paths.length;
}

test('of a long text the part with the words is fetched and quoted, and the link leads to their clause', async () => {
  const folder = await temporaryFolder();
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  const chapter = (number: number, last: string) =>
    `${`第${String(number)}章说的是别的事情，`.repeat(80)}。\n${last}。`;
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
    return fetchFromDisk(folder)(address);
  });

  const results = await search('螢火蟲', {});
  const [hit] = await results.hits(0, 10);
  expect(hit?.snippet).toContainEqual({ text: '萤火虫', marked: true });
  expect(hit?.url).toBe(`/#ch-4:~:text=${encodeURIComponent('最后才说萤火虫保护')}`);
  expect(read.filter((address) => address.includes('/d/'))).toEqual([expect.stringMatching(/\/d\/0-4-\w{8}\.bin$/)]);
  const { total, related } = await search('业委会', {});
  expect(total - related, '物业委员 and 居委会 are not 业委会').toBe(0);
});

const notice = (year: string, title: string) => entry({ year, title });

/** Other characters for each number. */
const sentence = (seed: number) =>
  Array.from({ length: 40 }, (_, at) => String.fromCodePoint(0x4e00 + ((seed * 7919 + at * at * 613) % 4000))).join('');

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gongshi-search-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return folder;
}
