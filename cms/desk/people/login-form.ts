import type { FastifyInstance, FastifyReply } from 'fastify';
import { z } from 'zod';
import { HttpError } from '../../wire/http-error.ts';
import { html, type Html } from '../pages/html.ts';
import { sendDeskPage } from '../pages/page-frame.ts';
import type { LoginParts } from './login.ts';
import { openSession } from './session.ts';

const PATH = '/desk/office/login';
const PLACE = '公示栏 · 办公室';
const word = z.string().max(500).catch('');
const formSchema = z.object({ account: word, password: word, next: word });
/** Pages of the office and no others, whatever a link says. */
const OWN = /^\/desk\/office\/[\w?=&/.%-]*$/;

/**
 * Signs in where a page of the office was asked for, and goes on to it: whoever stands at a board with a phone need not
 * load the CMS for that.
 */
export function addLoginForm(app: FastifyInstance, parts: LoginParts): void {
  app.post(PATH, async (request, reply) => {
    const { password, next, ...typed } = formSchema.parse(request.body ?? {});
    const account = typed.account.trim().toLowerCase();
    try {
      if (account === '' || password === '') throw new HttpError(400, '请填写账号和密码。');
      const found = await parts.check({ account, password }, request, reply);
      await openSession(found, request, reply, parts);
      await parts.logbook.write({ by: found, act: 'login', note: `从 ${request.ip} 用密码登录。` });
    } catch (error) {
      if (!(error instanceof HttpError)) throw error;
      return sendLoginForm(reply, { status: error.status, said: error.message, next, account, parts });
    }
    return reply.redirect(OWN.test(next) ? next : '/desk/office/', 303);
  });
}

interface LoginForm {
  status: number;
  /** Why one has to sign in, or why it did not go. */
  said: string;
  /** Where one wanted to. */
  next: string;
  account?: string;
  parts: LoginParts;
}

export function sendLoginForm(
  reply: FastifyReply,
  { status, said, next, account = '', parts }: LoginForm,
): FastifyReply {
  const body = html`<p class="${account === '' ? 'lead' : 'all wrong'}"${account === '' ? '' : html` role="alert"`}>${said}</p>
<form method="post" action="${PATH}"><input type="hidden" name="next" value="${next}">
<div class="field"><label for="account">账号</label><input id="account" name="account" required autocomplete="username" autocapitalize="none" spellcheck="false" value="${account}"></div>
<div class="field"><label for="password">密码</label><input id="password" name="password" type="password" required autocomplete="current-password"></div>
<button>登录</button>
</form>
${otherWay(parts)}<p class="small">忘了密码或者还没有账号，请找管理网站的人。</p>`;
  return sendDeskPage(reply, status, { place: PLACE, title: '请先登录', body });
}

/** Through the identity server one comes out in the CMS. */
const otherWay = ({ provider }: LoginParts): Html =>
  provider
    ? html`<p class="small"><a href="/desk/oidc/login">${provider.label}</a>，登录以后请再扫一次码。</p>\n`
    : html``;
