import { mkdtemp, readdir, readFile, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkEntry } from '../../src/reader/check-entry.ts';
import { edited, withdrawn } from '../bench/publish/press.ts';
import { checkContent } from '../reader/content-folder.ts';
import { invented } from './invented/entry.ts';
import { frontMatter } from './invented/front-matter.ts';
import { makeManyEntries, type Board } from './many-entries.ts';

/** Enough for one that was taken back. */
const COUNT = 250;
const root = await realpath(await mkdtemp(join(tmpdir(), 'gongshi-many-')));
afterAll(() => rm(root, { recursive: true, force: true }));

/** The text of every entry by its file. */
async function textsOf({ contentDir }: Board): Promise<Map<string, string>> {
  const files = await readdir(contentDir, { recursive: true, encoding: 'utf8' });
  const entries = files.filter((file) => file.endsWith('.md')).sort();
  return new Map(
    await Promise.all(entries.map(async (file) => [file, await readFile(join(contentDir, file), 'utf8')] as const)),
  );
}

test('many entries are valid, of all kinds and years, refer to each other, and are others for another seed', async () => {
  const board = await makeManyEntries(join(root, 'one'), COUNT, undefined, 3);
  const texts = await textsOf(board);
  const { errors, warnings } = await checkContent(board);
  expect([...errors, ...warnings]).toEqual([]);
  expect(texts.size).toBe(COUNT + 5);

  const files = [...texts.keys()];
  expect(new Set(files.map((file) => file.split('/')[0]))).toEqual(new Set(Object.keys(frontMatter)));
  expect(new Set(files.flatMap((file) => /\/(\d{4})\//.exec(file)?.[1] ?? [])).size).toBe(10);
  const all = [...texts.values()];
  expect(new Set(all.flatMap((text) => /^community: (.*)$/m.exec(text)?.[1] ?? [])).size).toBe(5);
  for (const part of [
    /^\| --- /m,
    /^accounts:/m,
    /^ {2}- policy: bench-/m,
    /^replaces:/m,
    /^places?:/m,
    /^changes:/m,
    /^withdrawn:/m,
    /^!\[.*\]\(\/media\/bench\/picture-\d\.(?:jpg|png)\)/m,
    /\]\(\/(?:policies|services)\/bench-\d+\/\)/,
  ]) {
    expect(
      all.some((text) => part.test(text)),
      String(part),
    ).toBe(true);
  }
  const bodies = all.map((text) => text.slice(text.indexOf('\n---\n')));
  expect(new Set(bodies).size).toBe(bodies.length);

  const again = await textsOf(await makeManyEntries(join(root, 'two'), COUNT, undefined, 3));
  expect(again).toEqual(texts);
  const titleOf = (text: string | undefined) => /^title: (.*)$/m.exec(text ?? '')?.[1];
  const other = await textsOf(await makeManyEntries(join(root, 'three'), COUNT, undefined, 4));
  const same = [...other].filter(([file, text]) => titleOf(text) === titleOf(texts.get(file)));
  // Alerts have one of five titles.
  expect(same.length).toBeLessThan(COUNT / 10);
});

test('what the bench has a clerk write is valid: an entry edited, and withdrawn', async () => {
  const { file, text } = invented('disclosures', 3);
  const board = await makeManyEntries(join(root, 'four'), 20);
  const changed = edited(text, '槐荫里也一起做完了。');
  expect(changed).toContain('槐荫里也一起做完了。');
  for (const raw of [changed, withdrawn(changed, '有一笔写错了。')]) {
    expect(await checkEntry(board, file, raw)).toEqual([]);
  }
  expect(withdrawn(changed, '有一笔写错了。')).toMatch(
    /^withdrawn:\n {2}date: .*\n {2}kind: error\n {2}reason: 有一笔写错了。$/m,
  );
});
