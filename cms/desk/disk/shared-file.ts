import { stat } from 'node:fs/promises';
import { HttpError } from '../../wire/http-error.ts';
import { isMissing, readIfThere, writeDurably } from './durable-file.ts';
import { withLock } from './file-lock.ts';
import { createQueue } from './queue.ts';

/** A small file that the running desk and `npm run desk` both read and change. */
export interface SharedFile<T> {
  /** As it was when last read; see `refresh`. */
  value(): T;
  /** Why it cannot be read at present. Its value is then what was read last, and it cannot be changed. */
  damaged(): string | undefined;
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
export async function openSharedFile<T extends object>(
  path: string,
  parse: (text: string | null) => T,
  sentence: string,
) {
  const queue = createQueue();
  let version = '';
  let current = parse(null);
  let damaged: string | undefined;

  const refresh = async () => {
    const found = await versionOf(path);
    if (found === version) return;
    try {
      const text = await readIfThere(path);
      if (text === null) throw new Error(`${path} is gone`);
      current = parse(text.toString('utf8'));
      damaged = undefined;
    } catch {
      // It stays where it is: out of the way, the next start would take it for a desk without any.
      damaged = sentence;
    }
    version = found;
  };
  await refresh();

  const file: SharedFile<T> = {
    value: () => current,
    damaged: () => damaged,
    refresh,
    change: (change) =>
      queue.run(() =>
        withLock(`${path}.lock`, async () => {
          await refresh();
          if (damaged !== undefined) throw new HttpError(503, damaged);
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

/** Changes with each writing; empty for no file, and never fails: what cannot be looked at cannot be read either. */
async function versionOf(path: string): Promise<string> {
  try {
    const { ino, mtimeNs, size } = await stat(path, { bigint: true });
    return [ino, mtimeNs, size].join(' ');
  } catch (error) {
    return isMissing(error) ? '' : 'unreadable';
  }
}
