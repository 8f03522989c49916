import type { FastifyInstance, FastifyReply } from 'fastify';
import { AuthorizationResponseError } from 'openid-client';
import type { LoginParts } from './login.ts';
import { publicOrigin } from '../http/guard.ts';
import { html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';
import { hashToken, randomToken } from './secrets.ts';
import { openSession } from './session.ts';
import type { IdentityProvider, LoginUnderWay } from './identity-provider.ts';

const COOKIE = 'gongshi_oidc';
const COOKIE_PATH = '/desk/oidc/';
const CALLBACK = '/desk/oidc/callback';
const MINUTE = 60_000;
const PATIENCE = 10 * MINUTE;
const MOST_UNDER_WAY = 1000;
const STARTS_PER_ADDRESS = 30;

/** `/desk/oidc/login` sends a person to the identity server, `/desk/oidc/callback` is where they come back. */
export function addOidcLogin(app: FastifyInstance, parts: LoginParts, provider: IdentityProvider): void {
  const { accounts, logbook, clock, siteUrl } = parts;
  const underWay = new Map<string, LoginUnderWay & { until: number }>();
  const starts = app.createRateLimit({ max: STARTS_PER_ADDRESS, timeWindow: PATIENCE });

  /** A login can come back once. */
  const take = (id: string | undefined): LoginUnderWay | undefined => {
    const key = hashToken(id ?? '');
    const found = underWay.get(key);
    underWay.delete(key);
    return found && found.until > clock.now() ? found : undefined;
  };
  const keep = (login: LoginUnderWay): string => {
    for (const [key, { until }] of underWay) {
      if (until > clock.now() && underWay.size < MOST_UNDER_WAY) break;
      underWay.delete(key);
    }
    const id = randomToken();
    underWay.set(hashToken(id), { ...login, until: clock.now() + PATIENCE });
    return id;
  };

  app.get('/desk/oidc/login', async (request, reply) => {
    const origin = publicOrigin(request, siteUrl);
    // The cookie set here must come back with the answer, so both must be at the same address.
    if (new URL(origin).host !== request.headers.host) return reply.redirect(`${origin}/desk/oidc/login`, 303);
    const state = await starts(request);
    if (!state.isAllowed && state.isExceeded) {
      return say(reply, 429, '请过一会儿再试', '从这里登录的次数太多了，请 10 分钟后再试。');
    }
    try {
      const { url, login } = await provider.begin(origin + CALLBACK);
      reply.setCookie(COOKIE, keep(login), {
        path: COOKIE_PATH,
        httpOnly: true,
        // The person comes back by a link from elsewhere, with which a browser sends no strict cookie.
        sameSite: 'lax',
        secure: parts.secure(request),
        maxAge: PATIENCE / 1000,
      });
      return reply.redirect(url.href, 303);
    } catch (error) {
      parts.log(`OpenID Connect: ${reasonOf(error)}`);
      return say(reply, 502, '现在连不上身份服务器', `“${provider.label}”暂时不能用。可以先用账号和密码登录。`);
    }
  });

  app.get(CALLBACK, async (request, reply) => {
    reply.clearCookie(COOKIE, { path: COOKIE_PATH });
    const login = take(request.cookies[COOKIE]);
    if (!login) return say(reply, 400, '请重新登录', '这次登录已经过期，或者已经用过了。');
    let name: string | undefined;
    try {
      name = await provider.finish(new URL(request.url, login.redirectUri), login);
    } catch (error) {
      if (error instanceof AuthorizationResponseError) {
        return say(reply, 403, '没有登录', '在身份服务器那里取消了登录，或者那里没有同意。');
      }
      parts.log(`OpenID Connect: ${reasonOf(error)}`);
      return say(
        reply,
        400,
        '没有登录成功',
        '身份服务器的回答不对，或者已经过期。请再试一次，也可以用账号和密码登录。',
      );
    }
    const account = name === undefined ? undefined : accounts.find(name);
    if (!account) {
      const words = unknownWords(
        name,
        accounts.all().some((one) => one.account === name),
      );
      await logbook.write({
        by: null,
        act: 'login-refused',
        ...(name && { about: name }),
        note: `用“${provider.label}”登录没有成功：${words}`,
      });
      return say(reply, 403, '这里还没有您的账号', words);
    }
    await openSession(account, request, reply, parts, true);
    await logbook.write({ by: account, act: 'login', note: `从 ${request.ip} 用“${provider.label}”登录。` });
    // A page of our own goes on to the CMS, so that the strict cookie is sent from the first request there.
    return sendDeskPage(reply, 200, {
      place: '公示栏',
      title: `${account.name}，您已登录`,
      body: html`<p class="lead">正在打开管理页面。</p>\n<a class="btn" href="/admin/">打开管理页面</a>`,
      goOnTo: '/admin/',
    });
  });
}

function unknownWords(name: string | undefined, disabled: boolean): string {
  if (name === undefined) return '身份服务器没有告诉这里您的用户名。请管理网站的人检查 OIDC_CLAIM 的设置。';
  if (disabled) return `账号“${name}”已经停用。需要用的话，请联系管理网站的人。`;
  return `身份服务器认识您（${name}），但这里没有“${name}”这个账号。请管理网站的人在“账号”里新增它。`;
}

/** For the log of the program, without the codes and tokens that a cause may hold. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as { code?: unknown };
  return [error.name, typeof code === 'string' ? code : '', error.message].filter(Boolean).join(' ');
}

function say(reply: FastifyReply, status: number, title: string, words: string): FastifyReply {
  const body = html`<p class="lead">${words}</p>\n<a class="btn" href="/admin/">回到登录页</a>`;
  return sendDeskPage(reply, status, { place: '公示栏 · 登录', title, body });
}
