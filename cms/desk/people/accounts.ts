import { accountNameProblem, personNameProblem, someoneManages, tidyName, type NewAccount } from './account-rules.ts';
import { openAccountFile, type StoredAccount } from './account-file.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Account } from '../../wire/people.ts';
import {
  hashPassword,
  hashToken,
  isOutdated,
  PASSWORD_COST,
  randomToken,
  sameHash,
  verifyPassword,
} from './secrets.ts';

/** An account as an admin sees it. */
export interface AccountState extends Account {
  disabled: boolean;
  /** Whether the person has chosen a password. */
  ready: boolean;
  /** The instant at which an unused one-time link ends. */
  linkEnds: string | undefined;
}

/** Who may sign in. Changes that a rule forbids are refused with a {@link HttpError} and change nothing. */
export interface Accounts {
  /** Notices what `npm run desk` has changed meanwhile. */
  refresh(): Promise<void>;
  /** Whether there is one, also if their file cannot be read at present: no stranger may then make the first one. */
  any(): boolean;
  /** Why nobody can log in and nothing be changed at present. */
  damaged(): string | undefined;
  all(): AccountState[];
  /** Not one that is disabled. */
  find(account: string): Account | undefined;
  /** Grows when all sessions of the account are ended: an older session is over. */
  epochOf(account: string): number;
  /** Milliseconds since 1970: failed logins before it are forgotten. */
  unlockedAt(account: string): number;
  /** Takes equally long for an unknown account and for a wrong password. */
  verify(account: string, password: string): Promise<Account | undefined>;
  /** A new one-time code for the first account; an earlier one is void. Only its hash is kept, in memory. */
  issueSetupCode(): string;
  isSetupCode(code: string): boolean;
  /** Uses the code up and makes the first account; undefined if the code is void or there is an account already. */
  createFirst(code: string, wanted: NewAccount): Promise<Account | undefined>;
  /** Returns the code of the one-time link with which the person chooses a password. */
  add(wanted: Account): Promise<string>;
  change(account: string, wanted: Partial<Pick<Account, 'name' | 'role'>>): Promise<void>;
  /** Ends all sessions of the account at once. */
  disable(account: string): Promise<void>;
  enable(account: string): Promise<void>;
  /** A new one-time link; the old password, an older link and all sessions are void at once, a lock is lifted. */
  reset(account: string): Promise<string>;
  /** The account that a one-time link belongs to, if it still holds. */
  ofLink(code: string): Account | undefined;
  /** Uses the link up; undefined if it is void. */
  useLink(code: string, password: string): Promise<Account | undefined>;
  /** Ends all sessions, also the one it is asked from. */
  setPassword(account: string, password: string): Promise<void>;
  endSessions(account: string): Promise<void>;
  unlock(account: string): Promise<void>;
}

const LINK_HOURS = 72;
const NOBODY_LEFT = '这是唯一能登录的管理账号，不能停用，也不能改成别的角色。请先让另一位管理员设好密码。';

