import { datedNames, definitionOf } from '../../collections/index.ts';
import type { Entry } from '../../collections/entry.ts';
import { addDays, beijingDay, weekday } from '../../schema/beijing.ts';
import { remembered } from '../../schema/remembered.ts';
import { common } from '../fields-in-common.ts';
import { concernedBy } from '../follow/concerned-by.ts';
import { entriesOf, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';
import { boardRounds, type Round } from './boards.ts';
import { hasSheet } from './has-sheet.ts';
import { hangingNow, hungAt, type Hung } from './postings.ts';
import { lastDay } from './sheet.ts';

/** What is due on the wall in the week of the site's day, Monday to Sunday. */
export interface WallWeek {
  from: string;
  to: string;
  /** What came out this week and has to be put up somewhere yet, as far as was entered; in the order of the rounds. */
  post: readonly Entry[];
  /** What is to be done at the boards of each community. */
  rounds: readonly WallRound[];
}

export interface WallRound extends Round {
  post: readonly ToPost[];
  takeDown: readonly ToTakeDown[];
}

export interface ToPost {
  entry: Entry;
  /** Of what is for everybody: the communities in which it was not put up yet. */
  lacking: readonly string[];
}

/** What hangs and has had its time; or what may hang, of which nobody entered that it was put up. */
export interface ToTakeDown {
  /** Undefined where residents can read it on the site no longer. */
  entry: Entry | undefined;
  why: 'ended' | 'ending' | 'withdrawn' | 'gone';
  /** The last day of its term. */
  until?: string | undefined;
  /** Where and since when it hangs, as was entered. */
  hung?: { board: string; from: string } | undefined;
}

export const wallWeek = remembered((site: Site): WallWeek => {
  const today = beijingDay(site.now);
  const from = addDays(today, 1 - weekday(today));
  const to = addDays(from, 6);
  const fresh: Entry[] = [];
  const unrecorded: Entry[] = [];
  for (const entry of datedNames.flatMap((name) => entriesOf(site, name))) {
    const { published = '' } = common(entry);
    const until = lastDay(entry);
    const isNew = published >= from && published <= to;
    // Where nothing was entered, it is asked for in two weeks.
    const ends = until !== undefined && until <= to && until >= addDays(from, -7);
    if (!isNew && !ends) continue;
    if (!hasSheet(site, entry) || definitionOf(entry.collection).folders !== 'year') continue;
    if (isNew) fresh.push(entry);
    if (ends && hungAt(site, entry).length === 0) unrecorded.push(entry);
  }
  const hanging = hangingNow(site);
  const rounds = boardRounds(site).map((round): WallRound => {
    const isOwn = (entry: Entry) => concernedBy(site, entry) === round.community?.id;
    const post = fresh.filter(isOwn).flatMap((entry) => toPost(site, entry) ?? []);
    const known = hanging
      .filter(({ board }) => round.boards.some(({ id }) => id === board))
      .flatMap((one) => dueOf(one, today, to) ?? []);
    const asked = unrecorded.filter(isOwn).map((entry): ToTakeDown => endOf(entry, today));
    return { ...round, post, takeDown: [...known, ...asked].toSorted(byNeed) };
  });
  return { from, to, post: rounds.flatMap(({ post }) => post.map(({ entry }) => entry)), rounds };
});

/** Whether it hangs where it belongs: on a board of its community; of what is for everybody, on one in each. */
function toPost(site: Site, entry: Entry): ToPost | undefined {
  const where = new Set(hungAt(site, entry).map(({ board }) => board));
  const whose = concernedBy(site, entry);
  const rounds = boardRounds(site).filter(
    ({ community, boards }) => boards.length > 0 && (whose === undefined || community?.id === whose),
  );
  // Where no board is known there is none that it could lack.
  if (rounds.length === 0) return where.size === 0 ? { entry, lacking: [] } : undefined;
  const lacking = rounds.filter(({ boards }) => !boards.some(({ id }) => where.has(id)));
  if (lacking.length === 0) return undefined;
  return { entry, lacking: whose === undefined ? lacking.map(({ title }) => title) : [] };
}

/** Why something that hangs comes down this week; undefined where it stays. */
function dueOf({ entry, board, from }: Hung, today: string, to: string): ToTakeDown | undefined {
  const hung = { board, from };
  if (!entry) return { entry, why: 'gone', hung };
  if (isWithdrawn(entry)) return { entry, why: 'withdrawn', hung };
  const until = lastDay(entry);
  return until === undefined || until > to ? undefined : { ...endOf(entry, today), hung };
}

const endOf = (entry: Entry, today: string): ToTakeDown => {
  const until = lastDay(entry)!;
  return { entry, why: until < today ? 'ended' : 'ending', until };
};

/** First what should hang no longer. */
const byNeed = (a: ToTakeDown, b: ToTakeDown) => (keyOf(a) < keyOf(b) ? -1 : Number(keyOf(a) > keyOf(b)));
const keyOf = ({ why, until = '' }: ToTakeDown) => `${why === 'gone' || why === 'withdrawn' ? '0' : '1'}${until}`;
