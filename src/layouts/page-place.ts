import type { Frame } from '../model/frame.ts';

/** Where a page stands among the others. */
export interface PagePlace {
  frame: Frame;
  /** Which place of the menus this is: a collection's name, `home` or `search`. */
  current?: string | undefined;
  /** The header has a search field. */
  search: boolean;
  /** The script of what stands around the page, where the page itself is in another. */
  lang?: string | undefined;
  now: string;
  /** It tells how many days are left or behind. */
  daily: boolean;
}
