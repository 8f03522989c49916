import type { Entry } from '../../collections/entry.ts';

/** A page of the site, and what it is made of. */
export interface Page {
  /** Its address on this site. */
  path: string;
  /** Of everything its HTML is made of: as long as it is the same, so is the page. Undefined: made every time. */
  key: string | undefined;
  /** The entry whose page it is. */
  entry?: Entry | undefined;
}
