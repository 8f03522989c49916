import { addressOf } from '../disk/paths.ts';
import type { Note } from './note.ts';

/** What tells which files nobody waits for. */
export interface AsideSigns {
  /** Milliseconds since 1970. */
  now: number;
  /** The days on which the desk has done something, `20261129`, in any order. Asked only if something seems old. */
  activeDays: () => Promise<readonly string[]>;
  /** Which of these addresses stand in what is being written and not saved yet. */
  named: (addresses: readonly string[]) => Promise<ReadonlySet<string>>;
  /** Whether the library holds the file by now, and whether a draft does. */
  inLibrary: (wire: string) => Promise<boolean>;
  inDraft: (wire: string) => Promise<boolean>;
}

const DAY = 24 * 60 * 60 * 1000;
/** As long as a holiday and a vacancy together. */
const KEPT = 90 * DAY;
/** A clock that is wrong for a start shows too few days at work since then. */
const ACTIVE_DAYS = 20;

/**
 * The files to let go: after a day those that the library holds as well, after 90 days those that no text being written
 * names. The note goes with the last file.
 */
export async function letGo(
  notes: readonly Note[],
  { now, activeDays, named, inLibrary, inDraft }: AsideSigns,
): Promise<{ wire: string; noteToo: boolean }[]> {
  const found: { wire: string; noteToo: boolean }[] = [];
  const settled = notes.filter(({ at }) => now - at > DAY);
  const old = settled.filter(({ at }) => now - at > KEPT).map(({ wire }) => addressOf(wire));
  const days = old.length > 0 ? await activeDays() : [];
  const written = await named(old);
  for (const { wire, at } of settled) {
    const since = new Set(days.filter((day) => day > compact(at) && day <= compact(now)));
    const isOld = now - at > KEPT && since.size >= ACTIVE_DAYS;
    if (await inLibrary(wire)) found.push({ wire, noteToo: false });
    else if (isOld && !written.has(addressOf(wire))) {
      found.push({ wire, noteToo: !(await inDraft(wire)) });
    }
  }
  return found;
}

const compact = (at: number) => new Date(at).toISOString().slice(0, 10).replaceAll('-', '');
