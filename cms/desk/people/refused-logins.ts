import type { Logbook } from '../record/logbook.ts';

const WHY = {
  wrong: '密码不对',
  often: '试得太多，请对方等一等',
} as const;

export interface RefusedLogins {
  write(why: keyof typeof WHY, account: string, address: string): Promise<void>;
}

const PAUSE = 10 * 60 * 1000;

/**
 * Refused logins in the logbook: one line for each account and reason in ten minutes, and names that are no account share
 * one, so that whoever knocks ten thousand times does not write ten thousand lines.
 */
export function createRefusedLogins(
  logbook: Logbook,
  isAccount: (account: string) => boolean,
  now: () => number,
): RefusedLogins {
  const written = new Map<string, number>();
  return {
    async write(why, account, address) {
      const known = isAccount(account);
      const key = `${why} ${known ? account : ''}`;
      const last = written.get(key);
      if (last !== undefined && last + PAUSE > now()) return;
      written.set(key, now());
      const note = `从 ${address} 登录没有成功：${known ? WHY[why] : '没有这个账号'}。十分钟内再有同样的，不再记。`;
      await logbook.write({ by: null, act: 'login-refused', ...(known && { about: account }), note });
    },
  };
}