/** `now` gives milliseconds since 1970; it is an argument so that links can be tried out after they ended. */
export async function openAccounts(deskDir: string, now: () => number, cost = PASSWORD_COST): Promise<Accounts> {
  const file = await openAccountFile(deskDir);
  let setupHash: string | undefined;

  const stored = (account: string) => file.value().accounts.find((one) => one.account === account);
  const instant = () => new Date(now()).toISOString();
  const holds = ({ disabled, link }: StoredAccount, hash: string) =>
    !disabled && link !== undefined && sameHash(link.hash, hash) && Date.parse(link.expires) > now();
  const newLink = () => {
    const code = randomToken();
    const expires = new Date(now() + LINK_HOURS * 3600 * 1000).toISOString();
    return { code, link: { hash: hashToken(code), expires } };
  };
  /** Changes one account; what is returned is merged into it. */
  const edit = (account: string, change: (old: StoredAccount) => Partial<StoredAccount>) =>
    file.change(({ accounts }) => {
      const found = accounts.find((one) => one.account === account);
      if (!found) throw new HttpError(404, `没有“${account}”这个账号。`);
      const managed = someoneManages(accounts);
      Object.assign(found, change(found));
      if (managed && !someoneManages(accounts)) throw new HttpError(409, NOBODY_LEFT);
    });
  const isSetupCode = (code: string) =>
    setupHash !== undefined &&
    !file.damaged() &&
    file.value().accounts.length === 0 &&
    sameHash(hashToken(code), setupHash);

  return {
    refresh: () => file.refresh(),
    any: () => file.value().accounts.length > 0 || file.damaged() !== undefined,
    damaged: () => file.damaged(),
    all: () => file.value().accounts.map((one) => stateOf(one, now())),
    find(account) {
      const found = stored(account);
      return found && !found.disabled ? publicPart(found) : undefined;
    },
    epochOf: (account) => stored(account)?.epoch ?? 0,
    unlockedAt: (account) => Date.parse(stored(account)?.unlocked ?? '1970-01-01'),
    async verify(account, password) {
      const damaged = file.damaged();
      if (damaged !== undefined && !stored(account)) throw new HttpError(503, damaged);
      const { password: hash } = stored(account) ?? {};
      const right = await verifyPassword(password, hash, cost);
      const found = stored(account);
      // Meanwhile it may have been disabled, or its password changed.
      if (!found || !right || found.disabled || found.password !== hash) return undefined;
      if (hash !== undefined && isOutdated(hash, cost)) {
        const better = await hashPassword(password, cost);
        // It can wait for the next login: a full disk must not shut anybody out.
        await edit(account, (old) => (old.password === hash ? { password: better } : {})).catch(() => undefined);
      }
      return publicPart(found);
    },
    issueSetupCode() {
      const code = randomToken();
      setupHash = hashToken(code);
      return code;
    },
    isSetupCode,
    async createFirst(code, wanted) {
      if (!isSetupCode(code)) return undefined;
      const usedUp = setupHash;
      setupHash = undefined;
      try {
        const password = await hashPassword(wanted.password, cost);
        const first: StoredAccount = { ...publicPart({ ...wanted, role: 'admin' }), password, created: instant() };
        return await file.change(({ accounts }) => {
          if (accounts.length > 0) return undefined;
          accounts.push(first);
          return publicPart(first);
        });
      } catch (error) {
        setupHash = usedUp;
        throw error;
      }
    },
    async add(wanted) {
      const account = wanted.account.trim();
      const name = tidyName(wanted.name);
      const problem = accountNameProblem(account) ?? personNameProblem(name);
      if (problem !== undefined) throw new HttpError(422, problem);
      const { code, link } = newLink();
      await file.change(({ accounts }) => {
        if (accounts.some((one) => one.account === account)) {
          throw new HttpError(409, `已经有“${account}”这个账号了，请换一个，例如在后面加一个数字。`);
        }
        accounts.push({ account, name, role: wanted.role, created: instant(), link });
      });
      return code;
    },
    async change(account, { name: typed, role }) {
      const name = typed === undefined ? undefined : tidyName(typed);
      const problem = name === undefined ? undefined : personNameProblem(name);
      if (problem !== undefined) throw new HttpError(422, problem);
      await edit(account, () => ({ ...(name !== undefined && { name }), ...(role && { role }) }));
    },
    disable: (account) => edit(account, (old) => ({ disabled: true, ...ended(old) })),
    enable: (account) => edit(account, () => ({ disabled: undefined })),
    async reset(account) {
      const { code, link } = newLink();
      await file.change(({ accounts }) => {
        const found = accounts.find((one) => one.account === account);
        if (!found) throw new HttpError(404, `没有“${account}”这个账号。`);
        if (found.disabled) throw new HttpError(409, `“${account}”已停用，请先启用，再发链接。`);
        Object.assign(found, { password: undefined, link, unlocked: instant(), ...ended(found) });
      });
      return code;
    },
    ofLink(code) {
      const hash = hashToken(code);
      const found = file.value().accounts.find((one) => holds(one, hash));
      return found && publicPart(found);
    },
    async useLink(code, password) {
      const hash = hashToken(code);
      const hashed = await hashPassword(password, cost);
      return file.change(({ accounts }) => {
        const found = accounts.find((one) => holds(one, hash));
        if (!found) return undefined;
        Object.assign(found, { password: hashed, link: undefined, unlocked: instant(), ...ended(found) });
        return publicPart(found);
      });
    },
    async setPassword(account, password) {
      const hashed = await hashPassword(password, cost);
      await edit(account, (old) => ({ password: hashed, link: undefined, ...ended(old) }));
    },
    endSessions: (account) => edit(account, ended),
    unlock: (account) => edit(account, () => ({ unlocked: instant() })),
  };
}

function ended({ epoch = 0 }: StoredAccount): Pick<StoredAccount, 'epoch'> {
  return { epoch: epoch + 1 };
}

function publicPart({ account, name, role }: Account): Account {
  return { account, name, role };
}

function stateOf(stored: StoredAccount, now: number): AccountState {
  const { disabled = false, password, link } = stored;
  const linkEnds = link && Date.parse(link.expires) > now ? link.expires : undefined;
  return { ...publicPart(stored), disabled, ready: password !== undefined, linkEnds };
}
