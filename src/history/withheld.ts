import type { Version, Withheld } from '../record/version.ts';

/** The last version with which something was taken away from residents, and why. */
export interface Closed {
  through: number;
  why: Withheld;
}

/**
 * Says of which versions the text is not given out any more. What was public before the file was removed, or before it was
 * withdrawn for personal information, does not come back with the entry: nobody said that it may. A text that is public
 * again word for word is. The notes of corrections go with the texts that state them.
 */
export function withheldIn(versions: readonly Version[], { through, why }: Closed): readonly Version[] {
  const open = new Set(versions.slice(through + 1).map(({ digest }) => digest));
  return versions.map((version, index) =>
    index > through || version.withheld || open.has(version.digest)
      ? version
      : { ...version, note: undefined, withheld: why },
  );
}
