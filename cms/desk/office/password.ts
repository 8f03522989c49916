import { deviceName } from '../people/device-name.ts';
import {
  accountForPasswordManager,
  fieldHtml,
  newPasswordFields,
  NOT_THE_SAME,
  type FormField,
} from '../pages/form-field.ts';
import type { LoginParts } from '../people/login.ts';
import { html } from '../pages/html.ts';
import { passwordProblem } from '../people/password-rules.ts';
import { HttpError } from '../../wire/http-error.ts';
import { hashToken } from '../people/secrets.ts';
import { openSession } from '../people/session.ts';
import { wallTime } from '../clock.ts';
import type { OfficePage, Visit } from './office-page.ts';

const FIELDS: readonly FormField[] = [
  {
    name: 'old',
    label: '现在的密码',
    hint: '先确认是您本人。',
    attributes: html`type="password" autocomplete="current-password"`,
  },
  ...newPasswordFields,
];

/** One's own password and where one is logged in. */
export function passwordPage(parts: LoginParts): OfficePage {
  const { accounts, check, sessions, logbook } = parts;

  async function changePassword({ account, fields, request, reply }: Visit): Promise<string> {
    const { old = '', password = '', again } = fields;
    const problem = passwordProblem(password, account.account) ?? (again === password ? undefined : NOT_THE_SAME);
    if (problem !== undefined) throw new HttpError(422, problem);
    await check({ account: account.account, password: old }, request, reply).catch((error: unknown) => {
      throw error instanceof HttpError && error.status === 401
        ? new HttpError(422, '现在的密码不对，请再输一次。密码没有改。')
        : error;
    });
    await accounts.setPassword(account.account, password);
    await openSession(account, request, reply, parts);
    await logbook.write({ by: account, act: 'account', about: account.account, note: '改了自己的密码。' });
    return '密码改好了。在别处的登录都已经结束，下次请用新密码。';
  }

  return {
    path: '/desk/office/password',
    right: 'read',
    title: '密码和登录',
    lead: '改自己的密码，看看自己在哪些地方登录着。',
    show({ account: { account }, token, request }) {
      const here = hashToken(request.session.sessionId);
      const open = sessions.of(account, accounts.epochOf(account));
      const rows = open.map(({ key, opened, address, agent }) => {
        const end = html`<form method="post">${token}<input type="hidden" name="key" value="${key}"><button class="plain" name="do" value="end">结束这处登录</button></form>`;
        return html`<li><h3>${deviceName(agent)}</h3><p class="small">${wallTime(opened)} 登录，地址 ${address}</p>${key === here ? html`<p><span class="mark">就是现在这里</span></p>` : end}</li>`;
      });
      return Promise.resolve(html`<h2>正在登录的地方</h2>
<p class="small">每次登录 8 小时后自动结束。看到不认识的，请结束它，并马上改密码。</p>
<ul class="rows">
${rows}
</ul>
<h2>改密码</h2>
<form method="post">${token}
${accountForPasswordManager(account)}
${FIELDS.map(fieldHtml)}
<button name="do" value="password">改密码</button>
</form>`);
    },
    async act(visit) {
      const { account, fields } = visit;
      switch (fields['do']) {
        case 'password':
          return changePassword(visit);
        case 'end':
          await sessions.end(account.account, fields['key'] ?? '');
          await logbook.write({
            by: account,
            act: 'account',
            about: account.account,
            note: '结束了自己在别处的一个登录。',
          });
          return '那处登录已经结束。';
        default:
          throw new HttpError(400, '没有看懂要做什么，请刷新页面再试。');
      }
    },
  };
}
