import type { Entry } from '../collections/entry.ts';
import { beijingDay } from '../schema/beijing.ts';
import { leavesNotice } from '../schema/notice.ts';
import { remembered } from '../schema/remembered.ts';
import { ALWAYS, type History } from './version.ts';

/** What an entry says for a duty: which of its dates it is for, and when it was public. */
export interface Evidence {
  /** The entry; absent where nothing of it may be shown. */
  entry?: Entry | undefined;
  duty: string;
  /** The community it is of; absent for the whole street. */
  community?: string | undefined;
  period?: string | undefined;
  occurred?: string | undefined;
  /** The day on which residents first saw it. */
  day: string;
  /** The days on which it was looked over: it came out, it says so, or it was changed. */
  looks: readonly string[];
  /** The day from which it counts no more, since it was withdrawn. */
  withdrawn?: string | undefined;
}

/** The fields of any collection whose entries can meet a duty. */
interface Stated {
  duty?: string | undefined;
  community?: string | undefined;
  period?: string | undefined;
  occurred?: string | undefined;
  checked?: string | undefined;
  published?: string | undefined;
  publishAt?: string | undefined;
  changes?: readonly { date: string }[] | undefined;
  withdrawn?: { date: string; kind?: string | undefined } | undefined;
}

/** What an entry states of duties, whatever its collection. */
export const statedBy = ({ data }: Pick<Entry, 'data'>): Stated => data as Stated;

/**
 * What an entry that was public says for a duty; undefined where it names none. Withdrawn because it was wrong or overtaken,
 * or nobody said why, it counts no more from that day. Withdrawn for personal information it goes on to count, without
 * its name and words.
 */
export function evidenceOf(entry: Entry, { history, recordSince }: Recorded): Evidence | undefined {
  if (!statedBy(entry).duty) return undefined;
  return made(entry, firstSeen(entry, history), recordSince);
}

interface Recorded {
  history: History;
  /** Versions before this day tell nothing of when a text came out: it was brought over from elsewhere. */
  recordSince?: string | undefined;
}

/** The instant of the first version that git knows; a shallow clone does not know the first. */
const firstSeen = ({ collection, id }: Entry, { known, versions }: History) =>
  known === 'whole' ? versions.get(`${collection}/${id}`)?.[0]?.instant : undefined;

const made = remembered((entry: Entry, seen: string | undefined, recordSince: string | undefined): Evidence => {
  const stated = statedBy(entry);
  const { duty = '', community, period, occurred, checked, withdrawn, changes = [] } = stated;
  const recorded = seen === undefined ? '' : beijingDay(seen);
  // What has no date is always there.
  const told = beijingDay(stated.publishAt ?? stated.published ?? ALWAYS);
  const day = recorded && recorded >= (recordSince ?? '') && seen !== ALWAYS ? recorded : told;
  const looks = [day, ...(checked ? [checked] : []), ...changes.map(({ date }) => date)];
  const facts = { duty, community, period, occurred, day, looks };
  return {
    ...facts,
    ...((!withdrawn || leavesNotice(withdrawn)) && { entry }),
    withdrawn: withdrawn?.kind === 'privacy' ? undefined : withdrawn?.date,
  };
});
