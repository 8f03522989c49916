import type { OpenIndex } from './open-index.ts';
import { inWords, type Wish } from './question.ts';
import { heldIn, matchingMost, related } from './ranked.ts';
import { add, type Scores } from './scores.ts';

/** How much of what was asked, by rarity, an entry must at least hold to be related; more beside some that hold all. */
const SHARE = 0.35;
const SHARE_BESIDE = 0.6;
const MOST = 60;
const MOST_BESIDE = 5;

/** Entries that hold a part of the wishes beside those `found`, and the wishes by which they were found. */
export async function nearTo(
  wishes: readonly Wish[],
  found: Scores,
  { sentence, known }: { sentence: boolean; known: ReadonlySet<string> },
  index: OpenIndex,
): Promise<{ scores: Scores; wishes: readonly Wish[] }> {
  const cut = inWords(wishes, known, wishes.length === 1);
  const pieces = cut.most ? cut.wishes : found.size === 0 ? await allHeldIn(wishes, index) : [];
  // Where something holds all that was asked, only what comes close to it helps; but a sentence nobody wrote as it stands.
  const loose = found.size === 0 || sentence;
  const share = loose ? SHARE : SHARE_BESIDE;
  const scores = await matchingMost(pieces, share, index);
  for (const [entry, score] of await related(wishes, share, index)) add(scores, entry, score);
  for (const entry of found.keys()) scores.delete(entry);
  const best = [...scores].sort(([, a], [, b]) => b.points - a.points);
  return { scores: new Map(best.slice(0, loose ? MOST : MOST_BESIDE)), wishes: pieces };
}

async function allHeldIn(wishes: readonly Wish[], index: OpenIndex): Promise<Wish[]> {
  const held = await Promise.all(wishes.map(([phrase = []]) => heldIn(phrase, index)));
  return held.flat();
}
