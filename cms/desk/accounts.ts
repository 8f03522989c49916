import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, writeDurably } from './durable-file.ts';
import { passwordProblem } from './password-rules.ts';
import { createQueue } from './queue.ts';
import { roles, type Role } from './roles.ts';
import { hashPassword, hashToken, randomToken, sameHash, verifyPassword } from './secrets.ts';

/** A person who may sign in. `name` is the author of the commits. */
export interface Account {
  account: string;
  name: string;
  role: Role;
}

export interface NewAccount {
  account: string;
  name: string;
  password: string;
}

export type AccountProblems = Partial<Record<keyof NewAccount, string>>;

export interface Accounts {
  any(): boolean;
  find(account: string): Account | undefined;
  /** Takes equally long for an unknown account and for a wrong password. */
  verify(account: string, password: string): Promise<Account | undefined>;
  /** A new one-time code for the first account; an earlier one is void. Only its hash is kept. */
  issueSetupCode(): string;
  isSetupCode(code: string): boolean;
  /** Uses the code up and makes the first account; undefined if the code is void or there is an account already. */
  createFirst(code: string, wanted: NewAccount): Promise<Account | undefined>;
}

const storedSchema = z.object({
  accounts: z.array(
    z.object({ account: z.string(), name: z.string(), role: z.enum(roles), password: z.string(), created: z.string() }),
  ),
});
type Stored = z.infer<typeof storedSchema>['accounts'][number];

/** What is wrong with the wishes for an account, field by field; empty if all is well. */
export function accountProblems({ account, name, password }: NewAccount): AccountProblems {
  const problems: AccountProblems = {};
  if (!/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(account) || account.length < 2 || account.length > 32) {
    problems.account = '账号用 2–32 个小写字母或数字，以字母开头，例如 wangfang。';
  }
  if (!/^[\p{L}\p{M}\p{N}·. ]{1,30}$/u.test(name) || !/\p{L}/u.test(name)) {
    problems.name = '请写姓名或称呼，例如 王芳；不超过 30 个字，不要有特殊符号。';
  }
  const weak = passwordProblem(password, account);
  if (weak !== undefined) problems.password = weak;
  return problems;
}

export async function openAccounts(deskDir: string): Promise<Accounts> {
  const file = join(deskDir, 'accounts.json');
  const text = await readIfThere(file);
  const accounts = new Map<string, Stored>();
  if (text) {
    for (const stored of storedSchema.parse(JSON.parse(text.toString('utf8'))).accounts) {
      accounts.set(stored.account, stored);
    }
  }
  const queue = createQueue();
  let setupHash: string | undefined;
  const isSetupCode = (code: string) =>
    setupHash !== undefined && accounts.size === 0 && sameHash(hashToken(code), setupHash);

  return {
    any: () => accounts.size > 0,
    find(account) {
      const stored = accounts.get(account);
      return stored && publicPart(stored);
    },
    async verify(account, password) {
      const stored = accounts.get(account);
      const right = await verifyPassword(password, stored?.password);
      return stored && right ? publicPart(stored) : undefined;
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
        const password = await hashPassword(wanted.password);
        const created = new Date().toISOString();
        const stored: Stored = { account: wanted.account, name: wanted.name, role: 'admin', password, created };
        await queue.run(() => writeDurably(file, `${JSON.stringify({ accounts: [stored] }, null, 2)}\n`, 0o600));
        accounts.set(stored.account, stored);
        return publicPart(stored);
      } catch (error) {
        setupHash = usedUp;
        throw error;
      }
    },
  };
}

function publicPart({ account, name, role }: Stored): Account {
  return { account, name, role };
}
