import { join } from 'node:path';
import { z } from 'zod';
import type { Bookkeeping } from '../disk/bookkeeping.ts';
import { removeDurably, writeDurably } from '../disk/durable-file.ts';
import { readState } from '../disk/state-file.ts';
import type { Author, BranchTip } from '../git/repository.ts';

/** What one change is about to do. */
export interface Intent {
  /** Absolute paths of the files that are about to change. */
  paths: string[];
  /** What each of them will be, null for one that goes. */
  versions: (string | null)[];
  author: Author;
  message: string;
  /** The branch of the draft that is published with it. */
  ends?: BranchTip | undefined;
}

/** Notes what is about to be committed, so that a killed desk can finish it when it starts again. */
export interface Journal {
  begin(intent: Intent): Promise<void>;
  end(): Promise<void>;
  /** What was begun and not ended. */
  open(): Promise<Intent | undefined>;
}

const intentSchema = z.object({
  paths: z.array(z.string()),
  versions: z.array(z.string().nullable()).default([]),
  author: z.object({ account: z.string(), name: z.string() }),
  message: z.string(),
  ends: z.object({ ref: z.string(), tip: z.string() }).optional(),
});

const LOST =
  '如果公示栏上次是在保存的时候断的，那一次可能没有提交：请在内容仓库里运行 git status，看看有没有没提交的改动。';

export function createJournal(deskDir: string, bookkeeping: Bookkeeping): Journal {
  const file = join(deskDir, 'saving.json');
  return {
    begin: (intent) => writeDurably(file, JSON.stringify(intent), 0o600),
    end: () => removeDurably(file),
    open: () => readState({ path: file, what: '上一次保存的记号', lost: LOST }, intentSchema, bookkeeping),
  };
}
