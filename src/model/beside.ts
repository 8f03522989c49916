import type { Entry } from '../collections/entry.ts';
import { entryHistory, type EntryHistory } from './entry-history.ts';
import type { Site } from './site.ts';

/**
 * What the site tells of an entry beside its page: only what the board knows as a whole, so that the clerk's preview, which
 * does not, shows the page without it. Plain data, and small: the key of the page is made of all of it.
 */
export interface Beside {
  /** `<collection>/<id>` */
  entry: string;
  history?: EntryHistory | undefined;
}

export function besideOf(site: Site, entry: Entry): Beside {
  return { entry: `${entry.collection}/${entry.id}`, history: entryHistory(site, entry) };
}
