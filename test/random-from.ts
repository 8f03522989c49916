/** Numbers from 0 up to 1 that are the same in every run with the same seed. */
export function randomFrom(seed: number): () => number {
  const next = wholeFrom(seed);
  return () => next() / 2 ** 32;
}

/** Whole numbers of 32 bits (mulberry32). */
export function wholeFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}
