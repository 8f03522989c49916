import type { Entry } from '../../collections/entry.ts';
import type { Owed } from '../../record/obligation.ts';
import { wallState, wallWords, type WallState } from '../../record/hung.ts';
import { remembered } from '../../schema/remembered.ts';
import { hrefOf } from '../links.ts';
import { findEntry, type Site } from '../site.ts';
import { isWithdrawn } from '../status.ts';
import { hungAt, postedOf } from '../wall/postings.ts';
import { ledgerOf } from './ledger.ts';
import { dutyOf } from './owed-row.ts';

/** The latest of those of which something is to be said; all of them are in the data. */
const SHOWN = 20;

/** What of the catalogue has to be on a board as well, as far as it was entered. */
export interface OnBoards {
  /** The first day of which anything was entered; of what came out before nobody asks. */
  since: string;
  /** How many came out since then, and of how many it was entered that they hung for all of their term. */
  count: number;
  hung: number;
  /** Of those of which it was not, the latest. */
  rows: readonly BoardRow[];
  others: number;
}

interface BoardRow {
  title: string;
  href: string;
  /** When residents first saw it, and by when it had to hang. */
  day: string;
  term: { from: string; to: string } | undefined;
  code: WallState['code'];
  words: string;
  /** Where and from when to when it hung. */
  posted: ReturnType<typeof postedOf>;
}

/** Undefined where no posting was ever entered, or nothing has to hang. */
export function onBoards(site: Site, owed: readonly Owed[]): OnBoards | undefined {
  const since = firstPosted(site);
  if (since === undefined) return undefined;
  const asked = owed.flatMap((one) => {
    const wall = wallOf(site, one);
    return wall && one.met!.day >= since ? [{ one, ...wall }] : [];
  });
  if (asked.length === 0) return undefined;
  const rest = asked
    .filter(({ state }) => state.code !== 'hung')
    .toSorted((a, b) => (a.one.met!.day < b.one.met!.day ? 1 : -1));
  return {
    since,
    count: asked.length,
    hung: asked.length - rest.length,
    rows: rest.slice(0, SHOWN).map(({ one, entry, state, term }) => ({
      title: entry.data.title ?? entry.id,
      href: hrefOf(entry),
      day: one.met!.day,
      term,
      code: state.code,
      words: wallWords(state),
      posted: postedOf(site, entry),
    })),
    others: Math.max(0, rest.length - SHOWN),
  };
}

/** How what met an obligation stands on the wall, where its duty names the boards; undefined where it does not. */
export function wallOf(site: Site, { duty, met }: Owed) {
  const [collection = '', id = ''] = met?.entry?.split('/') ?? [];
  const entry = findEntry(site, collection, id);
  if (!entry || isWithdrawn(entry) || !dutyOf(site, duty).data.channels.includes('board')) return undefined;
  const term = termOf(entry);
  return { entry, term, state: wallState(hungAt(site, entry), term, ledgerOf(site).today) };
}

const termOf = ({ data }: Entry) => (data as { publicity?: { from: string; to: string } }).publicity;

const firstPosted = remembered(
  (site: Site): string | undefined => site.entries.postings.map(({ data }) => data.posted).toSorted()[0],
);
