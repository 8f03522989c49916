import { expect, test } from 'vitest';
import { convertHtml } from '../../src/conversion/html.ts';
import { markdownOf } from '../../src/conversion/markdown.ts';
import { parsedHtml } from '../../src/conversion/parsed-html.ts';
import { plainOf } from '../../src/conversion/plain.ts';
import { tabbedRows, textBlocks } from '../../src/conversion/text.ts';
import { growth } from '../growth.ts';

const each = (size: number, make: (index: number) => string) =>
  Array.from({ length: size }, (_, at) => make(at)).join('');
const repeated = (text: string) => (size: number) => text.repeat(size);

const pages: Readonly<Record<string, readonly [size: number, make: (size: number) => string]>> = {
  'spans of one paragraph': [5000, repeated('<span lang="ZH">居民</span>')],
  'bold and plain blanks': [5000, repeated('<b>&#12288;</b> &#12288;')],
  'cells of a table': [1000, (size) => `<table>${'<tr><td>甲<td>乙<td>3</tr>'.repeat(size)}</table>`],
  'breaks in a heading': [3000, (size) => `<h2>${'居民<br>'.repeat(size)}</h2>`],
  'items of a list': [3000, (size) => `<ul>${'<li>居民'.repeat(size)}</ul>`],
  'lists in lists': [100, (size) => `${'<ul><li>居民'.repeat(size)}${'</ul>'.repeat(size)}`],
  'a style without rules': [10_000, (size) => `<style>${'.a .b /* '.repeat(size)}</style>居民`],
  'Word paragraphs of a list': [
    2000,
    (size) => each(size, () => '<p style="mso-list:l0 level1 lfo1"><span><b>居民</b></span></p>'),
  ],
};

test.each(Object.entries(pages))('%s: twice the page is twice the work', async (_, [size, make]) => {
  const ratio = await growth(make, size, (html) => {
    const { blocks } = convertHtml(parsedHtml(html));
    return markdownOf(blocks) + plainOf(blocks);
  });
  expect(ratio).toBeLessThan(2.5);
});

const texts: Readonly<Record<string, readonly [size: number, make: (size: number) => string]>> = {
  'short lines': [1500, (size) => each(size, (at) => `事项${String(at)}\n`)],
  'one long line': [15_000, repeated('居民')],
  'blanks within a line': [30_000, (size) => `居${'\u3000'.repeat(size)}民\n居民`],
  'empty lines': [50_000, (size) => `甲\t乙${'\n'.repeat(size)}丙\t丁`],
  'rows of a sheet': [3000, repeated('甲\t乙\t3\n')],
};

test.each(Object.entries(texts))('%s: twice the text is twice the work', async (_, [size, make]) => {
  const ratio = await growth(make, size, (text) => [tabbedRows(text), markdownOf(textBlocks(text))]);
  expect(ratio).toBeLessThan(2.5);
});
