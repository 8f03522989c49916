import { readingsOf } from './syllables.ts';

/** A reading that stands behind its own characters. */
interface Read {
  characters: readonly string[] | undefined;
  plain: readonly string[];
}

/** Words that may have stood where only a reading is left between two characters, likeliest first. */
export type Likely = (plain: readonly string[], before: string, after: string) => readonly string[];

type Counts = Map<string, Map<string, number>>;

const MOST = 4;
const HAN = /\p{Script=Han}/u;
/** What stands beside a neighbour elsewhere says more than what is read so somewhere. */
const BESIDE = 10;

/**
 * What reads so and stands beside the same neighbours elsewhere in a text; then what was written with this reading. The
 * text is walked through once, when the first is asked for.
 */
export function likelyIn(runs: readonly string[], sure: readonly Read[]): Likely {
  let counted: Record<'read' | 'behind' | 'ahead', Counts> | undefined;
  const known = new Map<string, readonly string[]>();
  return (plain, before, after) => {
    const key = `${plain.join(' ')} ${before} ${after}`;
    const done = known.get(key);
    if (done) return done;
    const { read, behind, ahead } = (counted ??= countsIn(runs, sure));
    const found = new Map(read.get(plain.join(' ')));
    if (plain.length === 1) {
      for (const [word, times] of [...(behind.get(before) ?? []), ...(ahead.get(after) ?? [])]) {
        if (readingsOf(word).includes(plain[0]!)) found.set(word, (found.get(word) ?? 0) + times * BESIDE);
      }
    }
    const words = [...found].toSorted((a, b) => b[1] - a[1]).map(([word]) => word);
    known.set(key, words.slice(0, MOST));
    return known.get(key)!;
  };
}

function countsIn(runs: readonly string[], sure: readonly Read[]) {
  const read: Counts = new Map();
  const behind: Counts = new Map();
  const ahead: Counts = new Map();
  const add = (counts: Counts, key: string, word: string) => {
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(word, (own.get(word) ?? 0) + 1));
  };
  for (const { characters, plain } of sure) if (characters) add(read, plain.join(' '), characters.join(''));
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      if (!HAN.test(run[at]!)) continue;
      if (HAN.test(run[at - 1] ?? '')) add(behind, run[at - 1]!, run[at]!);
      if (HAN.test(run[at + 1] ?? '')) add(ahead, run[at + 1]!, run[at]!);
    }
  }
  return { read, behind, ahead };
}
