import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';

/** What programs put on the clipboard, with words of ours; in `expected` what each becomes, and after 不带 what is named as lost. */
const folder = join(import.meta.dirname, 'clipboards');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

it.each(names)('%s', (name) => {
  const { blocks, dropped } = convertHtml(parsedHtml(readFileSync(join(folder, `${name}.html`), 'utf8')));
  const lost = dropped.map(({ what, name: called }) => (called === undefined ? what : `${what} ${called}`)).join('、');
  expect(`${markdownOf(blocks)}\n\n不带：${lost}\n`).toBe(readFileSync(join(folder, 'expected', `${name}.md`), 'utf8'));
});
