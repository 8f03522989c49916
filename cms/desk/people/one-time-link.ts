import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Account } from '../../wire/people.ts';
import {
  accountForPasswordManager,
  fieldHtml,
  newPasswordFields,
  NOT_THE_SAME,
  problemSummary,
  withFocus,
} from '../pages/form-field.ts';
import type { LoginParts } from './login.ts';
import { html } from '../pages/html.ts';
import { sendDeskPage, type DeskPage } from '../pages/page-frame.ts';
import { passwordProblem } from './password-rules.ts';
import { openSession } from './session.ts';

const PATH = '/desk/set-password';
const PLACE = '公示栏 · 设密码';
const word = z.string().max(500).catch('');
const querySchema = z.object({ code: word });
const formSchema = z.object({ code: word, password: word, again: word });

/** The address under which the owner of a one-time link chooses a password. */
export function oneTimeLink(origin: string, code: string): string {
  return `${origin}${PATH}?code=${code}`;
}

/** The page behind a one-time link. Only sending the form uses the link up: chat programs open links to preview them. */
export function addOneTimeLinks(app: FastifyInstance, parts: LoginParts): void {
  const { accounts, logbook } = parts;

  app.get(PATH, (request, reply) => {
    const { code } = querySchema.parse(request.query);
    const account = accounts.ofLink(code);
    return account ? sendDeskPage(reply, 200, formPage(account, code, {})) : sendDeskPage(reply, 404, voidPage());
  });

  app.post(PATH, async (request, reply) => {
    const { code, password, again } = formSchema.parse(request.body ?? {});
    const owner = accounts.ofLink(code);
    if (!owner) return sendDeskPage(reply, 404, voidPage());
    const problems = {
      password: passwordProblem(password, owner.account),
      again: again === password ? undefined : NOT_THE_SAME,
    };
    if (problems.password !== undefined || problems.again !== undefined) {
      return sendDeskPage(reply, 422, formPage(owner, code, problems));
    }
    const account = await accounts.useLink(code, password);
    if (!account) return sendDeskPage(reply, 404, voidPage());
    await openSession(account, request, reply, parts);
    const note = `用一次性链接设了密码，从 ${request.ip} 登录。`;
    await logbook.write({ by: account, act: 'account', about: account.account, note });
    return reply.redirect('/admin/', 303);
  });
}

function formPage(
  { account, name }: Account,
  code: string,
  problems: Partial<Record<string, string | undefined>>,
): DeskPage {
  const fields = withFocus(newPasswordFields.map((field) => ({ ...field, problem: problems[field.name] })));
  return {
    place: PLACE,
    title: `${name}，请设自己的密码`,
    body: html`<p class="lead">您的账号是 <strong>${account}</strong>。密码只有您自己知道，以后用它登录；这个链接只能用一次。</p>
${problemSummary(fields)}<form method="post" action="${PATH}">
<input type="hidden" name="code" value="${code}">
${accountForPasswordManager(account)}
${fields.map(fieldHtml)}
<button>设好密码并登录</button>
</form>`,
  };
}

function voidPage(): DeskPage {
  return {
    place: PLACE,
    title: '这个链接不能用了',
    body: html`<p class="lead">它可能已经用过、过了 72 小时，或者没有抄完整。请找管理网站的人再要一个新的。</p>
<a class="btn" href="/admin/">已有密码，去登录</a>`,
  };
}
