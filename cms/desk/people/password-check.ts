import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Account } from '../../wire/people.ts';
import type { Clock } from '../clock.ts';
import { createLoginAttempts } from './login-attempts.ts';
import type { Logbook } from '../record/logbook.ts';
import { createRefusedLogins } from './refused-logins.ts';
import { HttpError } from '../../wire/http-error.ts';
import type { SessionParts } from './session.ts';

/**
 * The account, if the password is right. Refuses with 401 if it is not, and with 429 if too many were tried from this
 * address or on this account.
 */
export type PasswordCheck = (
  wanted: { account: string; password: string },
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<Account>;

interface PasswordCheckParts extends SessionParts {
  logbook: Logbook;
  clock: Clock;
}

const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 40;
const WINDOW = 10 * 60 * 1000;
/** Passwords are looked at one after the other, 0.1 s each: with so many waiting it is better to come again. */
const MOST_WAITING = 60;

/** The counts are kept in memory and bounded: a restart forgets them, and `npm run desk -- account unlock` does. */
export function createPasswordCheck(app: FastifyInstance, parts: PasswordCheckParts): PasswordCheck {
  const { accounts, sessions, logbook, clock } = parts;
  const now = () => clock.now();
  const names = new WeakMap<FastifyRequest, string>();
  const perAddress = app.createRateLimit({ max: ATTEMPTS_PER_ADDRESS, timeWindow: WINDOW });
  const perAccount = app.createRateLimit({
    max: ATTEMPTS_PER_ACCOUNT,
    timeWindow: WINDOW,
    keyGenerator: (request) => `${request.ip} ${names.get(request) ?? ''}`,
  });
  const attempts = createLoginAttempts({
    now,
    unlockedAt: (account) => accounts.unlockedAt(account),
    isFamiliar: (account, address) =>
      sessions.of(account, accounts.epochOf(account)).some((session) => session.address === address),
  });
  const refused = createRefusedLogins(logbook, (account) => accounts.find(account) !== undefined, now);
  let waiting = 0;

  return async ({ account: name, password }, request, reply) => {
    const address = request.ip;
    names.set(request, name);
    for (const limit of [perAddress, perAccount]) {
      const state = await limit(request);
      if (!state.isAllowed && state.isExceeded) {
        await refused.write('often', name, address);
        throw later(reply, state.ttl, (time) => `登录试得太多了，请 ${time}后再试。`);
      }
    }
    if (waiting >= MOST_WAITING) throw later(reply, 60_000, (time) => `现在登录的人太多，请 ${time}后再试。`);
    const locked = attempts.begin(name, address);
    if (locked > 0) {
      await refused.write('locked', name, address);
      throw later(reply, locked, (time) => `密码错得太多，这个账号先锁上了，${time}后自动打开。着急请找管理员解锁。`);
    }
    waiting += 1;
    const account = await accounts.verify(name, password).finally(() => {
      waiting -= 1;
    });
    if (!account) {
      await refused.write('wrong', name, address);
      throw new HttpError(401, '账号或密码不对，请再试一次。');
    }
    attempts.succeeded(name, address);
    return account;
  };
}

function later(reply: FastifyReply, milliseconds: number, sentence: (time: string) => string): HttpError {
  reply.header('retry-after', Math.ceil(milliseconds / 1000));
  return new HttpError(429, sentence(`${String(Math.max(1, Math.ceil(milliseconds / 60_000)))} 分钟`));
}
