/** What tells besides the clock that time has gone by. */
export interface AgeSigns {
  /** Milliseconds since 1970. */
  now: number;
  /** The days on which the desk has done something, `20261129`, in any order. Asked only if something seems old. */
  activeDays: () => Promise<readonly string[]>;
}

interface Discarded {
  /** When it was discarded, `20261129T103512123Z`. */
  time: string;
}

const DAY = 24 * 60 * 60 * 1000;
const YEAR = 365 * DAY;
/** So many are kept however old they are. */
const KEPT = 100;
/** On so many days the desk has been at work since: a clock that is wrong for a start, or for a week, shows too few. */
const ACTIVE_DAYS = 60;

/**
 * What was discarded more than a year ago and may be let go. A clock alone decides nothing: it was wrong on many machines.
 * `lastCommit` is the day of the newest commit that leads to it, for a clock that was slow when it was discarded.
 */
export async function forgettable<T extends Discarded>(
  discarded: readonly T[],
  { now, activeDays, lastCommit }: AgeSigns & { lastCommit: (one: T) => Promise<string> },
): Promise<T[]> {
  const before = compact(now - YEAR);
  const today = compact(now);
  const old = discarded
    .toSorted((a, b) => (a.time < b.time ? 1 : -1))
    .slice(KEPT)
    .filter(({ time }) => time.slice(0, 8) < before);
  if (old.length === 0) return [];
  const days = [...new Set(await activeDays())].filter((day) => day <= today);
  const aged = await Promise.all(
    old.map(async (one) => {
      const last = await lastCommit(one);
      const since = last > one.time.slice(0, 8) ? last : one.time.slice(0, 8);
      return since < before && days.filter((day) => day > since).length >= ACTIVE_DAYS;
    }),
  );
  return old.filter((_, index) => aged[index]);
}

function compact(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 10).replaceAll('-', '');
}
