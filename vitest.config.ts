import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Real git, real files, a real browser: they take as long as they take on a small machine.
    testTimeout: 60_000,
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
          exclude: ['test/site/**', 'test/office/**', 'test/browser/**', 'test/search/**', 'test/**/growth.test.ts'],
          maxWorkers: 2,
          isolate: false,
        },
      },
      {
        extends: true,
        // The engine knows one index, that of its page, and each file here has another.
        test: { name: 'unit: search', include: ['test/search/**/*.test.ts'], maxWorkers: 2 },
      },
      {
        extends: true,
        // Measures, so it is alone on the machine: `npm run test:full -- GROWTH`.
        test: { name: 'growth', include: ['test/**/growth.test.ts'], fileParallelism: false },
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
          // Any of them may wait for a build.
          testTimeout: 180_000,
          globalSetup: 'test/site/global-setup.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          fileParallelism: false,
          globalSetup: 'test/browser/global-setup.ts',
        },
      },
    ],
  },
});
