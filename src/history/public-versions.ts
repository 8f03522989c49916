import { beijingSecond, endOfDay, instantMs } from '../schema/beijing.ts';
import { ALWAYS, type Version, type VersionKind } from '../record/version.ts';
import { NOTHING } from './chain.ts';
import type { TextFacts } from './text-facts.ts';
import type { Step } from './timeline.ts';
import { withheldIn, type Closed } from './withheld.ts';

export interface Rule {
  factsOf: (blob: string) => TextFacts;
  /** The day on which the record begins: what was changed before is told as one version. */
  since: string | undefined;
  /** The site's instant, milliseconds since 1970. */
  now: number;
}

interface Found {
  versions: readonly Version[];
  /** Milliseconds since 1970: from then on the answer is another one. */
  until: number;
}

const MINUTE = 60_000;

/** The texts of an entry that residents could read by `now`, oldest first. */
export function publicVersions(steps: readonly Step[], { factsOf, since, now }: Rule): Found {
  const read: Version[] = [];
  const leaves: number[] = [];
  let last: TextFacts | undefined;
  let closed: Closed | undefined;
  let until = Infinity;
  for (const [step, next] of recordedSteps(steps, since)) {
    const facts = step.blob === null ? undefined : factsOf(step.blob);
    // No site was made of it.
    if (facts?.readable === false) continue;
    const at = publicAt(step, facts, next);
    if (at === 'never') continue;
    // The site's clock shows minutes.
    if (at !== undefined && Math.floor(at / MINUTE) * MINUTE > now) {
      until = Math.min(until, Math.floor(at / MINUTE) * MINUTE);
      break;
    }
    const said = saidOf(step, facts, read.at(-1)?.kind, last);
    if (!said) continue;
    leaves.push(facts?.namesUntil === undefined ? Infinity : instantMs(endOfDay(facts.namesUntil)));
    read.push({
      instant: at === undefined ? ALWAYS : beijingSecond(at),
      role: step.role,
      ...said,
      digest: facts?.digest ?? NOTHING,
      ...(step.blob !== null && { blob: step.blob }),
      ...(step.redacted && { redacted: true }),
    });
    last = facts;
    const why = !facts ? 'removed' : facts.withdrawn === 'fact' ? 'privacy' : undefined;
    if (why) closed = { through: read.length - 1, why };
  }
  const days = namesLeave(read, leaves);
  for (const day of days) if (day > now) until = Math.min(until, day);
  const versions = read.map((version, index) =>
    days[index]! <= now ? { ...version, withheld: 'expired' as const } : version,
  );
  const open = closed ? withheldIn(versions, closed) : versions;
  // Taken back for another reason: the texts come again with the entry.
  const isBack = last?.withdrawn === 'notice';
  return { versions: isBack ? withheldIn(open, { through: open.length - 1, why: 'withdrawn' }) : open, until };
}

/**
 * When the names in each text leave: on its own day, or on an earlier one that a later text states, since they are the same
 * names. A text that is public again word for word has the day that counts for it now.
 */
function namesLeave(versions: readonly Version[], stated: readonly number[]): number[] {
  const byDigest = new Map<string, number>();
  let earliest = Infinity;
  for (let index = versions.length - 1; index >= 0; index -= 1) {
    const { digest } = versions[index]!;
    const own = stated[index]!;
    earliest = Math.min(earliest, own);
    if (!byDigest.has(digest)) byDigest.set(digest, own === Infinity ? own : earliest);
  }
  return versions.map(({ digest }) => byDigest.get(digest)!);
}

/** A step, and when the next one came; of a step before the record begins its own time does not count. */
type Recorded = readonly [Step, next: number];

/** The steps that are told: those since the record begins, and of those before the last. */
export function recordedSteps(steps: readonly Step[], since: string | undefined): Recorded[] {
  const begins = since === undefined ? -Infinity : instantMs(since);
  const later = steps.findIndex(({ time, oldest }) => time * 1000 >= begins && !oldest);
  const first = later < 0 ? steps.length : later;
  const own = first === 0 ? steps : [{ ...steps[first - 1]!, time: -Infinity }, ...steps.slice(first)];
  return own.map((step, index) => [step, (own[index + 1]?.time ?? Infinity) * 1000] as const);
}

/**
 * When a text became public, in milliseconds since 1970; undefined: before the record begins. What waits for its time and
 * is replaced before never was.
 */
function publicAt({ time }: Step, facts: TextFacts | undefined, next: number): number | undefined | 'never' {
  const committed = time * 1000;
  const from = facts?.from === undefined ? -Infinity : instantMs(facts.from);
  if (from > committed && from >= next) return 'never';
  // Of a text from before the record begins only what it says itself is known.
  const said = committed === -Infinity && facts?.withdrawnOn ? instantMs(facts.withdrawnOn) : from;
  const at = Math.max(committed, from, said);
  return at === -Infinity ? undefined : at;
}

/** What kind of version it is after the one before; undefined: residents have seen nothing that it could change. */
function saidOf(
  step: Step,
  facts: TextFacts | undefined,
  before: VersionKind | undefined,
  last: TextFacts | undefined,
): { kind: VersionKind; note?: string } | undefined {
  const isGone = before === undefined || before === 'removed';
  if (!facts) return isGone ? undefined : { kind: 'removed' };
  if (step.purge) return { kind: 'purged' };
  if (facts.withdrawn && !last?.withdrawn) return { kind: 'withdrawn' };
  if (before === undefined) return { kind: 'first' };
  if (isGone || (last?.withdrawn && !facts.withdrawn)) return { kind: 'restored' };
  const old = new Set(last?.changes.map(({ note }) => note));
  const added = facts.changes.filter(({ note }) => !old.has(note));
  const major = added.filter((change) => change.major);
  const told = major.length > 0 ? major : added;
  return {
    kind: major.length > 0 ? 'major' : 'minor',
    ...(told.length > 0 && { note: told.map(({ note }) => note).join('；') }),
  };
}
