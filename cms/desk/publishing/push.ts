import type { Clock } from '../clock.ts';
import type { Logbook } from '../record/logbook.ts';
import { createMirror } from '../git/mirror.ts';

export interface PushParts {
  /** Any folder of the repository. */
  folder: string;
  /** Name or address of the git remote; none, no copy. */
  remote?: string | undefined;
  logbook: Logbook;
  clock: Clock;
  log: (line: string) => void;
}

/** Keeps a copy of everything in another repository. Nobody ever waits for it. */
export interface Push {
  /** Asks for a copy of what there is now. */
  request(): void;
  /** One sentence while the copy is behind. */
  failed(): string | undefined;
  /** Resolves when no attempt is under way. */
  idle(): Promise<void>;
  stop(): Promise<void>;
}

const MINUTE = 60_000;
const PAUSES = [1, 5, 15, 60];

export function createPush({ folder, remote, logbook, clock, log }: PushParts): Push {
  const mirror = remote === undefined ? undefined : createMirror(folder, remote);
  let wanted = false;
  let stopped = false;
  let running: Promise<void> | undefined;
  /** How many pauses were waited for in vain. */
  let waits = 0;
  let sentence: string | undefined;
  let cancel = () => {};

  async function work(): Promise<void> {
    while (wanted && !stopped && mirror) {
      wanted = false;
      cancel();
      const result = await mirror();
      if (result.ok) await succeeded(result.copied);
      else await failed(result.why);
    }
  }

  async function succeeded(copied: number): Promise<void> {
    if (copied > 0 || sentence !== undefined) await logbook.write({ by: null, act: 'push' });
    waits = 0;
    sentence = undefined;
  }

  async function failed(why: string): Promise<void> {
    const pause = PAUSES[Math.min(waits, PAUSES.length - 1)] ?? 60;
    const before = `没有备份到远程仓库：${why}`;
    const known = sentence?.startsWith(before);
    sentence = `${before}${String(pause)} 分钟后会自动再试。`;
    // Once for each reason: an hourly line for a remote that is gone would bury all others.
    if (!known) await logbook.write({ by: null, act: 'push-failed', note: why });
    cancel = clock.later(() => {
      waits += 1;
      request();
    }, pause * MINUTE);
  }

  function request(): void {
    if (!mirror || stopped) return;
    wanted = true;
    running ??= work()
      .catch((error: unknown) => {
        log(`the copy failed: ${error instanceof Error ? error.message : String(error)}`);
      })
      .finally(() => {
        running = undefined;
        if (wanted) request();
      });
  }

  return {
    request,
    failed: () => sentence,
    async idle() {
      while (running) await running;
    },
    async stop() {
      stopped = true;
      cancel();
      while (running) await running;
    },
  };
}
