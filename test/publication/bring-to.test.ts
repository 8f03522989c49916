import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { bringTo, type Planned } from '../../src/publication/folder/bring-to.ts';
import type { SiteFolder } from '../../src/publication/folder/site-folder.ts';

function emptyFolder(): SiteFolder {
  const root = mkdtempSync(join(tmpdir(), 'gongshi-bring-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(root, { recursive: true });
  return { root, files: new Map() };
}

const table = (code: string, text: string): [string, Planned] => [
  'data/x.csv',
  { code, output: { path: 'data/x.csv', type: 'text/csv', pieces: [{ key: 'the same', text: () => text }] } },
];

const bring = (folder: SiteFolder, before: SiteFolder | undefined, ...planned: [string, Planned][]) =>
  bringTo({ folder, before, planned: new Map(planned) }, () => undefined);

test('the pieces of another version of the program are not taken over', async () => {
  const [old, next] = [emptyFolder(), emptyFolder()];
  await bring(old, undefined, table('1', 'a'));
  await bring(next, old, table('2', 'b'));
  expect(readFileSync(join(next.root, 'data/x.csv'), 'utf8')).toBe('b');
  expect(gunzipSync(readFileSync(join(next.root, 'data/x.csv.gz'))).toString()).toBe('b');
});

test('nothing is written outside of the site', async () => {
  const planned: [string, Planned] = ['media/../../x.txt', { key: 'x', bytes: () => Buffer.from('x') }];
  await expect(bring(emptyFolder(), undefined, planned)).rejects.toThrow('outside');
});

test('an upload may be called like the compressed form of another', async () => {
  const text = 'a'.repeat(5000);
  const folder = emptyFolder();
  await bring(
    folder,
    undefined,
    ['media/x.csv', { key: '1', bytes: () => Buffer.from(text) }],
    ['media/x.csv.gz', { key: '2', bytes: () => Buffer.from('own') }],
  );
  expect(readFileSync(join(folder.root, 'media/x.csv.gz'), 'utf8')).toBe('own');
  expect(readFileSync(join(folder.root, 'media/x.csv'), 'utf8')).toBe(text);
});
