import type { TestProject } from 'vitest/node';
import { launchServer } from '../launch-browser.ts';
import { sampleSite } from '../site/sample-site.ts';
import { serveSite } from './site-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the site built from the sample content is served: `http://127.0.0.1:40123`. */
    origin: string;
    /** The folder it lies in. */
    dist: string;
    /** Where the Chromium of all tests listens: `ws://localhost:40124/…`. */
    browser: string;
  }
}

/** One build, one server and one browser for all tests that only read the site. */
export default async function setup(project: TestProject) {
  const { dist, remove } = sampleSite();
  const [server, browser] = await Promise.all([serveSite(dist), launchServer()]);
  project.provide('origin', server.origin);
  project.provide('dist', dist);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await Promise.all([server.close(), browser.close()]);
    remove();
  };
}
