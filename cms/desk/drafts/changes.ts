import { createHash } from 'node:crypto';
import { readIfThere, removeDurably, writeDurably } from '../disk/durable-file.ts';
import type { Journal } from './journal.ts';
import { createQueue } from '../disk/queue.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Author, BranchTip, Repository } from '../git/repository.ts';

/** New bytes of one file, or null to remove it. */
export interface FileChange {
  /** Absolute, already checked by `paths.ts`. */
  path: string;
  bytes: Buffer | null;
  /** Looks at what lies on disk now and throws a HttpError if the change must not be made. */
  guard: (current: Buffer | null) => void | Promise<void>;
}

export interface Change {
  files: readonly FileChange[];
  author: Author;
  message: string;
  /** The branch of a draft that ends with this change, because it is published. */
  ends?: BranchTip;
}

export interface Changes {
  /** Makes one commit of all files and returns it; null if nothing was different. Nothing happens if any guard throws. */
  apply(change: Change): Promise<string | null>;
  /** Runs `task` while nothing else is written; it is handed an `apply` of its own, because the other one would wait for ever. */
  inTurn<T>(task: (apply: Changes['apply']) => Promise<T>): Promise<T>;
  idle(): Promise<void>;
}

/** The id of a version of a file: SHA-256 of its text, as Decap's own server counts it. */
export function versionOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The one door for writing: one change at a time, on disk before it is answered, put back if git refuses it. */
export function createChanges(repository: Repository, journal: Journal): Changes {
  const queue = createQueue();

  async function make({ files, author, message, ends }: Change): Promise<string | null> {
    const before = new Map<string, Buffer | null>();
    for (const file of files) {
      const current = await readIfThere(file.path);
      await file.guard(current);
      before.set(file.path, current);
    }
    const paths = files.map((file) => file.path);
    const versions = files.map(({ bytes }) => bytes && versionOf(bytes));
    await journal.begin({ paths, versions, author, message, ends });
    try {
      const commit = await write(files, before, author, message);
      if (ends) await repository.endBranch(ends);
      return commit;
    } finally {
      await journal.end();
    }
  }

  async function write(
    files: readonly FileChange[],
    before: ReadonlyMap<string, Buffer | null>,
    author: Author,
    message: string,
  ): Promise<string | null> {
    const paths = [...before.keys()];
    try {
      for (const { path, bytes } of files) await put(path, bytes, before.get(path) ?? null);
      return await repository.commit(paths, author, message);
    } catch (error) {
      for (const [path, bytes] of before) await put(path, bytes, await readIfThere(path));
      await repository.unstage(paths).catch(() => undefined);
      throw new HttpError(500, '没有保存成功，内容还是原来的样子。请再试一次；如果还不行，请联系管理网站的人。', [], {
        cause: error,
      });
    }
  }

  return {
    apply: (change) => queue.run(() => make(change)),
    inTurn: (task) => queue.run(() => task(make)),
    idle: () => queue.idle(),
  };
}

async function put(path: string, wanted: Buffer | null, current: Buffer | null): Promise<void> {
  if (wanted === null) await removeDurably(path);
  else if (!current?.equals(wanted)) await writeDurably(path, wanted);
}
