import { defineConfig } from 'vitest/config';

/** What measures, or builds the whole project anew. */
const LONG = ['test/**/growth.test.ts', 'test/architecture/new-collection.test.ts', 'test/bench/*.test.ts'];

export default defineConfig({
  test: {
    // Real git, real files, a real browser: they take as long as they take on a small machine.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 30_000 } },
    projects: [
      {
        extends: true,
        // They wait for git and disks more than they compute, so each core gets a file. Files share what they import:
        // to import it anew for each took half of the time.
        test: {
          name: 'unit',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: [
            ...['test/site/**', 'test/office/**', 'test/browser/**', 'test/search/**'],
            ...['test/desk/**', 'test/publication/publication.test.ts', ...LONG],
          ],
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        extends: true,
        // They start git thousands of times, which takes twenty times longer from a process that has grown large.
        test: {
          name: 'unit: desk',
          include: ['test/desk/**/*.test.ts'],
          maxWorkers: 2,
          isolate: false,
          execArgv: ['--max-old-space-size=300', '--max-semi-space-size=8'],
        },
      },
      {
        extends: true,
        // Alone in a process: the engine knows one index, that of its page; and a program loads React for production,
        // which the views of other files are not written for.
        test: {
          name: 'unit: apart',
          include: ['test/search/**/*.test.ts', 'test/publication/publication.test.ts'],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        // They have the machine for themselves: `npm run test:full -- LONG`.
        test: { name: 'long', include: LONG, fileParallelism: false },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['test/site/**/*.test.{ts,tsx}'],
          fileParallelism: false,
          globalSetup: 'test/site/global-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          // Clerks at work.
          name: 'office',
          include: ['test/office/**/*.test.ts'],
          // They publish, and two builds of Astro at once in one checkout disturb each other.
          fileParallelism: false,
          globalSetup: 'test/site/global-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          isolate: false,
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          globalSetup: 'test/browser/global-setup.ts',
        },
      },
    ],
  },
});
