import { postedEntry } from '../../collections/postings/schema.ts';
import type { Entry } from '../../collections/entry.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import { findEntry, type Site } from '../site.ts';

/** That an entry hung on a board, as its page tells it. */
export interface Posted {
  board: { title: string; href?: string | undefined };
  from: string;
  to?: string | undefined;
  note?: string | undefined;
}

/** What hangs on a board, as the page of the board tells it. */
export interface Hanging {
  title: string;
  href: string;
  from: string;
}

/** Where and when an entry was put up, the first first. */
export const postedOf = (site: Site, { collection, id }: Pick<Entry, 'collection' | 'id'>): readonly Posted[] =>
  (byEntry(site.entries.postings).get(`${collection}/${id}`) ?? []).map(({ data }) => {
    const board = findEntry(site, 'places', data.board);
    return {
      board: { title: board?.data.title ?? data.board, href: board && hrefOf(board) },
      from: data.posted,
      ...(data.removed !== undefined && { to: data.removed }),
      ...(data.title !== undefined && { note: data.title }),
    };
  });

/** What hangs on a board on the site's day, of what residents may see, the newest first. */
export function hangingOn(site: Site, board: string): readonly Hanging[] {
  const today = beijingDay(site.now);
  return (byBoard(site.entries.postings).get(board) ?? [])
    .filter(({ data: { posted, removed } }) => posted <= today && (removed === undefined || removed > today))
    .flatMap(({ data }) => {
      const [collection = '', id = ''] = (postedEntry(data.entry) ?? '').split('/');
      const entry = findEntry(site, collection, id);
      return entry ? [{ title: entry.data.title ?? id, href: hrefOf(entry), from: data.posted }] : [];
    })
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
}

type Postings = readonly Entry<'postings'>[];

const inOrder = (postings: Postings): Postings =>
  postings.toSorted((a, b) => (`${a.data.posted} ${a.id}` < `${b.data.posted} ${b.id}` ? -1 : 1));

const byEntry = remembered((postings: Postings): ReadonlyMap<string | undefined, Postings> =>
  Map.groupBy(inOrder(postings), ({ data }) => postedEntry(data.entry)),
);

const byBoard = remembered((postings: Postings): ReadonlyMap<string, Postings> =>
  Map.groupBy(inOrder(postings), ({ data }) => data.board),
);
