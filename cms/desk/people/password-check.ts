import { setTimeout as pause } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../../wire/people.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { Clock } from '../clock.ts';
import { blockOf } from '../http/address-block.ts';
import type { Logbook } from '../record/logbook.ts';
import { createLoginAttempts, type Visitor } from './login-attempts.ts';
import { createRefusedLogins } from './refused-logins.ts';
import { accountOf, type SessionParts } from './session.ts';
import { createTurns } from './turns.ts';

export interface PasswordCheck {
  /**
   * The account, if the password is right. Refuses with 401 if it is not, and with 429 if this visitor has tried too many
   * or too many wait.
   */
  (wanted: { account: string; password: string }, request: FastifyRequest, reply: FastifyReply): Promise<Account>;
  /** What the office should know: that somebody is guessing. */
  notices(): string[];
}

interface PasswordCheckParts extends SessionParts {
  logbook: Logbook;
  clock: Clock;
}

const WORTH_TELLING = 10;
/** All strangers together wait half a minute at 0.1 s each. */
const MOST_WAITING = { inLane: 4, strangers: 300 };

/**
 * The counts are kept in memory and bounded: a restart forgets them, and `npm run desk -- account unlock` does. A try waits
 * for its turn, since a password takes 0.1 s of processor time. When others wait, a name that is no account gets the same
 * answer after the same time but takes no turn from them: invented names cost nothing, so they must not cost us.
 */
export function createPasswordCheck(parts: PasswordCheckParts): PasswordCheck {
  const { accounts, logbook, clock } = parts;
  const now = () => clock.now();
  const isAccount = (account: string) => accounts.find(account) !== undefined;
  const attempts = createLoginAttempts({ now, unlockedAt: (account) => accounts.unlockedAt(account) });
  const refused = createRefusedLogins(logbook, isAccount, now);
  const turns = createTurns(MOST_WAITING);
  let usual = 100;

  async function verify(
    { account, address, device }: Visitor,
    password: string,
  ): Promise<Account | undefined | 'later'> {
    const end = await turns.take(device ?? blockOf(address), device !== undefined);
    if (!end) return 'later';
    try {
      if (!isAccount(account) && turns.waiting() > 0) {
        end();
        await pause(usual);
        return undefined;
      }
      const began = performance.now();
      const found = await accounts.verify(account, password);
      usual = performance.now() - began;
      return found;
    } finally {
      end();
    }
  }

  const check = async (
    { account: name, password }: { account: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<Account> => {
    const visitor = { account: name, address: request.ip, device: deviceOf(name, request, parts) };
    const wait = attempts.begin(visitor);
    if (wait > 0) {
      await refused.write('often', name, request.ip);
      throw later(reply, wait, (time) => `密码试错了好几次，请 ${time}后再试。着急请找管理员解锁。`);
    }
    const account = await verify(visitor, password);
    if (account === 'later') {
      attempts.takeBack(visitor);
      throw later(reply, 10_000, () => '现在登录的人太多，请过十几秒再试。');
    }
    if (!account) {
      await refused.write('wrong', name, request.ip);
      throw new HttpError(401, '账号或密码不对，请再试一次。');
    }
    attempts.succeeded(visitor);
    return account;
  };
  return Object.assign(check, { notices: () => noticesOf(attempts.guesses(), isAccount) });
}

/** A browser that is signed in with the account is known, also one that was so before there were cookies for it. */
function deviceOf(account: string, request: FastifyRequest, parts: SessionParts): string | undefined {
  if (accountOf(request, parts)?.account === account) return request.session.sessionId;
  return parts.devices.of(account, request);
}

function noticesOf(guesses: ReadonlyMap<string, number>, isAccount: (account: string) => boolean): string[] {
  const told = [...guesses].filter(([account, count]) => isAccount(account) && count >= WORTH_TELLING);
  const invented = [...guesses].reduce((sum, [account, count]) => sum + (isAccount(account) ? 0 : count), 0);
  const parts = [
    ...told.map(([account, count]) => `账号“${account}”试了 ${String(count)} 次`),
    ...(invented >= WORTH_TELLING ? [`用不存在的账号试了 ${String(invented)} 次`] : []),
  ];
  if (parts.length === 0) return [];
  return [
    `这一天里有人在猜密码：${parts.join('，')}。用过的电脑和手机照常登录；从哪里来的，看“操作记录”。密码不够长的，请换一个。`,
  ];
}

function later(reply: FastifyReply, milliseconds: number, sentence: (time: string) => string): HttpError {
  reply.header('retry-after', Math.ceil(milliseconds / 1000));
  return new HttpError(429, sentence(`${String(Math.max(1, Math.ceil(milliseconds / 60_000)))} 分钟`));
}
