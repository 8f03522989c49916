import type { AccountState } from '../people/accounts.ts';
import type { LoginParts } from '../people/login.ts';
import { oneTimeLink } from '../people/one-time-link.ts';
import { publicOrigin } from '../http/guard.ts';
import { html, type Html } from '../pages/html.ts';
import { HttpError } from '../../wire/http-error.ts';
import { roleNames, roles, type Role } from '../../wire/people.ts';
import { wallTime } from '../clock.ts';
import type { Done, OfficePage, Visit } from './office-page.ts';

const ROLE_HINT = '编辑写草稿；审核可以通过和发布；管理还能管账号和网站信息。';

/** Who may log in: made, changed, shut out and let in again. Nobody ever sees or sets another's password. */
export function accountsPage(parts: LoginParts): OfficePage {
  const { accounts, sessions, logbook } = parts;

  const linkFor = (name: string, code: string, { request }: Visit): Done => ({
    said: `请把下面的链接发给${name}本人，用它设密码。72 小时内有效，只能用一次；离开这个页面就看不到了。`,
    once: html`<code class="once">${oneTimeLink(publicOrigin(request, parts.siteUrl), code)}</code>`,
  });

  /** What each button does; the answer tells what was done, and so does the logbook. */
  const acts: Record<string, (visit: Visit, target: string) => Promise<{ note: string; done?: Done }>> = {
    async add(visit) {
      const { account = '', name = '', role } = visit.fields;
      const wanted = { account, name, role: roleOf(role) };
      const code = await accounts.add(wanted);
      return { note: `新设了账号，角色是“${roleNames[wanted.role]}”。`, done: linkFor(name.trim(), code, visit) };
    },
    async change({ fields }, target) {
      const role = roleOf(fields['role']);
      await accounts.change(target, { name: fields['name'] ?? '', role });
      return { note: `改成：${(fields['name'] ?? '').trim()}，${roleNames[role]}。` };
    },
    async reset(visit, target) {
      if (target === visit.account.account) throw new HttpError(409, '自己的密码请在“密码和登录”里改。');
      const code = await accounts.reset(target);
      const name = accounts.find(target)?.name ?? target;
      return { note: '发了新的一次性链接，旧密码作废。', done: linkFor(name, code, visit) };
    },
    async disable({ account }, target) {
      if (target === account.account) throw new HttpError(409, '不能停用自己的账号，请让另一位管理员来做。');
      await accounts.disable(target);
      return { note: '停用了账号，登录都已经结束。' };
    },
    async enable(_visit, target) {
      await accounts.enable(target);
      return { note: '重新启用了账号。' };
    },
    async unlock(_visit, target) {
      await accounts.unlock(target);
      return { note: '解了锁，现在可以再试密码。' };
    },
    async end(_visit, target) {
      await accounts.endSessions(target);
      return { note: '结束了全部登录。' };
    },
  };

  return {
    path: '/desk/office/accounts',
    right: 'manage',
    title: '账号',
    lead: '谁可以登录、各人能做什么；给同事开账号、停用账号、发新的登录链接。',
    help: 'login',
    show(visit) {
      const { account, token } = visit;
      const rows = accounts.all().map((one) => {
        const open = sessions.of(one.account, accounts.epochOf(one.account)).length;
        return personHtml(one, open, one.account === account.account, token);
      });
      return Promise.resolve(html`<ul class="rows">
${rows}
</ul>
<h2>新增账号</h2>
<form method="post">${token}
<div class="pair">
<div class="field"><label for="new-account">账号</label><input id="new-account" name="account" required autocomplete="off" autocapitalize="none" spellcheck="false" aria-describedby="new-hint" value="${retyped(visit, 'account')}"><p class="hint" id="new-hint">小写字母和数字，例如 wangfang。</p></div>
<div class="field"><label for="new-name">姓名</label><input id="new-name" name="name" required autocomplete="off" value="${retyped(visit, 'name')}"></div>
</div>
${roleField('new-role', 'editor')}
<p class="hint">${ROLE_HINT}</p>
<button name="do" value="add">新增并取得链接</button>
</form>`);
    },
    async act(visit) {
      const { do: wanted = '', account = '' } = visit.fields;
      const act = Object.hasOwn(acts, wanted) ? acts[wanted] : undefined;
      if (!act) throw new HttpError(400, '没有看懂要做什么，请刷新页面再试。');
      const { note, done } = await act(visit, account);
      await logbook.write({ by: visit.account, act: 'account', about: account.trim(), note });
      return done ?? `${account}：${note}`;
    },
  };
}

function personHtml(person: AccountState, open: number, isMe: boolean, token: Html): Html {
  const { account, name, role, disabled, ready } = person;
  const id = `of-${account}`;
  const target = html`${token}<input type="hidden" name="account" value="${account}">`;
  const button = (act: string, words: string) => html`<button class="plain" name="do" value="${act}">${words}</button>`;
  const acts = [
    ...(disabled || isMe ? [] : [button('reset', '发新的登录链接'), button('disable', '停用')]),
    ...(disabled ? [button('enable', '启用')] : [button('end', '结束全部登录'), button('unlock', '解锁')]),
  ];
  const where =
    open > 0 ? `正在登录 ${String(open)} 处${isMe ? '，就是您' : ''}` : ready && !disabled ? '现在没有登录' : '';
  return html`<li><h2>${name}<span>${account}</span></h2>
<p>${marksOf(person)}<span class="small">${where}</span></p>
<details><summary aria-label="修改${name}的账号">修改</summary>
<form method="post">${target}
<div class="pair">
<div class="field"><label for="${id}-name">姓名</label><input id="${id}-name" name="name" required autocomplete="off" value="${name}"></div>
${roleField(`${id}-role`, role)}
</div>
<div class="acts"><button name="do" value="change">保存</button></div>
</form>
<form method="post">${target}
<div class="acts">${acts}</div>
<p class="hint">${disabled ? '启用以后可以用原来的密码登录。' : '发新链接会让旧密码马上作废；停用会马上结束全部登录；密码错得太多、要等着时，用“解锁”。'}</p>
</form>
</details></li>`;
}

function marksOf({ role, disabled, ready, linkEnds }: AccountState): Html {
  const state = disabled
    ? html`<span class="mark bad">已停用</span>`
    : ready
      ? ''
      : linkEnds === undefined
        ? html`<span class="mark bad">链接过期了，还没有密码</span>`
        : html`<span class="mark">等本人设密码，链接 ${wallTime(Date.parse(linkEnds))} 前有效</span>`;
  return html`<span class="mark">${roleNames[role]}</span>${state}`;
}

function roleField(id: string, chosen: Role): Html {
  const options = roles.map(
    (role) => html`<option value="${role}"${role === chosen ? ' selected' : ''}>${roleNames[role]}</option>`,
  );
  return html`<div class="field"><label for="${id}">角色</label><select id="${id}" name="role">${options}</select></div>`;
}

function roleOf(typed: string | undefined): Role {
  const role = roles.find((one) => one === typed);
  if (!role) throw new HttpError(422, '请选一个角色：编辑、审核或管理。');
  return role;
}

/** What was typed for a new account that was refused stays in its form. */
function retyped({ fields, request, reply }: Visit, field: 'account' | 'name'): string {
  const refused = request.method === 'POST' && fields['do'] === 'add' && reply.statusCode >= 400;
  return refused ? (fields[field] ?? '') : '';
}
