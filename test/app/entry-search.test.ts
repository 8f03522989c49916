import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { entrySearch } from '../../cms/app/compat/entry-search.ts';
import { patched } from '../../cms/app/compat/patch.ts';

interface Found {
  entries: { slug: string }[];
}

const file = '/decap-cms-core/dist/esm/backend.js';
const code = patched([entrySearch], file, readFileSync(join(import.meta.dirname, '../../node_modules', file), 'utf8'))!;
const method = code.slice(
  code.indexOf('async search(collections, searchTerm)'),
  code.indexOf('async query(collection,'),
);

const entries = [
  { slug: 'old', data: { starts: '2025-01-02' }, raw: 'text: 停水提醒' },
  { slug: 'gaps', data: { starts: '2026-01-02' }, raw: 'text: 停电以后再放水' },
  { slug: 'new', data: { starts: '2026-11-20' }, raw: '---\n---\n正文里写了停水。' },
];
/** As Decap keeps its settings. */
const collection = {
  get: () => '',
  getIn: () => 'starts',
};

async function search(words: string): Promise<string[]> {
  const get = (data: Record<string, unknown>, name: string) => data[name];
  const names = { get, uniq: (all: unknown) => all, extractTemplateVars: () => [], selectInferredField: () => null };
  const flatten = (all: unknown[][]) => all.flat();
  const backend = runInNewContext(`new (class { ${method} })()`, { ...names, flatten, FILES: 'files' }) as object;
  Object.assign(backend, { listAllEntries: () => Promise.resolve(entries) });
  const found = await (backend as { search(all: object[], words: string): Promise<Found> }).search([collection], words);
  return found.entries.map(({ slug }) => slug);
}

test('a word of two characters is found where it stands in a row, the newest first', async () => {
  expect(await search('停水')).toEqual(['new', 'old']);
  expect(await search('  ')).toEqual([]);
});
