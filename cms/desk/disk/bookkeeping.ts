import { diskTrouble } from './disk-errors.ts';

/**
 * What the desk writes down for itself: log, sessions, notes. None of it may end a service. What cannot be written stays in
 * memory and is tried again; until it works, every page of the office says so, and the operator has been told once.
 */
export interface Bookkeeping {
  /**
   * Makes of `write`, which puts on disk what is in memory, one that never fails and is tried again by itself. It resolves
   * when it was tried, with whether it worked. `what` begins a Chinese sentence.
   */
  keep(what: string, write: () => Promise<unknown>): () => Promise<boolean>;
  /** Runs what is tidied up once and may be left undone; only the operator hears of a failure. */
  attempt(what: string, task: () => Promise<unknown>): Promise<boolean>;
  /** A sentence for the operator now and for the office until it is cleared. */
  tell(about: string, sentence: string): void;
  clear(about: string): void;
  /** What stands on every page of the office. */
  sentences(): string[];
  /** Tries once more what is not on disk yet, and no more after that. */
  close(): Promise<void>;
}

const PAUSE = 15_000;
type Later = (task: () => void, milliseconds: number) => () => void;

export function createBookkeeping(log: (line: string) => void, later: Later): Bookkeeping {
  const told = new Map<string, string>();
  const waiting = new Map<string, { cancel: () => void; retry: () => Promise<boolean> }>();
  let closed = false;

  const tell = (about: string, sentence: string) => {
    if (told.get(about) !== sentence) log(sentence);
    told.set(about, sentence);
  };
  const clear = (about: string) => {
    if (told.delete(about)) log(`${about}：好了。`);
  };
  const why = (error: unknown) => diskTrouble(error) ?? '原因写在启动程序的窗口里';

  return {
    keep(what, write) {
      const attempt = async (): Promise<boolean> => {
        waiting.get(what)?.cancel();
        waiting.delete(what);
        try {
          await write();
          clear(what);
          return true;
        } catch (error) {
          if (!told.has(what)) log(messageOf(error));
          tell(
            what,
            `${what}暂时写不进去：${why(error)}。网站照常能看，写不进去的先记在内存里，能写的时候会自动补上。请马上告诉管理服务器的人，补上以前不要重启公示栏。`,
          );
          if (!closed) {
            const cancel = later(() => void attempt(), PAUSE);
            waiting.set(what, { cancel, retry: attempt });
          }
          return false;
        }
      };
      return attempt;
    },
    async attempt(what, task) {
      try {
        await task();
        return true;
      } catch (error) {
        log(`${what}没有做成：${why(error)}。${messageOf(error)}`);
        return false;
      }
    },
    tell,
    clear,
    sentences: () => [...told.values()],
    async close() {
      closed = true;
      await Promise.all([...waiting.values()].map(({ retry }) => retry()));
    },
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
