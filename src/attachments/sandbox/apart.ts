import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';

export interface Limits {
  /** Of the sandbox as a whole, in bytes. */
  memory: number;
  /** Milliseconds of processor time for one question. */
  processorTime: number;
  /** Milliseconds after which an attempt is given up, whatever it has used: the machine has other things to do. */
  wallTime: number;
}

const LIMITS: Limits = {
  // Enough for a photo of 80 million pixels; a small server has 2 GB for everything.
  memory: 700 * 1024 * 1024,
  processorTime: 30_000,
  wallTime: 300_000,
};
const IDLE = 15_000;
const HEAP_MB = 512;
const ATTEMPTS = 2;

/** How a question ended without an answer. Only that much processor time says something about the file. */
export type Failure = 'processor time' | 'wall time' | 'death';

/**
 * Has questions answered by a process of its own, one after the other. One that takes too long or too much memory ends that
 * process only, and it goes by itself when there is nothing to do. What may be the fault of the machine is tried a second
 * time. The other end is a module that answers through `answerApart`.
 */
export function processApart<Q extends object, A extends object>(
  module: URL,
  limits: Partial<Limits> = {},
): (question: Q) => Promise<A | Failure> {
  const { memory, processorTime, wallTime } = { ...LIMITS, ...limits };
  let worker: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function run(question: Q): Promise<A | Failure> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOf(question);
      if (typeof result === 'object' || attempt === ATTEMPTS || result === 'processor time') return result;
    }
  }

  function attemptOf(question: Q): Promise<A | Failure> {
    clearTimeout(idle);
    const child = (worker ??= open());
    child.ref();
    child.channel?.ref();
    return new Promise((resolve) => {
      const finish = (result: A | Failure): void => {
        clearTimeout(limit);
        child.off('message', finish).off('exit', ended).off('error', broken);
        rest(child);
        resolve(result);
      };
      const fail = (failure: Failure): void => {
        child.kill('SIGKILL');
        if (worker === child) worker = undefined;
        finish(failure);
      };
      const ended = (_code: number | null, signal: NodeJS.Signals | null): void => {
        fail(signal === 'SIGTERM' ? 'processor time' : 'death');
      };
      const broken = (): void => {
        fail('death');
      };
      const limit = setTimeout(() => {
        fail('wall time');
      }, wallTime);
      child.on('message', finish).on('exit', ended).on('error', broken);
      // What cannot be sent is sent to a process that is ending: its `exit` tells more.
      child.send(question, () => undefined);
    });
  }

  function open(): ChildProcess {
    const child = fork(module, [String(memory), String(processorTime)], {
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

  /** An idle sandbox keeps nobody waiting who wants to end, and closes after a while. */
  function rest(child: ChildProcess): void {
    child.unref();
    child.channel?.unref();
    idle = setTimeout(() => {
      if (child.connected) child.disconnect();
      if (worker === child) worker = undefined;
    }, IDLE).unref();
  }

  return (question) => {
    const result = last.then(() => run(question));
    last = result;
    return result;
  };
}

/** No secrets of the desk for a process that opens hostile files. */
function surroundings(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  // The C library of Linux keeps freed blocks below this size; with it, twelve photos take 154 MB instead of 234.
  return { PATH, SystemRoot, MALLOC_MMAP_THRESHOLD_: '131072' };
}
