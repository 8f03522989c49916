import { createHash } from 'node:crypto';
import { readIfThere, removeDurably, writeDurably } from '../disk/durable-file.ts';
import { diskRefusal } from '../disk/disk-errors.ts';
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
  /** Finishes what a killed or hindered desk has begun; returns the message of what was committed so. Rejects if it cannot. */
  settle(): Promise<string | undefined>;
  idle(): Promise<void>;
}

const NOT_SAVED = '没有保存成功，内容还是原来的样子。请再试一次；如果还不行，请联系管理网站的人。';
const HALF_DONE =
  '服务器的磁盘写不进去，这一次保存做到一半停下了。您写的还在页面上，请先不要关，马上告诉管理服务器的人；磁盘好了以后，请刷新看看有没有保存上，没有就再保存一次。';

const LOCKED =
  '内容仓库正被另一个 git 占着，没有保存，内容还是原来的样子。请过一分钟再试；还不行，请管理服务器的人看看是不是有人在用 git，没有的话删掉仓库 .git 里剩下的 .lock 文件。';

/** The id of a version of a file: SHA-256 of its text, as Decap's own server counts it. */
export function versionOf(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * The one door for writing: one change at a time, on disk before it is answered, put back if git refuses it. What could be
 * neither finished nor put back keeps its note, and nothing else is written until it is.
 */
export function createChanges(
  repository: Repository,
  journal: Journal,
  finishInterrupted: () => Promise<string | undefined>,
): Changes {
  const queue = createQueue();
  /** What has to be done before anything else; at the start there may be the note of a desk that was killed. */
  let open: (() => Promise<string | undefined>) | undefined = finishInterrupted;

  async function settle(): Promise<string | undefined> {
    const problem = await repository.problem();
    if (problem !== undefined) throw new HttpError(503, problem);
    const finished = await open?.();
    open = undefined;
    return finished;
  }

  async function inTurn<T>(task: () => Promise<T>): Promise<T> {
    try {
      await settle();
      return await task();
    } catch (error) {
      throw error instanceof HttpError ? error : (diskRefusal(error) ?? lockRefusal(error) ?? error);
    }
  }

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
    const commit = await write(files, before, author, message);
    // It is committed, and will be answered so: what is left to tidy up can wait.
    try {
      if (ends) await repository.endBranch(ends);
      await journal.end();
    } catch {
      open = finishInterrupted;
    }
    return commit;
  }

  async function write(
    files: readonly FileChange[],
    before: ReadonlyMap<string, Buffer | null>,
    author: Author,
    message: string,
  ): Promise<string | null> {
    const paths = [...before.keys()];
    const putBack = async (): Promise<undefined> => {
      for (const [path, bytes] of before) await put(path, bytes, await readIfThere(path));
      await repository.unstage(paths).catch(() => undefined);
      await journal.end();
    };
    try {
      for (const { path, bytes } of files) await put(path, bytes, before.get(path) ?? null);
      return await repository.commit(paths, author, message);
    } catch (error) {
      open = putBack;
      const isBack = await putBack().then(
        () => true,
        () => false,
      );
      if (!isBack) throw new HttpError(507, HALF_DONE, [], { cause: error });
      open = undefined;
      throw diskRefusal(error) ?? lockRefusal(error) ?? new HttpError(500, NOT_SAVED, [], { cause: error });
    }
  }

  return {
    apply: (change) => queue.run(() => inTurn(() => make(change))),
    inTurn: (task) => queue.run(() => inTurn(() => task(make))),
    settle: () => queue.run(settle),
    idle: () => queue.idle(),
  };
}

async function put(path: string, wanted: Buffer | null, current: Buffer | null): Promise<void> {
  if (wanted === null) await removeDurably(path);
  else if (!current?.equals(wanted)) await writeDurably(path, wanted);
}

/** Somebody uses git in the repository, or another user has left its lock behind. */
function lockRefusal(error: unknown): HttpError | undefined {
  const locked = error instanceof Error && /\.lock': File exists/.test(error.message);
  return locked ? new HttpError(503, LOCKED, [], { cause: error }) : undefined;
}
