import { fork, type ChildProcess } from 'node:child_process';
import process from 'node:process';
import type { Examined, Question } from './outcome.ts';
import type { Answer } from './sandbox/process.ts';

export interface Limits {
  /** Of the sandbox as a whole, in bytes. */
  memory: number;
  /** Milliseconds of processor time for one file. */
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

/** How an attempt ended without an answer. Only that much processor time says something about the file. */
type Failure = 'processor time' | 'wall time' | 'death';

const WHY: Readonly<Record<Failure, Extract<Examined, { outcome: 'unknown' }>>> = {
  'processor time': {
    outcome: 'unknown',
    why: '文件内容太复杂，算了半分钟也没有看完，请拆成几个文件，或者重新输出为 PDF 再上传',
    again: true,
  },
  'wall time': { outcome: 'unknown', why: '服务器太忙，没有来得及看完这个文件，请过几分钟再试一次', again: true },
  death: {
    outcome: 'unknown',
    why: '文件内容太复杂，打开它要的内存太多，请拆成几个文件，或者把里面的图片缩小再上传',
    again: true,
  },
};

let inSandbox: ReturnType<typeof createSandbox> | undefined;

/**
 * Opens a file (pdf, docx, xlsx, csv, jpg, png, webp), hidden parts included, once and in a process of its own: a hostile
 * file can neither hang nor fill the one that asks. Never throws; every `why` is a Chinese sentence without its full stop.
 */
export function examine(
  bytes: Uint8Array,
  name: string,
  { officePhones = [], draw = true }: Partial<Pick<Question, 'officePhones' | 'draw'>> = {},
): Promise<Examined> {
  inSandbox ??= createSandbox();
  return inSandbox({ bytes, name, officePhones, draw });
}

/**
 * Has files opened in a process of its own, one after the other. The libraries for pictures and PDF stay out of this
 * process, a file that takes too long or too much memory ends that process only, and it goes by itself when there is
 * nothing to do. What may be the fault of the machine is tried a second time.
 */
export function createSandbox(limits: Partial<Limits> = {}): (question: Question) => Promise<Examined> {
  const { memory, processorTime, wallTime } = { ...LIMITS, ...limits };
  let worker: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function run(question: Question): Promise<Examined> {
    for (let attempt = 1; ; attempt += 1) {
      const result = await attemptOf(question);
      if (typeof result === 'object') {
        return result.outcome === 'kept' ? { ...result, bytes: result.bytes ?? question.bytes } : result;
      }
      if (attempt === ATTEMPTS || result === 'processor time') return WHY[result];
    }
  }

  function attemptOf(question: Question): Promise<Answer | Failure> {
    clearTimeout(idle);
    const child = (worker ??= open());
    child.ref();
    child.channel?.ref();
    return new Promise((resolve) => {
      const finish = (result: Answer | Failure): void => {
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
    const child = fork(new URL('./sandbox/process.ts', import.meta.url), [String(memory), String(processorTime)], {
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
