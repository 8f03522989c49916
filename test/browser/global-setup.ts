import type { TestProject } from 'vitest/node';
import { sampleSite } from '../site/sample-site.ts';
import { serveSite } from './site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site built from the sample content is served: `http://127.0.0.1:40123`. */
    origin: string;
    /** The folder it lies in. */
    dist: string;
  }
}

/** One build and one server for all tests that only read the site. */
export default async function setup(project: TestProject) {
  const { dist, remove } = sampleSite();
  const server = await serveSite(dist);
  project.provide('origin', server.origin);
  project.provide('dist', dist);
  return async () => {
    await server.close();
    remove();
  };
}
