import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const values = (css: string) =>
  new Map(
    [...css.matchAll(/(--[a-z0-9-]+):\s*([^;}]+?)\s*[;}]/g)].map(([, name, value]) => [name, value] as const).reverse(),
  );

it('uses the colours of the site, by day', () => {
  const site = values(read('src/styles/tokens.css'));
  const admin = [...values(read('cms/app/styles/admin.css'))].filter(([, value]) => value?.startsWith('#'));
  expect(admin.length).toBeGreaterThan(8);
  for (const [name, value] of admin) expect(`${name}: ${site.get(name)}`).toBe(`${name}: ${value}`);
});
