import { rmSync } from 'node:fs';
import { buildSite } from './build.ts';

export interface SampleSite {
  /** Folder of the site built from the sample content. */
  dist: string;
  /** Throws it away, unless it belongs to somebody else. */
  remove: () => void;
}

/** The one that `npm test` has built for all its steps, named by BUILT_SITE; run alone, a project builds its own. */
export function sampleSite(): SampleSite {
  const { BUILT_SITE } = process.env;
  if (BUILT_SITE) return { dist: BUILT_SITE, remove: () => undefined };
  const dist = buildSite();
  return { dist, remove: () => rmSync(dist, { recursive: true, force: true }) };
}
