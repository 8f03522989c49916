const GRAM = 3;
const REACH = 32;

/** Characters by their code points. */
export type Text = readonly number[];

/**
 * Pairs up two long texts that repeat themselves, such as tables of like rows: where they part, the walk goes on at the
 * nearest place where three characters in a row agree again. Linear, since places are looked up by their characters.
 */
export function walk(written: Text, shown: Text): Int32Array {
  const places = new Int32Array(written.length).fill(-1);
  const next = nextIn(written);
  let at = 0;
  let there = 0;
  while (at < written.length && there < shown.length) {
    if (written[at] === shown[there]) {
      places[at++] = there++;
      continue;
    }
    let best = { at, there: there + REACH, cost: Number.POSITIVE_INFINITY };
    for (let skip = 0; skip < REACH && skip < best.cost; skip++) {
      const found = next(gramAt(shown, there + skip), at);
      const cost = found === undefined ? Number.POSITIVE_INFINITY : skip + found - at;
      if (found !== undefined && cost < best.cost) best = { at: found, there: there + skip, cost };
    }
    ({ at, there } = best);
  }
  return places;
}

/** Where some characters stand next, at or after a place that only grows. */
function nextIn(text: Text): (gram: string, from: number) => number | undefined {
  const places = new Map<string, { at: number[]; passed: number }>();
  for (let at = 0; at <= text.length; at++) {
    const gram = gramAt(text, at);
    const known = places.get(gram);
    if (known) known.at.push(at);
    else places.set(gram, { at: [at], passed: 0 });
  }
  return (gram, from) => {
    const known = places.get(gram);
    while (known && (known.at[known.passed] ?? from) < from) known.passed++;
    return known?.at[known.passed];
  };
}

/** The end counts as characters of its own, so that ends meet. */
function gramAt(text: Text, at: number): string {
  let gram = '';
  for (let index = at; index < at + GRAM; index++) gram += String.fromCodePoint(text[index] ?? 0);
  return gram;
}
