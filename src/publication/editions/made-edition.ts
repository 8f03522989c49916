import type { Edition } from '../../editions/address.ts';
import type { Planned } from '../folder/bring-to.ts';

/** How a site is given once more in an edition: what differs from one to the other. */
export interface MadeEdition {
  edition: Edition;
  /** Of all that a page there is made of beside the page. */
  key: string;
  /** A page there, from the finished HTML of the page, in which the way back stands already. */
  page: (html: string) => string;
  /** Files beside the pages. */
  files: ReadonlyMap<string, Planned>;
  /** Where results find texts of their own, below `search-index/`, and the files there; an edition without shows the texts of all. */
  texts?: {
    at: string;
    files: (index: ReadonlyMap<string, () => Promise<Uint8Array>>) => Map<string, Planned>;
  };
}
