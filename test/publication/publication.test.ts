import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openPublication } from '../../src/publication/publication.ts';
import type { BuildProgress } from '../../src/publication/progress.ts';
import { randomSteps } from '../full/support/random-steps.ts';
import { treeHash } from '../full/support/tree-hash.ts';
import { smallContent, type ContentRepository } from '../office/small-content.ts';

const NOW = '2026-11-21T10:00+08:00';
/** With the other editions, and without, where they are more of the same. */
let editions: ContentRepository;
let plain: ContentRepository;
let scratch: string;
beforeAll(async () => {
  const settings = readFileSync(resolve('content/settings.yml'), 'utf8');
  plain = await smallContent('gongshi-publication-', {});
  editions = await smallContent('gongshi-publication-', {
    'settings.yml': `${settings}traditional: true\nenglish: true\n`,
  });
  scratch = mkdtempSync(join(tmpdir(), 'gongshi-publication-'));
});
afterAll(() => {
  for (const folder of [plain.root, editions.root, scratch]) rmSync(folder, { recursive: true, force: true });
});

/** Another process with the caches of the last one. The program is that of all tests. */
function reopened(content = plain) {
  const { contentDir, mediaDir } = content;
  const cacheDir = cacheOf(content);
  mkdirSync(cacheDir, { recursive: true });
  for (const name of ['program', 'admin']) {
    mkdirSync(resolve('.cache', name), { recursive: true });
    if (!readdirSync(cacheDir).includes(name)) symlinkSync(resolve('.cache', name), join(cacheDir, name));
  }
  const noteOf = (site: string) => join(dirname(site), 'files.json');
  return openPublication({ project: resolve('.'), folders: { contentDir, mediaDir }, cacheDir, noteOf, env: {} });
}

const cacheOf = ({ root }: ContentRepository) => join(scratch, basename(root));
const siteOf = (name: string) => join(scratch, name, 'site');
const quiet = () => undefined;

// Each makes whole sites, and other programs may be at work.
vi.setConfig({ testTimeout: 180_000 });

async function made(publication: ReturnType<typeof reopened>, out: string, previous?: string) {
  const outcome = await publication.publish({ now: NOW, out, previous }, quiet);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  publication.keepNotes();
  return outcome;
}

// Four sites, each with several pages for an entry; `npm run test:full` takes many steps.
test('random steps: each release equals a site made from nothing', { timeout: 180_000 }, async () => {
  const steps = randomSteps({ count: 1, seed: 11, content: editions.contentDir, uploads: editions.mediaDir });
  for await (const { did, wrong } of steps) expect(wrong, did).toEqual([]);
});

test('an edit makes its page and what shows it anew; all other files are those of the release before', async () => {
  const publication = reopened(editions);
  await made(publication, siteOf('first'));
  const file = join(editions.contentDir, 'services', 'elder-allowance.md');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, `${before}\n再补充一句话。\n`);
  await made(publication, siteOf('second'), siteOf('first'));
  writeFileSync(file, before);
  const [first, second] = [siteOf('first'), siteOf('second')];
  const pages = readdirSync(second, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('index.html'),
  );
  const anew = pages.filter((path) => statSync(join(first, path)).ino !== statSync(join(second, path)).ino);
  const entry = 'services/elder-allowance/index.html';
  const changed = [`elder/${entry}`, 'elder/search/index.html', 'search/index.html', entry];
  // 长者版 is there in both scripts, and the sheet for the wall once.
  const inEnglish = ['search/index.html', entry].map((path) => `en/${path}`);
  const inTraditional = changed.map((path) => `zh-hant/${path}`);
  expect(anew.sort()).toEqual([...changed, ...inEnglish, `wall/${entry}`, ...inTraditional].sort());
  expect(readFileSync(join(second, 'services/elder-allowance/index.html'), 'utf8')).toContain('再补充一句话。');
});

test('nothing changed: nothing is written', async () => {
  const publication = reopened();
  await made(publication, siteOf('again'));
  expect((await made(publication, siteOf('again'))).placed).toBe(0);
});

test('damage is noticed without a restart', async () => {
  const publication = reopened();
  const [first, second] = [siteOf('third'), siteOf('fourth')];
  await made(publication, first);
  const whole = treeHash(first);
  await publication.keepSpare({ spare: siteOf('aside'), live: first });
  truncateSync(join(first, 'contact', 'index.html'), 100);
  const outcome = await publication.publish({ now: NOW, out: second, previous: first, spare: siteOf('aside') }, quiet);
  expect(outcome.ok).toBe(true);
  expect(treeHash(second)).toBe(whole);
});

test('the stages are told in their order', async () => {
  const told: BuildProgress[] = [];
  await reopened().publish({ now: NOW, out: siteOf('told') }, (progress) => told.push(progress));
  const stages = told.map(({ stage }) => stage).filter((stage, at, all) => stage !== all[at - 1]);
  expect(stages).toEqual(['reading', 'pages', 'index']);
  expect(told.every(({ done, total }) => done <= total)).toBe(true);
});

const DAMAGES: [string, (site: string) => void][] = [
  ['a note half written', (site) => truncateSync(join(dirname(site), 'files.json'), 900)],
  [
    'a note of another site',
    (site) =>
      writeFileSync(join(dirname(site), 'files.json'), readFileSync(join(dirname(siteOf('again')), 'files.json'))),
  ],
  ['no note', (site) => rmSync(join(dirname(site), 'files.json'))],
  ['a page changed by hand', (site) => writeFileSync(join(site, 'contact', 'index.html'), '<p>x</p>')],
  [
    'a page and a form that are gone',
    (site) => ['contact/index.html', 'services/index.html.br'].forEach((path) => rmSync(join(site, path))),
  ],
  ['a file too many', (site) => writeFileSync(join(site, 'services', 'old.html'), 'x')],
  ['caches cut short', () => cutAll(cacheOf(plain))],
];

let whole = '';

test.each(DAMAGES)('%s is noticed, and the site is whole', async (_, damage) => {
  const site = siteOf('damaged');
  // Each finds it as the one before has left it: whole.
  if (whole === '') await made(reopened(), site);
  whole ||= treeHash(site);
  damage(site);
  await made(reopened(), site);
  expect(treeHash(site)).toBe(whole);
});

/** Every file of the caches but the program, to half of its length. */
function cutAll(folder: string): void {
  for (const item of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, item.name);
    if (item.isDirectory()) cutAll(path);
    else if (item.isFile()) truncateSync(path, Math.floor(statSync(path).size / 2));
  }
}
