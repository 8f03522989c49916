import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { buildSite } from './build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built from the sample content. */
    dist: string;
  }
}

/** One build for all tests that only read it. */
export default function setup(project: TestProject) {
  const dist = buildSite();
  project.provide('dist', dist);
  return () => rmSync(dist, { recursive: true, force: true });
}
