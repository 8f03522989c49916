import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Lock {
  packages: Record<string, { version?: string; optionalDependencies?: Record<string, string>; resolved?: string }>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>;

test('the lockfile names no download hosts', () => {
  expect(Object.entries(packages).filter(([, { resolved }]) => resolved)).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const versions = Object.values({ ...manifest['dependencies'], ...manifest['devDependencies'] });
  expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

/**
 * Packages with a binary for each platform list all of them as optional. A registry that does not carry a foreign
 * platform's lets `npm install` drop it from the lockfile without a word, and then `npm ci` refuses the lockfile.
 */
test('the lockfile has the binaries of every platform', () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d/.test(version) && !versionsSeenFrom(path, name).includes(version))
      .map(([name, version]) => `${path} wants ${name}@${version}`),
  );
  expect(missing).toEqual([]);
});

/** The version a package finds when it asks for a name: the nearest one up the tree. */
function versionsSeenFrom(path: string, name: string): string[] {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const { version } = packages[`${at}/node_modules/${name}`] ?? {};
    if (version) return [version];
    if (at === '') return [packages[`node_modules/${name}`]?.version ?? ''];
  }
}
