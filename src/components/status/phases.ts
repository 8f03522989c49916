import type { Phase } from '../../schema/schedule.ts';

/** The text of `data-phases` read back. A label may hold spaces, as in `落实中 1/2`. */
export function readPhases(text: string): Phase[] {
  return text.split('|').flatMap((part) => {
    const [, from, code, label] = /^(\S+) (\S+) (.+)$/.exec(part) ?? [];
    return from && code && label ? [{ from, code: code as Phase['code'], label }] : [];
  });
}
