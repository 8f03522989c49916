import type { NameSource } from '../../../src/schema/new-names.ts';

let reserved: { now: string; numbers: number[] } | undefined;

/**
 * The source of the name of the new entry on the screen; the same one each time, because a reviewer may allow personal
 * information in a file that is saved only afterwards. `source` is used the first time.
 */
export function reservedSource(source: () => NameSource): NameSource {
  const first = source();
  reserved ??= { now: first.now, numbers: [] };
  const { now, numbers } = reserved;
  let index = 0;
  return { now, random: () => (numbers[index++] ??= first.random()) };
}

/** For the next entry. */
export function releaseSource(): void {
  reserved = undefined;
}
