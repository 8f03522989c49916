import type { CollectionName } from '../../collections/index.ts';
import { definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { common } from '../fields-in-common.ts';
import { hrefOf } from '../links.ts';
import type { Site } from '../site.ts';

/** What stands at the foot of a sheet, beside the lines that are filled by hand. */
export interface SheetFoot {
  /** Absolute address of the page, for the code. */
  url: string;
  /** Where whoever has put it up says so: absolute, for the small code. */
  postingUrl: string;
  /** SHA-256 of the entry's file, hex. */
  digest: string;
  /** The day on which it came out. */
  published: string | undefined;
  /** The last day on which it has to hang, where its term says so. */
  until: string | undefined;
}

export const sheetFoot = (site: Site, entry: Entry, atDesk: boolean): SheetFoot => ({
  url: site.origin + hrefOf(entry),
  postingUrl: site.origin + postingHref(entry, atDesk),
  digest: entry.digest,
  published: common(entry).published,
  until: lastDay(entry),
});

/** Where it is entered that something was put up: at the desk a small page; on a host without one, the form of the CMS. */
export const postingHref = ({ collection, id }: Pick<Entry, 'collection' | 'id'>, atDesk: boolean) =>
  atDesk ? `/desk/office/posting?entry=${collection}/${id}` : newPosting('entry', hrefOf({ collection, id }));

/** The same from a board, where what hangs there is chosen from what is due. */
export const boardPostingHref = (board: string, atDesk: boolean) =>
  atDesk ? `/desk/office/posting?board=${board}` : newPosting('board', board);

/** The form of the CMS with a field filled, as Decap has it (Dynamic Default Values). */
const newPosting = (field: string, value: string) => `/admin/#/collections/postings/new?${field}=${value}`;

/** The last day of its term: of publicity, of answers, of applications. */
export function lastDay(entry: Pick<Entry, 'collection' | 'data'>): string | undefined {
  const publicity = (entry.data as { publicity?: { to: string } }).publicity;
  const until = publicity?.to ?? definitionOf(entry.collection).deadline?.(entry.data, '2000-01-01')?.until;
  return until === undefined ? undefined : beijingDay(until);
}

/** What kind of sheet an entry has. */
export type SheetKind = 'notice' | 'service' | 'community' | 'board';

export function sheetKind({ collection, data }: Pick<Entry, 'collection' | 'data'>): SheetKind {
  const own: Partial<Record<CollectionName, SheetKind>> = { services: 'service', communities: 'community' };
  const isBoard = collection === 'places' && (data as { kind?: string }).kind === BOARD;
  return isBoard ? 'board' : (own[collection] ?? 'notice');
}

const BOARD = '公开栏';
