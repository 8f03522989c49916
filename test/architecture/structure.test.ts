import { execFileSync } from 'node:child_process';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

const sources = globSync('{src,cms}/**/*.{ts,tsx,astro,css,mjs}');

test('no file of src and cms is longer than 250 lines', () => {
  const long = sources.map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const);
  expect(sources.length).toBeGreaterThan(100);
  expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
});

test('no folder has more than 25 files of its own', () => {
  const tracked = execFileSync('git', ['ls-files', '-z', 'src', 'cms', 'test', 'deploy', 'docs'], { encoding: 'utf8' });
  const folders = Map.groupBy(tracked.split('\0').filter(Boolean), (file) => dirname(file));
  expect(folders.size).toBeGreaterThan(40);
  expect([...folders].filter(([, files]) => files.length > 25).map(([folder]) => folder)).toEqual([]);
});

test('the README is short, and every paper and folder it names is there', () => {
  for (const paper of [
    'README.md',
    'README.zh-CN.md',
    'CONTRIBUTING.md',
    'docs/architecture.md',
    'docs/operating.md',
  ]) {
    const text = readFileSync(paper, 'utf8');
    if (paper.startsWith('README')) expect(text.split('\n').length, paper).toBeLessThanOrEqual(121);
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map(([, to]) =>
      join(dirname(paper), to ?? ''),
    );
    // The folder that the instructions for a newcomer make is not there yet.
    const named = [...text.matchAll(/`((?:src|cms|test|docs|deploy)\/[\w./-]+?)\/?`/g)]
      .map(([, path]) => path ?? '')
      .filter((path) => path !== 'src/collections/lost');
    expect(
      [...links, ...named].filter((path) => !existsSync(path)),
      paper,
    ).toEqual([]);
  }
});

test('nothing is named utils, helpers, common or misc', () => {
  expect(sources.filter((file) => /\/(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([]);
});

test('no path of a machine and no download host is in the repository', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  const texts = tracked.filter(
    (file) => /\.(ts|tsx|astro|css|mjs|json|md|yml|html|sh)$/.test(file) || file === '.ci/run',
  );
  const named = texts.filter((file) =>
    /\/work\/|\/root\/|\.library|"resolved": *"http/.test(readFileSync(file, 'utf8')),
  );
  expect(named.filter((file) => file !== 'test/architecture/structure.test.ts')).toEqual([]);
});

test('every package that ships has its reason in the table of dependencies', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const table = readFileSync('docs/dependencies.md', 'utf8');
  expect(Object.keys(dependencies).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
});
