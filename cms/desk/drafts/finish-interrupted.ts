import { versionOf } from './changes.ts';
import { readIfThere } from '../disk/durable-file.ts';
import type { Intent, Journal } from './journal.ts';
import type { Repository } from '../git/repository.ts';

/**
 * After a kill between writing and committing: the files on disk are whole and were checked, only the commit is
 * missing. It is made now, in the name of the clerk who pressed the button. Returns the message of what was finished.
 */
export async function finishInterrupted(journal: Journal, repository: Repository): Promise<string | undefined> {
  const intent = await journal.open();
  if (!intent) return undefined;
  const commit = await repository.commit(intent.paths, intent.author, intent.message);
  // Killed before every file was written, the draft is the only place where all of it is: it stays on the board.
  if (intent.ends && (await isWritten(intent))) await repository.endBranch(intent.ends);
  await journal.end();
  return commit === null ? undefined : intent.message;
}

async function isWritten({ paths, versions }: Intent): Promise<boolean> {
  for (const [index, path] of paths.entries()) {
    const bytes = await readIfThere(path);
    if ((bytes && versionOf(bytes)) !== versions[index]) return false;
  }
  return true;
}
