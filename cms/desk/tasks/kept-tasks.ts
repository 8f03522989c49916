import { join } from 'node:path';
import * as z from 'zod';
import { task, type Task } from '../../../src/record/task.ts';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { writeDurably } from '../disk/durable-file.ts';
import { createQueue } from '../disk/queue.ts';
import { readState } from '../disk/state-file.ts';

const LOST = '下一次更新网站以后会重新算出来。';

/** What the last publication has told of what the office has to do. */
export interface KeptTasks {
  /** Undefined until a publication has told it. */
  now: () => readonly Task[] | undefined;
  keep: (tasks: readonly Task[]) => Promise<unknown>;
}

/** `tasks.json` in the desk's folder: not public, and there again after a restart. */
export async function openKeptTasks(deskDir: string, bookkeeping: Bookkeeping): Promise<KeptTasks> {
  const path = join(deskDir, 'tasks.json');
  let kept: readonly Task[] | undefined = await readState(
    { path, what: '该做的事', lost: LOST },
    z.array(task),
    bookkeeping,
  );
  const queue = createQueue();
  const save = bookkeeping.keep('该做的事', () => queue.run(() => writeDurably(path, JSON.stringify(kept), 0o600)));
  return {
    now: () => kept,
    keep(tasks) {
      kept = tasks;
      return save();
    },
  };
}
