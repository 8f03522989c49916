export interface AttemptRules {
  /** Milliseconds since 1970. */
  now: () => number;
  /** What was tried before this time is forgotten: somebody unlocked the account. */
  unlockedAt: (account: string) => number;
  /** Whether the account is signed in from this address at present. */
  isFamiliar: (account: string, address: string) => boolean;
}

/** Counts wrong passwords, and locks an account that too many are tried on. */
export interface LoginAttempts {
  /**
   * Milliseconds that must pass before another password may be tried; with 0 this try is counted already, so that a
   * thousand tries at one moment are a thousand.
   */
  begin(account: string, address: string): number;
  /** The password was right: what was counted is forgotten. */
  succeeded(account: string, address: string): void;
}

const MOST = 20;
const WINDOW = 60 * 60 * 1000;
const LOCKED = 30 * 60 * 1000;
/** Names can be invented without end; beyond this number the one not tried for longest is forgotten. */
const MOST_ACCOUNTS = 10_000;

/**
 * Strangers share one count for each account, wherever they come from. An address from which the account is signed in has
 * a count of its own: a stranger who locks the only admin out cannot lock the office out.
 */
export function createLoginAttempts({ now, unlockedAt, isFamiliar }: AttemptRules): LoginAttempts {
  const tries = new Map<string, number[]>();
  const keyOf = (account: string, address: string) =>
    isFamiliar(account, address) ? `${account} ${address}` : account;

  return {
    begin(account, address) {
      const key = keyOf(account, address);
      const since = Math.max(now() - WINDOW, unlockedAt(account));
      const counted = (tries.get(key) ?? []).filter((time) => time > since);
      const last = counted.at(-1) ?? 0;
      if (counted.length >= MOST && last + LOCKED > now()) return last + LOCKED - now();
      // Put in again as the youngest.
      tries.delete(key);
      tries.set(key, counted.length >= MOST ? [now()] : [...counted, now()]);
      const [oldest] = tries.keys();
      if (tries.size > MOST_ACCOUNTS && oldest !== undefined) tries.delete(oldest);
      return 0;
    },
    succeeded(account, address) {
      tries.delete(keyOf(account, address));
    },
  };
}
