import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const sources = globSync('{src,cms}/**/*.{ts,tsx,astro,css,mjs}');

test('no file of src and cms is longer than 250 lines', () => {
  const long = sources.map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1] as const);
  expect(sources.length).toBeGreaterThan(100);
  expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
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
