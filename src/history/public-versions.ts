import { beijingSecond, instantMs } from '../schema/beijing.ts';
import { ALWAYS, type Version, type VersionKind } from '../record/version.ts';
import { NOTHING } from './chain.ts';
import { namesLeave } from './names.ts';
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

/** The site's clock shows minutes. */
const minuteOf = (time: number) => Math.floor(time / 60_000) * 60_000;

/** The texts of an entry that residents could read by `now`, oldest first. */
export function publicVersions(steps: readonly Step[], { factsOf, since, now }: Rule): Found {
  const read: Version[] = [];
  const texts: (TextFacts | undefined)[] = [];
  let last: TextFacts | undefined;
  /** The text of now waits for its time, and the entry with it. */
  let isWaiting = false;
  let closed: Closed | undefined;
  let until = Infinity;
  for (const [step, next] of recordedSteps(steps, since)) {
    const came = minuteOf(step.time * 1000);
    if (came > now) {
      until = Math.min(until, came);
      break;
    }
    const facts = step.blob === null ? undefined : factsOf(step.blob);
    // No site was made of it.
    if (facts?.readable === false) continue;
    const at = publicAt(step, facts, next);
    const opens = minuteOf(at === 'never' ? fromOf(facts) : (at ?? -Infinity));
    isWaiting = opens > now;
    if (isWaiting) until = Math.min(until, opens);
    if (isWaiting || at === 'never') continue;
    const said = saidOf(step, facts, read.at(-1)?.kind, last);
    if (!said) continue;
    texts.push(facts);
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
  const days = namesLeave(texts);
  for (const day of days) if (day > now) until = Math.min(until, day);
  const versions = read.map((version, index) =>
    days[index]! <= now ? { ...version, withheld: 'expired' as const } : version,
  );
  const open = closed ? withheldIn(versions, closed) : versions;
  // Taken back for another reason, or put off: the texts come again with the entry.
  const why = isWaiting ? 'waiting' : last?.withdrawn === 'notice' ? 'withdrawn' : undefined;
  return { versions: why ? withheldIn(open, { through: open.length - 1, why }) : open, until };
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

const fromOf = (facts: TextFacts | undefined) => (facts?.from === undefined ? -Infinity : instantMs(facts.from));

/**
 * When a text became public, in milliseconds since 1970; undefined: before the record begins. What waits for its time and
 * is replaced before never was.
 */
function publicAt({ time }: Step, facts: TextFacts | undefined, next: number): number | undefined | 'never' {
  const committed = time * 1000;
  const from = fromOf(facts);
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
