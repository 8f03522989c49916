import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Attachment } from './attachment.ts';

/** What the workshop is asked: to read the text of a file, or to make an upload fit to be kept. */
export interface Job {
  task: 'read' | 'prepare';
  bytes: Uint8Array;
  name: string;
}

export type Answer =
  | { task: 'read'; attachment: Attachment }
  | { task: 'prepare'; bytes: Uint8Array }
  /** `refused`: the file is not to be kept. `failed`: nothing could be found out about it. Both with a Chinese sentence. */
  | { task: 'refused' | 'failed'; sentence: string };

const TIME_LIMIT = 30_000;
const IDLE = 15_000;
const HEAP_MB = 512;

let worker: ChildProcess | undefined;
let last: Promise<unknown> = Promise.resolve();
let idle: NodeJS.Timeout | undefined;

/**
 * Has a job done in a process of its own, one after the other. The libraries for pictures and PDF stay out of this process,
 * a file that takes too long or too much memory ends that process only, and it goes by itself when there is nothing to do.
 */
export function inWorkshop(job: Job): Promise<Answer> {
  const result = last.then(() => run(job));
  last = result;
  return result;
}

function run(job: Job): Promise<Answer> {
  clearTimeout(idle);
  const child = (worker ??= open());
  child.ref();
  child.channel?.ref();
  return new Promise((resolve) => {
    const finish = (answer: Answer): void => {
      clearTimeout(limit);
      child.off('message', finish).off('exit', broken).off('error', broken);
      rest(child);
      resolve(answer);
    };
    const fail = (sentence: string): void => {
      child.kill('SIGKILL');
      if (worker === child) worker = undefined;
      finish({ task: 'failed', sentence });
    };
    const broken = (): void => {
      fail('文件内容太复杂或已损坏，读不出来');
    };
    const limit = setTimeout(() => {
      fail('文件内容太复杂，半分钟也没有读完');
    }, TIME_LIMIT);
    child.on('message', finish).on('exit', broken).on('error', broken);
    child.send(job, (error) => {
      if (error) broken();
    });
  });
}

function open(): ChildProcess {
  const child = fork(new URL('./workshop-process.ts', import.meta.url), {
    serialization: 'advanced',
    env: surroundings(),
    execArgv: [`--max-old-space-size=${String(HEAP_MB)}`, '--expose-gc', '--disable-warning=ExperimentalWarning'],
    // A hostile file may make a library chatty; nobody reads that.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const forget = (): void => {
    if (worker === child) worker = undefined;
  };
  return child.on('error', forget).on('exit', forget);
}

/** No secrets of the desk for a process that opens hostile files. */
function surroundings(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  // The C library of Linux keeps freed blocks below this size; with it, twelve photos take 154 MB instead of 234.
  return { PATH, SystemRoot, MALLOC_MMAP_THRESHOLD_: '131072' };
}

/** An idle workshop keeps nobody waiting who wants to end, and closes after a while. */
function rest(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
  idle = setTimeout(() => {
    if (child.connected) child.disconnect();
    if (worker === child) worker = undefined;
  }, IDLE).unref();
}
