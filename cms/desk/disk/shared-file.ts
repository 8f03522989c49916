import { stat } from 'node:fs/promises';
import { isMissing, readIfThere, writeDurably } from './durable-file.ts';
import { withLock } from './file-lock.ts';
import { createQueue } from './queue.ts';

/** A small file that the running desk and `npm run desk` both read and change. */
export interface SharedFile<T> {
  /** As it was when last read; see `refresh`. */
  value(): T;
  /** Reads it again if somebody else has written it. Costs one `stat`. */
  refresh(): Promise<void>;
  /** Changes a copy of what is on disk now; on disk when it resolves. If `change` throws, nothing is written. */
  change<R>(change: (draft: T) => R): Promise<R>;
}

/**
 * Every change takes `<file>.lock`, and starts from what is on disk, so that a change from the
 * command line and one from the desk at the same moment are both kept. Readers need no lock: files are renamed into place,
 * which gives each version an inode of its own, and a new inode is how the desk notices a change at its next request.
 */
export async function openSharedFile<T extends object>(path: string, parse: (text: string | null) => T) {
  const queue = createQueue();
  let version = '';
  let current = parse(null);

  const refresh = async () => {
    const found = await versionOf(path);
    if (found === version) return;
    const text = await readIfThere(path);
    current = parse(text && text.toString('utf8'));
    version = found;
  };
  await refresh();

  const file: SharedFile<T> = {
    value: () => current,
    refresh,
    change: (change) =>
      queue.run(() =>
        withLock(`${path}.lock`, async () => {
          await refresh();
          const draft = structuredClone(current);
          const result = change(draft);
          await writeDurably(path, `${JSON.stringify(draft, null, 2)}\n`, 0o600);
          await refresh();
          return result;
        }),
      ),
  };
  return file;
}

async function versionOf(path: string): Promise<string> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return [ino, mtimeNs, size].join(' ');
  } catch (error) {
    if (isMissing(error)) return '';
    throw error;
  }
}
