import type { AccountProblems } from './account-rules.ts';
import { fieldHtml, problemSummary, withFocus, type FormField } from '../pages/form-field.ts';
import { html } from '../pages/html.ts';
import type { DeskPage } from '../pages/page-frame.ts';

export interface SetupForm {
  code: string;
  account: string;
  name: string;
  problems: AccountProblems & { again?: string };
}

const PLACE = '公示栏 · 第一次使用';

/** The form for the first account; each problem stands under the field it belongs to. */
export function setupPage({ code, account, name, problems }: SetupForm): DeskPage {
  const fields: FormField[] = withFocus([
    {
      name: 'account',
      label: '账号',
      hint: '登录时用，小写字母和数字，例如 wangfang。',
      attributes: html`autocomplete="username" autocapitalize="none" spellcheck="false"`,
      value: account,
      problem: problems.account,
    },
    {
      name: 'name',
      label: '姓名',
      hint: '每次保存都会记下是谁做的，例如 王芳。',
      attributes: html`autocomplete="name"`,
      value: name,
      problem: problems.name,
    },
    {
      name: 'password',
      label: '密码',
      hint: '至少 10 个字符，不要用生日、手机号或“12345”。',
      attributes: html`type="password" autocomplete="new-password"`,
      problem: problems.password,
    },
    {
      name: 'again',
      label: '再输一遍密码',
      hint: '两遍要一样。',
      attributes: html`type="password" autocomplete="new-password"`,
      problem: problems.again,
    },
  ]);
  return {
    place: PLACE,
    title: '设立第一个账号',
    body: html`<p class="lead">有了账号，就可以写公告、改内容、发布到网站。这个页面只能用一次。</p>
${problemSummary(fields)}<form method="post" action="/desk/setup">
<input type="hidden" name="code" value="${code}">
${fields.map(fieldHtml)}
<button>设立账号并登录</button>
</form>`,
  };
}

/** What an old, used or mistyped link shows. */
export function setupVoidPage(anyAccount: boolean): DeskPage {
  return {
    place: PLACE,
    title: anyAccount ? '已经有账号了' : '这个链接不能用',
    body: anyAccount
      ? html`<p class="lead">第一个账号已经设好，这个链接用过就作废了。请直接登录。</p>\n<a class="btn" href="/admin/">去登录</a>`
      : html`<p class="lead">链接可能没有抄完整，或者程序重新启动过。请回到启动程序的窗口，打开那里最新的链接。</p>`,
  };
}
