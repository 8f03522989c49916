import { blockOf, networkOf } from '../http/address-block.ts';

export interface AttemptRules {
  /** Milliseconds since 1970. */
  now: () => number;
  /** What was tried before this time is forgotten: somebody unlocked the account. */
  unlockedAt: (account: string) => number;
}

/** Who tries a password. */
export interface Visitor {
  account: string;
  address: string;
  /** Of a browser in which this account has logged in before. */
  device?: string | undefined;
}

/** Counts tries of passwords, and says how long to wait before the next. */
export interface LoginAttempts {
  /**
   * Milliseconds that must pass before this visitor may try another; with 0 this try is counted already, so that a
   * thousand at one moment are a thousand.
   */
  begin(visitor: Visitor): number;
  /** Nobody looked at the password after all: it does not count against the account. */
  takeBack(visitor: Visitor): void;
  /** The password was right: what this visitor tried on the account is forgotten. */
  succeeded(visitor: Visitor): void;
  /** How often strangers tried accounts within a day, by the account. */
  guesses(): ReadonlyMap<string, number>;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UNDER_ATTACK = 20;
const ASKED = 'asked ';
/** Names and addresses can be invented without end; beyond this number what was not tried for longest is forgotten. */
const MOST_KEPT = 50_000;

/** From the try after the `free` ones on one waits a minute, then two, four …, `longest` at most. */
interface Limit {
  key: string;
  free: number;
  longest: number;
  /** Whether it is about one account, and ends when that is unlocked. */
  ofAccount: boolean;
}

/**
 * No count locks an account for everybody: who is counted is the pair of account and network, so that a stranger who
 * guesses makes only their own network wait. A known device has a count of its own that no stranger can fill. An account
 * that many strangers have guessed at gives each new network two tries instead of five: N networks get about 2N guesses,
 * and after that a few a day each, while the owner with a new device still has the first two. A /48 of IPv6 counts as
 * a network too. Tries on all names together are counted for each network, so that none tries one password on
 * a thousand names.
 */
export function createLoginAttempts({ now, unlockedAt }: AttemptRules): LoginAttempts {
  const tries = new Map<string, { count: number; last: number }>();

  const triesOf = ({ key, ofAccount }: Pick<Limit, 'key' | 'ofAccount'>, account: string) => {
    const found = tries.get(key);
    const since = Math.max(now() - DAY, ofAccount ? unlockedAt(account) : 0);
    return found && found.last > since ? found : { count: 0, last: 0 };
  };
  const add = (limit: Pick<Limit, 'key' | 'ofAccount'>, account: string, change: 1 | -1) => {
    const { count, last } = triesOf(limit, account);
    // Put in again as the youngest.
    tries.delete(limit.key);
    if (count + change > 0) tries.set(limit.key, { count: count + change, last: change === 1 ? now() : last });
    const [oldest] = tries.keys();
    if (tries.size > MOST_KEPT && oldest !== undefined) tries.delete(oldest);
  };
  const wait = (limit: Limit, account: string) => {
    const { count, last } = triesOf(limit, account);
    if (count < limit.free) return 0;
    return Math.max(0, last + Math.min(limit.longest, MINUTE * 2 ** (count - limit.free)) - now());
  };
  /** Tries of strangers that were looked at, and all of them: the office is told how often they tried. */
  const total = (account: string) => ({ key: `looked ${account}`, ofAccount: true });
  const asked = (account: string) => ({ key: `${ASKED}${account}`, ofAccount: true });

  function limitsOf({ account, address, device }: Visitor): Limit[] {
    if (device !== undefined) {
      return [{ key: `${account} with ${device}`, free: 10, longest: HOUR, ofAccount: true }];
    }
    const free = triesOf(total(account), account).count < UNDER_ATTACK ? 5 : 2;
    const [block, network] = [blockOf(address), networkOf(address)];
    return [
      { key: `${account} from ${block}`, free, longest: DAY / 2, ofAccount: true },
      { key: `from ${block}`, free: 40, longest: 10 * MINUTE, ofAccount: false },
      ...(network === undefined
        ? []
        : [
            { key: `${account} from ${network}`, free: 4 * free, longest: DAY / 2, ofAccount: true },
            { key: `from ${network}`, free: 160, longest: 10 * MINUTE, ofAccount: false },
          ]),
    ];
  }
  const isStranger = ({ device }: Visitor) => device === undefined;

  return {
    begin(visitor) {
      const limits = limitsOf(visitor);
      const longest = Math.max(...limits.map((limit) => wait(limit, visitor.account)));
      if (isStranger(visitor)) add(asked(visitor.account), visitor.account, 1);
      if (longest > 0) return longest;
      if (isStranger(visitor)) add(total(visitor.account), visitor.account, 1);
      for (const limit of limits) add(limit, visitor.account, 1);
      return 0;
    },
    takeBack(visitor) {
      for (const limit of limitsOf(visitor)) if (limit.ofAccount) add(limit, visitor.account, -1);
    },
    succeeded(visitor) {
      if (isStranger(visitor)) for (const key of [asked, total]) add(key(visitor.account), visitor.account, -1);
      for (const limit of limitsOf(visitor)) {
        if (limit.ofAccount) tries.delete(limit.key);
        else add(limit, visitor.account, -1);
      }
    },
    guesses() {
      const keys = [...tries.keys()].filter((key) => key.startsWith(ASKED));
      const accounts = keys.map((key) => key.slice(ASKED.length));
      return new Map(accounts.map((account) => [account, triesOf(asked(account), account).count]));
    },
  };
}
