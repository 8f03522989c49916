/** Signs that are neither letter nor figure; written out, since classes of Unicode make a pattern five times as slow. */
const SIGNS =
  ' -/:-@[-`{}~\\u00a0-\\u00bf\\u2000-\\u206f\\u20a0-\\u20ff\\u2190-\\u2bff\\u3000-\\u3004\\u3008-\\u3020\\u3030' +
  '\\ud83c-\\udfff\\ufe10-\\ufe6f\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40\\uff5b-\\uff65';
/** What may stand between two figures of a number on one line, or over lines and cells of a table. */
export const GAP = `[${SIGNS}]{0,3}`;
export const FAR_GAP = `[${SIGNS}|\\n\\t]{0,4}`;

/** A number as it is written: its figures, how many stand together, and what stands between. */
export interface Parts {
  digits: string;
  groups: number[];
  gaps: string[];
  /** Each figure stands by itself. */
  single: boolean;
}

export const figuresOf = (found: string) => found.replace(/[^\dXx]/g, '');

export function partsOf(found: string): Parts {
  const digits = figuresOf(found);
  const groups = found.split(/[^\dXx]+/).map(({ length }) => length);
  const gaps = [...found.matchAll(/[^\dXx]+/g)].map(([gap]) => gap);
  return { digits, groups, gaps, single: groups.length === digits.length };
}

/** Signs that people set between the groups of one number; commas and stops stand between several. */
export const isJoining = (gap: string) => /^[ \-_.·/\\*()+~]{1,3}$/.test(gap);

/**
 * What `judge` makes of each place where `pattern` fits. Where it makes nothing, the next place may begin inside: a
 * serial number before a long number must not hide it.
 */
export function judged<T>(text: string, pattern: RegExp, judge: (match: RegExpExecArray) => T | undefined): T[] {
  const results: T[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const result = judge(match);
    if (result === undefined) pattern.lastIndex = match.index + 1;
    else results.push(result);
  }
  return results;
}
