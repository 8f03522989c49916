import type { FastifyInstance, FastifyRequest } from 'fastify';
import { HttpError } from '../../wire/http-error.ts';
import { loginParams, rightsOf, type Account, type LoggedOut, type LoginOptions, type Me } from '../../wire/people.ts';
import type { Clock } from '../clock.ts';
import type { Logbook } from '../record/logbook.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { publicOrigin } from '../http/guard.ts';
import type { PasswordCheck } from './password-check.ts';
import { accountOf, closeSession, openSession, type SessionParts } from './session.ts';

export interface LoginParts extends SessionParts {
  check: PasswordCheck;
  logbook: Logbook;
  clock: Clock;
  /** Whether settings.yml wants two people behind everything that is published. */
  twoPeople: () => Promise<boolean>;
  /** The address residents use, if a proxy stands before the desk. */
  siteUrl?: string | undefined;
  /** What stands on every page of the office for as long as it is so. */
  notices: () => Promise<readonly string[]>;
  /** The identity server that people may also log in through. */
  provider?: IdentityProvider | undefined;
  /** The log of the program. */
  log: (line: string) => void;
}

/** The account behind the session cookie; refuses with 401 if there is none. */
export function signedIn(request: FastifyRequest, parts: SessionParts): Account {
  const account = accountOf(request, parts);
  if (!account) throw new HttpError(401, '还没有登录，或者登录已经过期，请重新登录。');
  return account;
}

/** The same outside of `/desk/`, where nobody has looked whether the account still holds. */
export async function isSignedIn(request: FastifyRequest, parts: SessionParts): Promise<boolean> {
  if (request.session.account === undefined) return false;
  await parts.accounts.refresh();
  return accountOf(request, parts) !== undefined;
}

/** `/desk/me`, which is null of somebody who is not signed in, `/desk/login-options`, `/desk/login` and `/desk/logout`. */
export function addLogin(app: FastifyInstance, parts: LoginParts): void {
  const { check, provider, siteUrl } = parts;
  const me = async (account: Account): Promise<Me> => ({
    ...account,
    rights: rightsOf(account.role),
    twoPeople: await parts.twoPeople(),
  });

  app.get('/desk/me', async (request, reply) => {
    const account = accountOf(request, parts);
    reply.type('application/json; charset=utf-8');
    // As text: of a bare null nothing would be sent.
    return JSON.stringify(account ? await me(account) : null);
  });

  app.get('/desk/login-options', (): LoginOptions => ({ oidc: provider ? { label: provider.label } : null }));

  app.post('/desk/login', async (request, reply) => {
    const wanted = loginParams.safeParse(request.body);
    if (!wanted.success) throw new HttpError(400, '请填写账号和密码。');
    const account = await check(wanted.data, request, reply);
    await openSession(account, request, reply, parts);
    await parts.logbook.write({ by: account, act: 'login', note: `从 ${request.ip} 用密码登录。` });
    return me(account);
  });

  app.post('/desk/logout', async (request, reply): Promise<LoggedOut> => {
    const elsewhere = request.session.provider === true;
    await closeSession(request, reply);
    const goOnTo = elsewhere ? await provider?.logoutUrl(`${publicOrigin(request, siteUrl)}/admin/`) : undefined;
    return { ...(goOnTo !== undefined && { goOnTo }) };
  });
}
