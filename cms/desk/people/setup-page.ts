import type { AccountProblems } from './account-rules.ts';
import { fieldHtml, problemSummary, withFocus, type FormField } from '../pages/form-field.ts';
import { deskPage, escapeHtml } from '../pages/page-frame.ts';

export interface SetupForm {
  code: string;
  account: string;
  name: string;
  problems: AccountProblems & { again?: string };
}

const PLACE = '公示栏 · 第一次使用';

/** The form for the first account; each problem stands under the field it belongs to. */
export function setupPage({ code, account, name, problems }: SetupForm): string {
  const fields: FormField[] = withFocus([
    {
      name: 'account',
      label: '账号',
      hint: '登录时用，小写字母和数字，例如 wangfang。',
      attributes: 'autocomplete="username" autocapitalize="none" spellcheck="false"',
      value: account,
      problem: problems.account,
    },
    {
      name: 'name',
      label: '姓名',
      hint: '每次保存都会记下是谁做的，例如 王芳。',
      attributes: 'autocomplete="name"',
      value: name,
      problem: problems.name,
    },
    {
      name: 'password',
      label: '密码',
      hint: '至少 10 个字符，不要用生日、手机号或“12345”。',
      attributes: 'type="password" autocomplete="new-password"',
      problem: problems.password,
    },
    {
      name: 'again',
      label: '再输一遍密码',
      hint: '两遍要一样。',
      attributes: 'type="password" autocomplete="new-password"',
      problem: problems.again,
    },
  ]);
  return deskPage({
    place: PLACE,
    title: '设立第一个账号',
    body: `<p class="lead">有了账号，就可以写公告、改内容、发布到网站。这个页面只能用一次。</p>
${problemSummary(fields)}<form method="post" action="/desk/setup">
<input type="hidden" name="code" value="${escapeHtml(code)}">
${fields.map(fieldHtml).join('\n')}
<button>设立账号并登录</button>
</form>`,
  });
}

/** What an old, used or mistyped link shows. */
export function setupVoidPage(anyAccount: boolean): string {
  return deskPage({
    place: PLACE,
    title: anyAccount ? '已经有账号了' : '这个链接不能用',
    body: anyAccount
      ? '<p class="lead">第一个账号已经设好，这个链接用过就作废了。请直接登录。</p>\n<a class="btn" href="/admin/">去登录</a>'
      : '<p class="lead">链接可能没有抄完整，或者程序重新启动过。请回到启动程序的窗口，打开那里最新的链接。</p>',
  });
}
