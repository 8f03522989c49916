/** What tells besides the clock that time has gone by. */
export interface AgeSigns {
  /** Milliseconds since 1970. */
  now: number;
  /** The days on which the desk has done something, `20261129`, in any order. Asked only if something seems old. */
  activeDays: () => Promise<readonly string[]>;
}

const DAYS = 30;
/** A clock that is wrong for a start shows too few days at work since then. */
const ACTIVE_DAYS = 5;
const DAY = 24 * 60 * 60 * 1000;

/** What was not touched for a month, and may be let go. */
export async function outdated<T extends { at: string }>(kept: readonly T[], signs: AgeSigns): Promise<T[]> {
  const { now, activeDays } = signs;
  const before = new Date(now - DAYS * DAY).toISOString();
  const old = kept.filter(({ at }) => at !== '' && at < before);
  if (old.length === 0) return [];
  const today = compact(new Date(now).toISOString());
  const days = (await activeDays()).filter((day) => day <= today);
  return old.filter(({ at }) => new Set(days.filter((day) => day > compact(at))).size >= ACTIVE_DAYS);
}

const compact = (instant: string) => instant.slice(0, 10).replaceAll('-', '');
