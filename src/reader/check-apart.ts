import { Worker } from 'node:worker_threads';
import type { Problem } from '../schema/problems.ts';
import type { checkEntry } from './check-entry.ts';
import { shownPath, type Folders } from './folders.ts';

/** Milliseconds after which a check is given up; an honest one takes a tenth of a second. */
const LONGEST = 120_000;
const IDLE = 60_000;
const HEAP_MB = 256;

type Answer = { problems: Problem[] } | { error: unknown } | 'given up';

let thread: Worker | undefined;
let last: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/** As `checkEntry`, in a thread of its own: the one that serves the site goes on, whatever the text is. */
export function checkApart(...asked: Parameters<typeof checkEntry>): Promise<Problem[]> {
  const result = last.then(() => answerOf(asked));
  last = result.catch(() => undefined);
  return result;
}

async function answerOf(asked: Parameters<typeof checkEntry>): Promise<Problem[]> {
  clearTimeout(idle);
  const answer = await ask(asked);
  idle = setTimeout(end, IDLE).unref();
  if (answer === 'given up') return [tooMuch(asked[0], asked[1])];
  if ('error' in answer) throw answer.error;
  return answer.problems;
}

function ask(asked: Parameters<typeof checkEntry>): Promise<Answer> {
  const worker = (thread ??= open());
  worker.ref();
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      clearTimeout(limit);
      worker.off('message', finish).off('error', giveUp).off('exit', giveUp).unref();
      resolve(answer);
    };
    const giveUp = (): void => {
      end();
      finish('given up');
    };
    const limit = setTimeout(giveUp, LONGEST);
    worker.on('message', finish).on('error', giveUp).on('exit', giveUp);
    worker.postMessage(asked);
  });
}

function open(): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: HEAP_MB };
  const worker = new Worker(new URL('./check-thread.ts', import.meta.url), { resourceLimits });
  // Nobody may be waiting when it ends.
  return worker.on('error', () => undefined);
}

function end(): void {
  const worker = thread;
  thread = undefined;
  void worker?.terminate();
}

function tooMuch({ contentDir }: Folders, file: string): Problem {
  const message = '内容太多或者太复杂，没有查完，请拆成几篇，或者把长表格改成附件';
  return { file: shownPath(contentDir, file), path: '', label: '文件', message, severity: 'error' };
}
