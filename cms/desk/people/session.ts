import csrfProtection from '@fastify/csrf-protection';
import session from '@fastify/session';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../wire/people.ts';
import type { Accounts } from './accounts.ts';
import { routeOf } from '../http/guard.ts';
import type { KnownDevices } from './known-devices.ts';
import { randomToken } from './secrets.ts';
import { SESSION_SECONDS, type Sessions } from './session-store.ts';

declare module 'fastify' {
  interface Session {
    account?: string;
    epoch?: number;
    address?: string;
    agent?: string;
    provider?: boolean;
    _csrf?: string;
  }
}

export interface SessionParts {
  accounts: Accounts;
  sessions: Sessions;
  devices: KnownDevices;
  /** Whether the cookie is for https only, which depends on the address the request came to. */
  secure: (request: FastifyRequest) => boolean;
}

const SESSION_COOKIE = 'gongshi_session';

const COOKIE = { path: '/', httpOnly: true, sameSite: 'strict', maxAge: SESSION_SECONDS * 1000 } as const;
const formSchema = z.object({ token: z.string() });
/** Requests by which somebody has signed in, with the account. */
const signedIn = new WeakMap<FastifyRequest, string>();

/** Sessions by the framework's plugin, kept in our own store, and the tokens of the forms of the desk's pages. */
export async function addSessions(app: FastifyInstance, parts: SessionParts): Promise<void> {
  const { accounts, sessions, devices, secure } = parts;
  // Somebody may have been disabled from the command line since the last request.
  app.addHook('onRequest', async (request) => {
    if (/^\/(?:desk|preview)\//.test(routeOf(request))) await accounts.refresh();
  });
  await app.register(session, {
    // An id of 256 random bits gains nothing from a signature, which would need one more secret to keep.
    secret: { sign: (id) => id, unsign: (id) => ({ valid: true, renew: false, value: id }) },
    idGenerator: randomToken,
    store: sessions.store,
    cookieName: SESSION_COOKIE,
    cookie: { ...COOKIE, secure: false },
    saveUninitialized: false,
    rolling: false,
  });
  // After the cookie of the session, which is the first of the answer.
  app.addHook('onSend', async (request, reply) => {
    const account = signedIn.get(request);
    if (account !== undefined) devices.remember(account, request, reply, secure(request));
  });
  await app.register(csrfProtection, {
    sessionPlugin: '@fastify/session',
    getToken: ({ body }) => formSchema.safeParse(body).data?.token,
  });
}

/** The account whose session this is; undefined also if all its sessions were ended, or it was disabled. */
export function accountOf({ session }: FastifyRequest, { accounts }: SessionParts): Account | undefined {
  const { account, epoch } = session;
  return account !== undefined && accounts.epochOf(account) === epoch ? accounts.find(account) : undefined;
}

/** Opens a session under a new id, which is on disk when it resolves, hands the id to the browser, and knows it from now on. */
export async function openSession(
  account: Account,
  request: FastifyRequest,
  reply: FastifyReply,
  { accounts, secure }: SessionParts,
  provider = false,
): Promise<void> {
  // Read before anything is awaited: whoever is shut out from here on is shut out of this session too.
  const epoch = accounts.epochOf(account.account);
  await request.session.regenerate();
  // The plugin would first clear the old cookie with a header of its own.
  delete request.cookies[SESSION_COOKIE];
  const { session } = request;
  session.options({ ...COOKIE, secure: secure(request) });
  Object.assign(session, {
    account: account.account,
    epoch,
    address: request.ip,
    agent: (request.headers['user-agent'] ?? '').slice(0, 300),
    provider,
  });
  // Made now, so that no page ever has to change the session.
  reply.generateCsrf();
  await session.save();
  signedIn.set(request, account.account);
}

/** Ends the session of this browser. */
export async function closeSession(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  await request.session.destroy();
  reply.clearCookie(SESSION_COOKIE, { path: COOKIE.path });
}
