import { instantMs } from '../../schema/beijing.ts';
import type { Phase, Schedule } from '../../schema/schedule.ts';

/** The phases still to come at `now`, as text for `data-phases`: `2026-11-01T18:00+08:00 closed 已截止|…`. */
export function comingPhases(schedule: Schedule, now: string): string | undefined {
  const coming = schedule.filter(({ from }) => from !== null && instantMs(from) > instantMs(now));
  return coming.map(({ from, code, label }) => `${from} ${code} ${label}`).join('|') || undefined;
}

/** The text of `data-phases` read back. A label may hold spaces, as in `落实中 1/2`. */
export function readPhases(text: string): Phase[] {
  return text.split('|').flatMap((part) => {
    const [, from, code, label] = /^(\S+) (\S+) (.+)$/.exec(part) ?? [];
    return from && code && label ? [{ from, code: code as Phase['code'], label }] : [];
  });
}
