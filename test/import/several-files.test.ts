import { expect, test } from 'vitest';
import { importFiles } from '../../src/import/import-files.ts';
import { bytesOf, facts } from './board.ts';

const several = async (files: { name: string; bytes: Uint8Array }[]) =>
  (await importFiles({ files, as: 'policies', answers: {}, facts })).files;

test('a text that is too long is refused for itself, and the others go on', async () => {
  const tooLong: unknown = expect.stringContaining('正文太长');
  const files = await several([
    { name: '长.txt', bytes: bytesOf(`长文\n${'居民的话很长。\n'.repeat(15_000)}`) },
    { name: '略长.txt', bytes: bytesOf(`略长\n${`${'居民的话很长，'.repeat(1_000)}完。\n`.repeat(10)}`) },
    { name: '短.txt', bytes: bytesOf('短文\n居民的话。') },
  ]);
  expect(files.map(({ refused }) => refused)).toEqual([tooLong, tooLong, undefined]);
  expect(files.map(({ entries }) => entries.length)).toEqual([0, 0, 1]);
});
