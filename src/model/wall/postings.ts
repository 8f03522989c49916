import { postedEntry } from '../../collections/postings/schema.ts';
import type { Entry } from '../../collections/entry.ts';
import { beijingDay } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import { findEntry, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';

/** That an entry hung on a board, as its page tells it. */
export interface Posted {
  board: { title: string; href?: string | undefined };
  from: string;
  to?: string | undefined;
  note?: string | undefined;
}

/** What hangs on a board, as the page of the board tells it. */
export interface Hanging {
  /** Undefined where residents can read it on the site no longer. */
  title: string | undefined;
  href: string | undefined;
  from: string;
  /** Its entry was withdrawn, and it hangs all the same. */
  withdrawn?: true;
}

/** That something hangs on a board on the site's day. */
export interface Hung {
  /** Undefined where residents can read it on the site no longer. */
  entry: Entry | undefined;
  board: string;
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

/** On which boards an entry hung, and from when to when, as was entered. */
export const hungAt = (site: Site, { collection, id }: Pick<Entry, 'collection' | 'id'>) =>
  (byEntry(site.entries.postings).get(`${collection}/${id}`) ?? []).map(({ data }) => data);

/** All that hangs, the newest first; also what was withdrawn or deleted, for paper stays until somebody takes it down. */
export const hangingNow = remembered((site: Site): readonly Hung[] => {
  const today = beijingDay(site.now);
  return site.entries.postings
    .filter(({ data: { posted, removed } }) => posted <= today && (removed === undefined || removed > today))
    .map(({ data }) => {
      const [collection = '', id = ''] = (postedEntry(data.entry) ?? '').split('/');
      return { entry: findEntry(site, collection, id), board: data.board, from: data.posted };
    })
    .toSorted((a, b) => (a.from < b.from ? 1 : -1));
});

/** What hangs on a board, the newest first. */
export const hangingOn = (site: Site, board: string): readonly Hanging[] =>
  hangingNow(site)
    .filter((one) => one.board === board)
    .map(({ entry, from }) => ({
      title: entry && (entry.data.title ?? entry.id),
      href: entry && hrefOf(entry),
      from,
      ...(entry && isWithdrawn(entry) && { withdrawn: true }),
    }));

type Postings = readonly Entry<'postings'>[];

const inOrder = (postings: Postings): Postings =>
  postings.toSorted((a, b) => (`${a.data.posted} ${a.id}` < `${b.data.posted} ${b.id}` ? -1 : 1));

const byEntry = remembered((postings: Postings): ReadonlyMap<string | undefined, Postings> =>
  Map.groupBy(inOrder(postings), ({ data }) => postedEntry(data.entry)),
);
