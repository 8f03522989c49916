import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';
import type { Drafts } from '../drafts/drafts.ts';
import type { Aside } from './aside.ts';
import type { AsideSigns } from './let-go.ts';
import { nameOf } from './note.ts';

interface WaitingParts {
  aside: Aside;
  drafts: Drafts;
  mediaDir: string;
  clock: Clock;
  named: AsideSigns['named'];
  activeDays: AsideSigns['activeDays'];
}

/** Uploads that no public text has yet: kept aside, or saved with a draft. */
export function waitingUploads({ aside, drafts, mediaDir, clock, ...signs }: WaitingParts) {
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
        ...signs,
        inLibrary: async (wire) => (await stat(join(mediaDir, nameOf(wire))).catch(() => undefined)) !== undefined,
        inDraft: async (wire) => (await inDraft(wire)) !== undefined,
      }),
  };
}
