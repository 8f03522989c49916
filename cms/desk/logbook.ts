import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from './beijing-day.ts';
import { createQueue } from './queue.ts';
import type { Author } from './repository.ts';

/** What people and the desk itself do that an auditor may ask about. */
export type Act =
  | 'login'
  | 'login-refused'
  | 'account'
  | 'draft'
  | 'status'
  | 'publish'
  | 'discard'
  | 'delete'
  | 'restore'
  | 'upload'
  | 'clear'
  | 'release'
  | 'release-failed'
  | 'rollback'
  | 'push'
  | 'push-failed'
  | 'backup';

export interface Deed {
  /** Null when the desk acted by itself, at a time that somebody had set. */
  by: Author | null;
  act: Act;
  /** The entry, file, account or release it was done to. */
  about?: string;
  /** One Chinese sentence or a reason, as it is to be read. */
  note?: string;
}

/** Who did what and when: only ever added to. */
export interface Logbook {
  /** On disk when it resolves. */
  write(deed: Deed): Promise<void>;
}

/** `log/2026-11.jsonl` in the desk's folder, one deed a line. */
export async function openLogbook(deskDir: string, clock: Clock): Promise<Logbook> {
  const folder = join(deskDir, 'log');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const queue = createQueue();
  return {
    write: (deed) =>
      queue.run(() => {
        const at = new Date(clock.now()).toISOString();
        const line = `${JSON.stringify({ at, ...deed })}\n`;
        return appendFile(join(folder, `${at.slice(0, 7)}.jsonl`), line, { mode: 0o600, flush: true });
      }),
  };
}
