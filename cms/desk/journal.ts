import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, removeDurably, writeDurably } from './durable-file.ts';
import type { Author, Repository } from './repository.ts';

interface Intent {
  /** Absolute paths of the files that are about to change. */
  paths: string[];
  author: Author;
  message: string;
}

/** Notes what is about to be committed, so that a killed desk can finish it when it starts again. */
export interface Journal {
  begin(intent: Intent): Promise<void>;
  end(): Promise<void>;
}

const intentSchema = z.object({
  paths: z.array(z.string()),
  author: z.object({ account: z.string(), name: z.string() }),
  message: z.string(),
});

export function createJournal(deskDir: string): Journal {
  const file = join(deskDir, 'saving.json');
  return {
    begin: (intent) => writeDurably(file, JSON.stringify(intent), 0o600),
    end: () => removeDurably(file),
  };
}

/**
 * After a kill between writing and committing: the files on disk are whole and were checked, only the commit is
 * missing. It is made now, in the name of the clerk who pressed the button. Returns the message of what was finished.
 */
export async function finishInterrupted(deskDir: string, repository: Repository): Promise<string | undefined> {
  const file = join(deskDir, 'saving.json');
  const text = await readIfThere(file);
  if (text === null) return undefined;
  const { paths, author, message } = intentSchema.parse(JSON.parse(text.toString('utf8')));
  await repository.breakStaleLock();
  const commit = await repository.commit(paths, author, message);
  await removeDurably(file);
  return commit === null ? undefined : message;
}
