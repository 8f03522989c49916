import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { builtPages } from './pages.ts';

/** What a resident's phone loads with a page: enough of it, and no more than the budget. */
const dist = inject('dist');
const pages = builtPages(dist);

const weightOf = ({ path, html }: { path: string; html: string }) => ({
  path,
  bytes: weigh(html) + sum(loadedBy(html).map((file) => weigh(asset(file)))),
});

test('95 of 100 notice pages weigh at most 14 KB with their styles and scripts', () => {
  const notice = /^\/(disclosures|consultations|services|volunteering)\/(?!\d{4}\/|all\/)[a-z0-9-]+\/$/;
  const weights = pages
    .filter(({ path }) => notice.test(path))
    .map(weightOf)
    .toSorted((a, b) => a.bytes - b.bytes);
  const median = weights[Math.floor(weights.length / 2)]!;
  const heaviest = weights.at(-1)!;
  const lastOfThose = weights[Math.ceil(weights.length * 0.95) - 1]!;
  const light = weights.filter(({ bytes }) => bytes <= 14 * 1024).length;
  console.log(
    `notice pages: median ${median.bytes} bytes gzip, heaviest ${heaviest.path} ${heaviest.bytes}, ${light} of ${weights.length} within 14 KB; ${14 * 1024 - lastOfThose.bytes} bytes of slack`,
  );
  expect(light / weights.length).toBeGreaterThanOrEqual(0.95);
  // What every page carries: menus of sixteen columns, and whether it was changed since it came out.
  expect(median.bytes).toBeLessThanOrEqual(12.75 * 1024);
});

/** On the screen of a hall each picture has its code; it is loaded once a day, and not by phones. */
const SCREEN = /^\/screen\//;

test('every other page weighs at most 16 KB; policies, the handbook, the styleguide and what prints many sheets are as long as they are', () => {
  const long = /^(?:\/(?:elder|wall))?\/(?:policies|admin|week|styleguide)\/(?:[a-z]|$)/;
  const weights = pages
    .filter(({ path }) => !long.test(path) && !SCREEN.test(path))
    .map(weightOf)
    .toSorted((a, b) => b.bytes - a.bytes);
  const slack = weights.slice(0, 3).map(({ path, bytes }) => `${path} ${16 * 1024 - bytes}`);
  console.log(`other pages: bytes of slack to 16 KB: ${slack.join(', ')}`);
  expect(weights.filter(({ bytes }) => bytes > 16 * 1024)).toEqual([]);
});

const weigh = (text: string) => gzipSync(text, { level: 9 }).length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
const asset = (file: string) => readFileSync(join(dist, file), 'utf8');

/** Styles and scripts of a page, with the modules they import. */
function loadedBy(html: string): string[] {
  const linked = [...html.matchAll(/<(?:script[^>]*src|link[^>]*rel="stylesheet"[^>]*href)="([^"]+)"/g)].map(
    ([, file]) => file!,
  );
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, name] of asset(file).matchAll(/from"\.\/([^"]+)"/g)) add(`/_astro/${name!}`);
  };
  linked.forEach(add);
  return [...files];
}

const shown = (html: string) => html.slice(html.indexOf('<main'), html.indexOf('</main>'));
const styles = (html: string) => loadedBy(html).filter((file) => file.endsWith('.css'));

test('a page loads the styles of all that it shows', () => {
  const classes = new Map<string, Set<string>>();
  for (const file of new Set(pages.flatMap(({ html }) => styles(html)))) {
    for (const [, name] of asset(file).matchAll(/\.([a-z][\w-]*)(?=[^{}]*\{)/g)) {
      classes.set(name!, (classes.get(name!) ?? new Set()).add(file));
    }
  }
  expect(classes.size).toBeGreaterThan(80);
  for (const { path, html } of pages) {
    const loaded = styles(html);
    const names = new Set([...shown(html).matchAll(/ class="([^"]*)"/g)].flatMap(([, list]) => list!.split(' ')));
    const without = [...names].filter((name) => {
      const files = classes.get(name);
      return files && !loaded.some((file) => files.has(file));
    });
    expect(without, path).toEqual([]);
  }
});

test('a page runs what moves in it', () => {
  const moving = /\s(data-(?:phases|days-until|ruler|nth-day|stages|hours|today-in|today|from|until))=/g;
  const seen = new Set<string>();
  for (const { path, html } of pages) {
    const scripts = loadedBy(html).filter((file) => file.endsWith('.js'));
    const code = scripts.map(asset).join('');
    const names = new Set([...shown(html).matchAll(moving)].map(([, name]) => name!));
    names.forEach((name) => seen.add(name));
    expect(
      [...names].filter((name) => !new RegExp(`["'\`]${name}["'\`]`).test(code)),
      path,
    ).toEqual([]);
  }
  expect(seen.size).toBe(10);
});

test('what machines are told can be read, and is at least the way to the page', () => {
  const told = pages.flatMap(({ path, html }) => {
    const [, text] = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(html) ?? [];
    return text === undefined ? [] : [{ path, things: (JSON.parse(text) as { '@graph': Thing[] })['@graph'] }];
  });
  expect(told.length).toBeGreaterThan(300);
  expect(told.filter(({ things }) => things.length === 0)).toEqual([]);
  const ways = new Set(
    told.filter(({ things }) => things.some((thing) => thing['@type'] === 'BreadcrumbList')).map(({ path }) => path),
  );
  // The home page is where every way begins. Other editions of a page lead to it.
  const owning = pages.filter(
    ({ path, html }) => path !== '/' && !html.includes('name="robots"') && html.includes(`gongshi.example${path}">`),
  );
  expect(owning.length).toBeGreaterThan(300);
  expect(owning.filter(({ path }) => !ways.has(path)).map(({ path }) => path)).toEqual([]);
});

interface Thing {
  '@type': string;
}
