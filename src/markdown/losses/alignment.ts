import { walk, type Text } from './walk.ts';

const GRAM = 4;
/** Cells of the table in which two stretches are compared with every choice open. */
const SMALL = 40_000;

/**
 * Pairs up two texts of which the second should hold all of the first, in order. Gives for each character of `written` its
 * place in `shown`, or -1 if it is not there. What stands once in both ties them together (patience diff); between two
 * such ties the longest common part is found exactly, or in long stretches by walking along both. Linear, but for the
 * sorting of the ties.
 */
export function align(written: Text, shown: Text): Int32Array {
  const places = new Int32Array(written.length).fill(-1);
  const whole: Stretch = { from: 0, to: written.length, there: 0, until: shown.length };
  const differing = trimmed(whole, written, shown, places);
  let { from, there } = differing;
  for (const tie of [...ties(differing, written, shown), { at: differing.to, place: differing.until }]) {
    const stretch = trimmed({ from, to: tie.at, there, until: tie.place }, written, shown, places);
    const a = written.slice(stretch.from, stretch.to);
    const b = shown.slice(stretch.there, stretch.until);
    const inner = a.length * b.length <= SMALL ? commonPart(a, b) : walk(a, b);
    for (const [index, place] of inner.entries()) if (place >= 0) places[stretch.from + index] = stretch.there + place;
    from = tie.at;
    there = tie.place;
  }
  return places;
}

interface Stretch {
  from: number;
  to: number;
  there: number;
  until: number;
}

/** Pairs what is equal at both ends of a stretch; returns the rest. */
function trimmed({ from, to, there, until }: Stretch, written: Text, shown: Text, places: Int32Array): Stretch {
  while (from < to && there < until && written[from] === shown[there]) places[from++] = there++;
  while (from < to && there < until && written[to - 1] === shown[until - 1]) places[--to] = --until;
  return { from, to, there, until };
}

interface Tie {
  at: number;
  place: number;
}

/** Characters in a row that stand once in both, as many as keep their order. */
function ties({ from, to, there, until }: Stretch, written: Text, shown: Text): Tie[] {
  const here = onceIn(written, from, to);
  const pairs = [...onceIn(shown, there, until)].flatMap(([gram, place]) => {
    const at = here.get(gram);
    return at === undefined ? [] : [{ at, place }];
  });
  return longestRising(pairs.toSorted((a, b) => a.at - b.at));
}

function onceIn(text: Text, from: number, to: number): Map<string, number> {
  const places = new Map<string, number>();
  const often = new Set<string>();
  for (let at = from; at + GRAM <= to; at++) {
    const gram = String.fromCodePoint(...text.slice(at, at + GRAM));
    if (places.has(gram)) often.add(gram);
    else places.set(gram, at);
  }
  for (const gram of often) places.delete(gram);
  return places;
}

function longestRising(pairs: readonly Tie[]): Tie[] {
  const ends: number[] = [];
  const before = new Int32Array(pairs.length).fill(-1);
  for (const [index, { place }] of pairs.entries()) {
    let low = 0;
    for (let high = ends.length; low < high;) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]!.place < place) low = middle + 1;
      else high = middle;
    }
    before[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  }
  const found: Tie[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index]!) found.push(pairs[index]!);
  return found.reverse();
}

/** The longest common part of two short texts, exactly. */
function commonPart(a: Text, b: Text): Int32Array {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
    }
  }
  const places = new Int32Array(a.length).fill(-1);
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) places[i++] = j++;
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++;
    else j++;
  }
  return places;
}
