import type { Entry } from '../collections/entry.ts';

/** The one place where addresses of this site are made. All end in a slash, all are ASCII. */
export const entryHref = (collection: string, id: string) => `/${collection}/${id}/`;
export const hrefOf = ({ collection, id }: Pick<Entry, 'collection' | 'id'>) => entryHref(collection, id);
export const listHref = (collection: string) => `/${collection}/`;

/** A list of one year, or of all (`all`), narrowed by choices: `/disclosures/2026/finance-dongli/`. */
export function archiveHref(collection: string, year: string | undefined, choices: readonly string[] = []): string {
  if (choices.length === 0) return year === undefined ? listHref(collection) : `/${collection}/${year}/`;
  return `/${collection}/${year ?? 'all'}/${choices.join('-')}/`;
}

/** The ledger of the street, or of one community. */
export const ledgerHref = (community?: string) => (community === undefined ? '/ledger/' : `/ledger/${community}/`);

/** What is recorded of the versions of all texts, and how it is verified. */
export const RECORD_HREF = '/ledger/record/';

/** How to be told what is new and what is coming. */
export const SUBSCRIBE_HREF = '/subscribe/';

/** What the screen of a hall shows in turn: of the board, or for the people of one community. */
export const screenHref = (community?: string) => (community === undefined ? '/screen/' : `/screen/${community}/`);

/** 长者版, an edition for those who need large text; its pages lie below, each at its usual address. */
export const ELDER_HREF = '/elder/';

/** Search in the usual edition, and in 长者版. */
export const SEARCH_HREF = '/search/';
export const ELDER_SEARCH_HREF = '/elder/search/';

/** The statement on accessibility. */
export const ACCESSIBILITY_HREF = '/accessibility/';

/** What there is for one event of life, or all of these. */
export const lifeHref = (event?: string) => (event === undefined ? '/life/' : `/life/${event}/`);

/** The parts of pages in all their states, for those who build pages. */
export const STYLEGUIDE_HREF = '/styleguide/';

/** Open data of a collection, for people. */
export const dataHref = (collection: string) => `/data/${collection}/`;

/** The sheet of an entry for the wall, for paper. */
export const wallHref = ({ collection, id }: Pick<Entry, 'collection' | 'id'>) => `${WALL_HREF}${collection}/${id}/`;

/** What is due on the wall this week, and all of it to print at once. */
export const WALL_HREF = '/wall/';
export const WALL_WEEK_HREF = '/wall/week/';
