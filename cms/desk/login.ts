import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account, Accounts } from './accounts.ts';
import { Refusal } from './refusal.ts';
import { SESSION_COOKIE, SESSION_SECONDS, type Sessions } from './session.ts';

export interface LoginParts {
  accounts: Accounts;
  sessions: Sessions;
  /** Whether the cookie is for https only, which depends on the address the request came to. */
  secure: (request: FastifyRequest) => boolean;
}

const ATTEMPTS_PER_ACCOUNT = 10;
const ATTEMPTS_PER_ADDRESS = 40;
const WINDOW = 10 * 60 * 1000;

const loginSchema = z.object({ account: z.string().max(100), password: z.string().max(500) });

/** The account behind the session cookie; refuses with 401 if there is none. */
export function signedIn(request: FastifyRequest, { accounts, sessions }: LoginParts): Account {
  const id = request.cookies[SESSION_COOKIE];
  const name = id === undefined ? undefined : sessions.accountOf(id);
  const account = name === undefined ? undefined : accounts.find(name);
  if (!account) throw new Refusal(401, '还没有登录，或者登录已经过期，请重新登录。');
  return account;
}

/** Opens a session and hands its id to the browser. */
export async function signIn(account: Account, request: FastifyRequest, reply: FastifyReply, parts: LoginParts) {
  const id = await parts.sessions.open(account.account);
  reply.setCookie(SESSION_COOKIE, id, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: parts.secure(request),
    maxAge: SESSION_SECONDS,
  });
}

/** `/desk/me`, `/desk/login` and `/desk/logout`. */
export function addLogin(app: FastifyInstance, parts: LoginParts): void {
  const perAddress = app.createRateLimit({ max: ATTEMPTS_PER_ADDRESS, timeWindow: WINDOW });
  const perAccount = app.createRateLimit({
    max: ATTEMPTS_PER_ACCOUNT,
    timeWindow: WINDOW,
    keyGenerator: (request) => `account ${loginSchema.safeParse(request.body).data?.account ?? ''}`,
  });

  app.get('/desk/me', (request) => signedIn(request, parts));

  app.post('/desk/login', async (request, reply) => {
    const wanted = loginSchema.safeParse(request.body);
    if (!wanted.success) throw new Refusal(400, '请填写账号和密码。');
    for (const limit of [perAddress, perAccount]) {
      const state = await limit(request);
      if (!state.isAllowed && state.isExceeded) {
        reply.header('retry-after', state.ttlInSeconds);
        const minutes = Math.max(1, Math.ceil(state.ttlInSeconds / 60));
        throw new Refusal(429, `登录试得太多了，请 ${String(minutes)} 分钟后再试。`);
      }
    }
    const account = await parts.accounts.verify(wanted.data.account, wanted.data.password);
    if (!account) throw new Refusal(401, '账号或密码不对，请再试一次。');
    await signIn(account, request, reply, parts);
    return account;
  });

  app.post('/desk/logout', async (request, reply) => {
    const id = request.cookies[SESSION_COOKIE];
    if (id !== undefined) await parts.sessions.close(id);
    reply.clearCookie(SESSION_COOKIE, { path: '/' });
    return {};
  });
}
