import { beijingDay, type Clock } from '../clock.ts';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A desk makes a site every day. One that was off for longer than this cannot tell a long pause from a wrong clock. */
const LONGEST_PAUSE = 45 * DAY;
/** A clock so little behind is put right by itself; the site does not go back meanwhile. */
export const SMALL_STEP_BACK = 2 * DAY;

/** Why the clock may be wrong, measured by when the live site was made; both in milliseconds since 1970. */
export function clockDoubt(now: number, made: number): string | undefined {
  const ahead = now - made;
  if (ahead <= LONGEST_PAUSE && ahead >= -SMALL_STEP_BACK) return undefined;
  const days = String(Math.round(Math.abs(ahead) / DAY));
  return `服务器的时间是${dayOf(now)}，比上一版网站（${dayOf(made)}）${ahead > 0 ? '晚' : '早'}了 ${days} 天，可能不对。在弄清楚以前，网站停在上一版，不按时间自动更新，旧的东西一样也不删。请管理服务器的人看看时间；时间没有错的话，请在办公室的“网站版本”里按“恢复自动更新”，或者再发布一次。`;
}

function dayOf(milliseconds: number): string {
  const [year, month, day] = beijingDay(milliseconds).split('-');
  return `${String(year)}年${String(Number(month))}月${String(Number(day))}日`;
}

export interface ClockTrust {
  /** One sentence for as long as the clock may be wrong. */
  doubt(): string | undefined;
  stop(): void;
}

/**
 * A clock that may be wrong is believed when somebody publishes, which makes a new live site, or when it has gone right for
 * a whole day. `made` is when the live site was made, undefined if there is none; `believed` is called once after that day.
 */
export function createClockTrust(clock: Clock, made: () => number | undefined, believed: () => void): ClockTrust {
  let trusted = false;
  let cancel: (() => void) | undefined;

  function watch(): void {
    const since = clock.now();
    cancel ??= clock.later(() => {
      cancel = undefined;
      trusted = Math.abs(clock.now() - since - DAY) < HOUR;
      believed();
    }, DAY);
  }

  return {
    doubt() {
      const last = made();
      const doubt = last === undefined || process.env['SITE_NOW'] ? undefined : clockDoubt(clock.now(), last);
      if (doubt === undefined) trusted = false;
      if (doubt === undefined || trusted) return undefined;
      watch();
      return doubt;
    },
    stop() {
      cancel?.();
    },
  };
}
