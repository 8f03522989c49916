/** Numbers that are the same for the same seed, so that a failure can be seen again. */
export function seeded(seed: number) {
  let state = seed * 2_654_435_761 + 1;
  const below = (end: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 1_013_904_223) | 0;
    return ((state >>> 8) & 0xffffff) % end;
  };
  return {
    below,
    chance: (of: number) => below(100) < of,
    oneOf: <T>(list: readonly T[]): T => list[below(list.length)]!,
    several: <T>(most: number, make: () => T): T[] => Array.from({ length: 1 + below(most) }, make),
  };
}

export type Seeded = ReturnType<typeof seeded>;
