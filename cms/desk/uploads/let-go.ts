import type { Note } from './note.ts';

/** What tells which files nobody waits for. */
export interface AsideSigns {
  /** Milliseconds since 1970. */
  now: number;
  /** Texts that are being written and not saved yet. */
  texts: () => Promise<readonly string[]>;
  /** Whether the library holds the file by now, and whether a draft does. */
  inLibrary: (wire: string) => Promise<boolean>;
  inDraft: (wire: string) => Promise<boolean>;
}

const DAY = 24 * 60 * 60 * 1000;
/** As long as a holiday and a vacancy together. */
const KEPT_DAYS = 90;

/**
 * The files to let go: after a day those that the library holds as well, after 90 days those that no text being written
 * names. The note goes with the last file.
 */
export async function letGo(
  notes: readonly Note[],
  { now, texts, inLibrary, inDraft }: AsideSigns,
): Promise<{ wire: string; noteToo: boolean }[]> {
  const found: { wire: string; noteToo: boolean }[] = [];
  const settled = notes.filter(({ at }) => now - at > DAY);
  const written = settled.some(({ at }) => now - at > KEPT_DAYS * DAY) ? await texts() : [];
  for (const { wire, at } of settled) {
    if (await inLibrary(wire)) {
      found.push({ wire, noteToo: false });
      continue;
    }
    const isOld = now - at > KEPT_DAYS * DAY;
    const address = wire.slice('public'.length);
    if (isOld && !written.some((text) => text.includes(address))) found.push({ wire, noteToo: !(await inDraft(wire)) });
  }
  return found;
}
