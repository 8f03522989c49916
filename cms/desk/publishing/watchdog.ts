import type { Clock } from '../clock.ts';

const MINUTE = 60_000;
/** A build on empty caches and a busy machine is slow, but it tells something all the time. */
export const LONGEST_SILENCE = 5 * MINUTE;
export const LONGEST_BUILD = 60 * MINUTE;

/** Ends what gives no sign of life any more, or has no end. */
export interface Watchdog {
  signal: AbortSignal;
  /** It has told something. */
  alive(): void;
  /** Why it was ended, as one Chinese clause; undefined if it was not. */
  bitten(): string | undefined;
  stop(): void;
}

export function createWatchdog(clock: Clock): Watchdog {
  const ending = new AbortController();
  let why: string | undefined;
  const endBecause = (reason: string) => () => {
    why ??= reason;
    ending.abort();
  };
  const listen = () => clock.later(endBecause(`${minutes(LONGEST_SILENCE)}没有动静`), LONGEST_SILENCE);
  let cancelSilence = listen();
  const cancelLength = clock.later(endBecause(`做了${minutes(LONGEST_BUILD)}还没有做完`), LONGEST_BUILD);
  return {
    signal: ending.signal,
    alive() {
      cancelSilence();
      cancelSilence = listen();
    },
    bitten: () => why,
    stop() {
      cancelSilence();
      cancelLength();
    },
  };
}

const minutes = (milliseconds: number) => ` ${String(milliseconds / MINUTE)} 分钟`;
