import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { patches, hostPatches } from '../../cms/app/compat/index.ts';
import { patched } from '../../cms/app/compat/patch.ts';

const root = join(import.meta.dirname, '../..');
const all = [...patches, ...hostPatches];
const changes = all.flatMap(({ name, files }) =>
  Object.entries(files).map(([file, change]) => [name, file, { name, files: { [file]: change } }] as const),
);
const names = [...new Set(all.map(({ name }) => name))].sort();

describe.each(changes)('patch %s of %s', (name, file, patch) => {
  it('changes the published file', () => {
    const code = readFileSync(join(root, 'node_modules', file), 'utf8');
    expect(patched([patch], file, code)).not.toBe(code);
  });

  it('fails when a release has other text there', () => {
    expect(() => patched([patch], file, 'const nothing = 1;')).toThrow(`Decap patch "${name}"`);
  });
});

it('patches that change the same file go together', () => {
  for (const file of new Set(changes.map(([, file]) => file))) {
    expect(() => patched(all, file, readFileSync(join(root, 'node_modules', file), 'utf8'))).not.toThrow();
  }
});

it('front matter that is a program is refused, in either direction', () => {
  const file = '/gray-matter/lib/engines.js';
  const code = patched(all, file, readFileSync(join(root, 'node_modules', file), 'utf8'))!;
  const module = { exports: {} as Record<'javascript', Record<'parse' | 'stringify', () => void>> };
  runInNewContext(code, { module, Error });
  expect(Object.keys(module.exports)).toEqual(['javascript']);
  expect(() => module.exports.javascript.parse()).toThrow('文件头不能是程序');
  expect(() => module.exports.javascript.stringify()).toThrow('文件头不能是程序');
});

it('Decap’s packages that we import are those that decap-cms-app brings', () => {
  const dependencies = (path: string) =>
    (JSON.parse(readFileSync(join(root, path), 'utf8')) as { dependencies: Record<string, string> }).dependencies;
  const brought = dependencies('node_modules/decap-cms-app/package.json');
  const imported = Object.entries(dependencies('package.json')).filter(
    ([name]) => name.startsWith('decap-cms-') && name !== 'decap-cms-app',
  );
  expect(imported).toHaveLength(5);
  for (const [name, version] of imported) expect(version, name).toBe(brought[name]);
});

describe('docs/decap-patches.md', () => {
  const table = readFileSync(join(root, 'docs/decap-patches.md'), 'utf8');
  const rows = [...table.matchAll(/^\| `([a-z-]+)` +\|/gm)].map(([, name]) => name!);

  it('has a row for every patch, and no other', () => {
    expect([...new Set(rows)].sort()).toEqual(names);
  });

  it('names tests that are there', () => {
    const named = [...table.matchAll(/`((?:app|browser|office|desk)\/[\w/-]+)`/g)].map(([, name]) => name!);
    const files = readdirSync(join(root, 'test'), { recursive: true }).map(String);
    expect(named.filter((name) => !files.some((file) => file.startsWith(`${name}.`)))).toEqual([]);
  });

  it('calls each patch by the name of its file', () => {
    const files = readdirSync(join(root, 'cms/app/compat')).map((file) => file.replace(/\.ts$/, ''));
    expect(names).toEqual(files.filter((file) => file !== 'index' && file !== 'patch').sort());
  });
});
