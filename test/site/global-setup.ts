import type { TestProject } from 'vitest/node';
import { sampleSite } from './sample-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the site built from the sample content. */
    dist: string;
  }
}

/** One build for all tests that only read it. */
export default function setup(project: TestProject) {
  const { dist, remove } = sampleSite();
  project.provide('dist', dist);
  return remove;
}
