import { endOfDay, instantMs } from '../schema/beijing.ts';
import { NOTHING } from './chain.ts';
import type { TextFacts } from './text-facts.ts';

/**
 * When the names in each public text leave, milliseconds since 1970: on its own day, or on an earlier one that a later text
 * states, or at once with a later text in which one of them does not stand any more. A text that is public again word for
 * word has the day that counts for it now. Undefined facts: the file was removed, which says nothing of names.
 */
export function namesLeave(texts: readonly (TextFacts | undefined)[]): number[] {
  const byDigest = new Map<string, number>();
  let earliest = Infinity;
  /** The names that stand in all later texts; undefined: there is no later one. */
  let kept: ReadonlySet<string> | undefined;
  for (const facts of texts.toReversed()) {
    if (!facts) continue;
    const { digest, names, namesUntil } = facts;
    const later = kept;
    const isLeftOut = later !== undefined && names.some((name) => !later.has(name));
    if (namesUntil !== undefined) earliest = Math.min(earliest, instantMs(endOfDay(namesUntil)));
    const leaves = namesUntil === undefined ? Infinity : isLeftOut ? -Infinity : earliest;
    if (!byDigest.has(digest)) byDigest.set(digest, leaves);
    kept = new Set(later ? names.filter((name) => later.has(name)) : names);
  }
  return texts.map((facts) => byDigest.get(facts?.digest ?? NOTHING) ?? Infinity);
}
