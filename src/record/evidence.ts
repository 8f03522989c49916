import type { Entry } from '../collections/entry.ts';
import { beijingDay } from '../schema/beijing.ts';
import { leavesNotice } from '../schema/groups/notice.ts';
import { remembered } from '../schema/remembered.ts';
import { ALWAYS, type History, type Version, type VersionKind } from './version.ts';

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
  /** The days on which residents saw another text of it, as far as git knows. */
  rewritten: readonly string[];
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
  const versions = history.known === 'whole' ? versionsOf(`${entry.collection}/${entry.id}`, history) : NONE;
  return made(entry, versions, recordSince);
}

interface Recorded {
  history: History;
  /** Versions before this day tell nothing of when a text came out: it was brought over from elsewhere. */
  recordSince?: string | undefined;
}

const NONE: readonly Version[] = [];

/** The versions that git knows, with those under the names that the file had before; a shallow clone does not know the first. */
function versionsOf(name: string, history: History): readonly Version[] {
  const own = history.versions.get(name) ?? NONE;
  const former = history.formerly.get(name);
  return former === undefined ? own : [...versionsOf(former, history), ...own];
}

/** Residents saw another text; what was taken away says nothing new. */
const REWRITTEN: ReadonlySet<VersionKind> = new Set(['major', 'minor', 'restored']);

const made = remembered(madeOf);

function madeOf(entry: Entry, versions: readonly Version[], recordSince = ''): Evidence {
  const stated = statedBy(entry);
  const { duty = '', community, period, occurred, checked, withdrawn, changes = [] } = stated;
  const seen = versions[0]?.instant;
  const recorded = seen === undefined ? '' : beijingDay(seen);
  // What has no date is always there.
  const told = beijingDay(stated.publishAt ?? stated.published ?? ALWAYS);
  const day = recorded && recorded >= recordSince && seen !== ALWAYS ? recorded : told;
  const looks = [day, ...(checked ? [checked] : []), ...changes.map(({ date }) => date)];
  const rewritten = versions.filter(({ kind }) => REWRITTEN.has(kind)).map(({ instant }) => beijingDay(instant));
  const facts = { duty, community, period, occurred, day, looks, rewritten };
  return {
    ...facts,
    ...((!withdrawn || leavesNotice(withdrawn)) && { entry }),
    withdrawn: withdrawn?.kind === 'privacy' ? undefined : withdrawn?.date,
  };
}

/** Whether it tells of money, which nobody can account for before the period is over; a plan or a list may come earlier. */
export const hasAccounts = (entry: Pick<Entry, 'data'> | undefined) =>
  entry !== undefined && 'accounts' in entry.data && entry.data.accounts !== undefined;
