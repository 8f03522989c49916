import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import { readIfThere } from '../disk/durable-file.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Aside } from './aside.ts';
import { nameOf } from './note.ts';

interface WaitingParts {
  aside: Aside;
  drafts: Drafts;
  mediaDir: string;
  clock: Clock;
  /** Texts that are being written and not saved yet. */
  texts: () => Promise<readonly string[]>;
}

/** Uploads that no public text has yet: kept aside, or saved with a draft. */
export function waitingUploads({ aside, drafts, mediaDir, clock, texts }: WaitingParts) {
  const inDraft = async (wire: string) => (await drafts.list()).find(({ files }) => files.includes(wire));
  return {
    /** By their name below `/media/`; null for others. */
    async read(file: string): Promise<Buffer | null> {
      const wire = `public/media/${file}`;
      const kept = await aside.read(wire);
      if (kept) return kept;
      const draft = await inDraft(wire);
      return draft ? ((await drafts.read([{ draft, wire }]))[0] ?? null) : null;
    },
    tidy: () =>
      aside.forget({
        now: clock.now(),
        texts,
        inLibrary: async (wire) => (await readIfThere(join(mediaDir, nameOf(wire)))) !== null,
        inDraft: async (wire) => (await inDraft(wire)) !== undefined,
      }),
  };
}
