import { passwordProblem } from './password-rules.ts';
import type { Role } from '../../wire/people.ts';

export interface NewAccount {
  account: string;
  name: string;
  password: string;
}

export type AccountProblems = Partial<Record<keyof NewAccount, string>>;

/** What decides whether an account can still manage the others. */
interface AdminAccess {
  account: string;
  role: Role;
  disabled?: boolean | undefined;
  password?: string | undefined;
}

export function accountNameProblem(account: string): string | undefined {
  if (/^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/.test(account) && account.length >= 2 && account.length <= 32)
    return undefined;
  return '账号用 2–32 个小写字母或数字，以字母开头，例如 wangfang。';
}

export function personNameProblem(name: string): string | undefined {
  if (/^[\p{L}\p{M}\p{N}·. ]{1,30}$/u.test(name) && /\p{L}/u.test(name)) return undefined;
  return '请写姓名或称呼，例如 王芳；不超过 30 个字，不要有特殊符号。';
}

/** The problems of a wanted account, field by field; empty if there are none. */
export function accountProblems({ account, name, password }: NewAccount): AccountProblems {
  const found = {
    account: accountNameProblem(account),
    name: personNameProblem(name),
    password: passwordProblem(password, account),
  };
  return Object.fromEntries(Object.entries(found).filter(([, problem]) => problem !== undefined));
}

/** Names are kept in one Unicode form, so that the same name typed on two systems is the same author. */
export function tidyName(name: string): string {
  return name.trim().normalize('NFC');
}

/** Whether somebody would be left who can log in and manage accounts. */
export function someoneManages(accounts: readonly AdminAccess[]): boolean {
  return accounts.some(({ role, disabled, password }) => role === 'admin' && !disabled && password !== undefined);
}
