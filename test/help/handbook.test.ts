import { globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { helpHtml, type HelpPicture } from '../../src/layouts/help/help-text.ts';
import { helpPages, helpTitle } from '../../src/model/handbook.ts';

const PICTURES = 'cms/help/pictures';
const names = readdirSync(PICTURES).map((file) => basename(file, '.webp'));
const pictures = Object.fromEntries(
  names.map((name): [string, HelpPicture] => [name, { src: `/_astro/${name}.webp`, width: 800, height: 400 }]),
);
const pages = helpPages.map((page) => ({
  page,
  html: helpHtml(readFileSync(`cms/help/${page}.md`, 'utf8'), pictures),
}));
/** Whatever a clerk may read on a screen; where code puts a part in now and then, also without it. */
const sources = globSync(
  '{cms/app,cms/desk/{office,people},cms/wire,src/collections,src/schema,src/layouts,src/pages,src/client}/**/*.{ts,tsx,astro}',
).map((file) => readFileSync(file, 'utf8'));
const screens = sources.flatMap((text) => [text, text.replace(/\$\{[^{}]*\}/g, '')]).join('\n');

test('every text is a page of the contents, and every page has a title of its own', () => {
  const texts = globSync('cms/help/*.md').map((file) => basename(file, '.md'));
  expect(texts.toSorted()).toEqual(helpPages.toSorted());
  expect(new Set(helpPages.map(helpTitle)).size).toBe(helpPages.length);
});

test('what is named in bold stands on the screen by that very name', () => {
  // 仍然 is followed by what is done: 送审, 发布.
  const isThere = (name: string) => screens.includes(name.replace(/^仍然(?=发布|送审)/, ''));
  const unknown = pages.flatMap(({ page, html }) =>
    [...html.matchAll(/<strong>([^<]+)<\/strong>/g)]
      .map(([, name = '']) => name)
      .filter((name) => !isThere(name))
      .map((name) => `${page}: ${name}`),
  );
  expect(unknown).toEqual([]);
  expect(pages.every(({ html }) => html.includes('<strong>'))).toBe(true);
});

test('no page shows the marks of its Markdown', () => {
  const shown = pages.flatMap(({ page, html }) =>
    [...html.replace(/<code>.*?<\/code>/gs, '').matchAll(/.{0,12}(?:\*\*|__|~~).{0,12}/g)].map(
      ([words]) => `${page}: ${words}`,
    ),
  );
  expect(shown).toEqual([]);
});

test('pictures are small, say what they show, and are all used', () => {
  const shown = pages.flatMap(({ html }) => [...html.matchAll(/<img src="\/_astro\/([^"]+)\.webp" alt="([^"]*)"/g)]);
  expect(shown.filter(([, , alt = '']) => alt.length < 6)).toEqual([]);
  expect(new Set(shown.map(([, name]) => name))).toEqual(new Set(names));
  expect(names.filter((name) => statSync(`${PICTURES}/${name}.webp`).size > 40_000)).toEqual([]);
});
