import { noteLines, NOTES, withheldWords } from '../record/chain-text.ts';
import type { ChainLine, Withheld } from '../record/version.ts';
import { NOTHING } from './chain.ts';

/** By their digests why texts are not given out. */
type Reasons = ReadonlyMap<string, Withheld>;

const PATH = '/ledger/notes.txt';
const WORDS = new Map(Object.entries(withheldWords).map(([why, word]) => [word, why as Withheld]));

/** The digests of texts that are said to be withheld, each for a reason that the chain does not speak against. */
export function verifyNotes(text: string | undefined, lines: readonly ChainLine[], faults: string[]): Reasons {
  const known = new Set(lines.flatMap(({ digest, entry, instant }) => [digest, `${entry} ${instant}`]));
  const reasons = new Map<string, Withheld>();
  const words = new Map<string, string>();
  const purges = new Set<string>();
  for (const row of (text ?? '').slice(NOTES.length).split('\n').slice(0, -1)) {
    const [, digest = '', word = ''] = /^([0-9a-f]{64}) (\S+)$/.exec(row) ?? [];
    const why = WORDS.get(word);
    const purge = /^(\S+ \S+) purged$/.exec(row)?.[1];
    if (!known.has(why ? digest : (purge ?? ''))) faults.push(`${PATH} 里有一行和链对不上：${row}`);
    else if (why) {
      reasons.set(digest, why);
      words.set(digest, word);
    } else purges.add(purge!);
  }
  if (text !== noteLines(lines, words, purges)) faults.push(`${PATH} 没有，或者说明、次序被改过、有一行写了两次`);
  verifyReasons(reasons, lines, faults);
  return reasons;
}

/** A digest in the lines of one entry: what came before it and after its last line. */
interface Place {
  before: readonly string[];
  after: readonly string[];
}

function verifyReasons(reasons: Reasons, lines: readonly ChainLine[], faults: string[]): void {
  const byEntry = new Map<string, string[]>();
  const entriesOf = new Map<string, Set<string>>();
  for (const { entry, digest } of lines) {
    const own = byEntry.get(entry);
    if (own) own.push(digest);
    else byEntry.set(entry, [digest]);
    entriesOf.set(digest, (entriesOf.get(digest) ?? new Set()).add(entry));
  }
  // What another entry has too may be given out for that one.
  const isClosed = (digest: string) =>
    digest === NOTHING || reasons.has(digest) || (entriesOf.get(digest)?.size ?? 0) > 1;
  for (const [digest, why] of reasons) {
    const places = [...(entriesOf.get(digest) ?? [])].map((entry) => {
      const own = byEntry.get(entry)!;
      const at = own.lastIndexOf(digest);
      return { before: own.slice(0, at), after: own.slice(at + 1) };
    });
    if (!HOLDS[why](places, isClosed))
      faults.push(
        `${PATH} 说 ${digest} ${withheldWords[why]}，链里却不是这样（${[...entriesOf.get(digest)!].join('、')}）`,
      );
  }
}

type Holds = (places: readonly Place[], isClosed: (digest: string) => boolean) => boolean;

/** With the entry all its texts are taken away, and it is not removed. */
const isShut: Holds = (places, isClosed) =>
  places.some(({ before, after }) => !after.includes(NOTHING) && [...before, ...after].every(isClosed));

/** What the chain tells of a reason. */
const HOLDS: Readonly<Record<Withheld, Holds>> = {
  withdrawn: isShut,
  waiting: isShut,
  // With a text all that were before it, if they do not come again.
  privacy: (places, isClosed) =>
    places.some(({ before, after }) => before.every((digest) => isClosed(digest) || after.includes(digest))),
  removed: (places) => places.every(({ after }) => after.includes(NOTHING)),
  // Only the texts themselves state names.
  expired: () => true,
};
