import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const sheets = ['src/styles', 'cms/app/styles', 'cms/desk'].flatMap((folder) =>
  globSync(`${folder}/**/*.{css,ts,tsx}`, { cwd: root }),
);
const COLOUR = /(?<![\w&-])#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\(/gi;

it('names every colour once, in the tokens', () => {
  expect(sheets.length).toBeGreaterThan(40);
  const found = sheets
    .filter((file) => !/^tokens(?:-dark)?\.css$/.test(basename(file)))
    .flatMap((file) => (readFileSync(join(root, file), 'utf8').match(COLOUR) ?? []).map((colour) => [file, colour]));
  expect(found).toEqual([]);
});

it('gives the editor no colour of its own under a name that the site has', () => {
  const names = (file: string) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(--[\w-]+):/g)].map(([, name]) => name);
  const site = names('src/styles/tokens.css');
  expect(site).toEqual([...new Set(site)]);
  expect(names('cms/app/styles/tokens.css').filter((name) => site.includes(name))).toEqual([]);
});
