import { html, type Html } from './html.ts';

export interface FormField {
  name: string;
  label: string;
  hint: string;
  /** Further attributes of the input, such as `type="password"`. */
  attributes: Html;
  value?: string;
  /** What is wrong with what was typed. */
  problem?: string | undefined;
  /** Where typing begins. */
  focus?: boolean;
}

export const newPasswordFields = [
  {
    name: 'password',
    label: '新密码',
    hint: '至少 10 个字符，不要用生日、手机号或“12345”。',
    attributes: html`type="password" autocomplete="new-password"`,
  },
  {
    name: 'again',
    label: '再输一遍新密码',
    hint: '两遍要一样。',
    attributes: html`type="password" autocomplete="new-password"`,
  },
] as const satisfies readonly FormField[];

export const NOT_THE_SAME = '两遍密码不一样，请重新输入。';

/** A label, a hint, the input and what is wrong with it, tied together for those who listen to the page. */
export function fieldHtml({ name, label, hint, attributes, value = '', problem, focus = false }: FormField): Html {
  const described = [`${name}-hint`, ...(problem === undefined ? [] : [`${name}-wrong`])].join(' ');
  const wrong = problem === undefined ? '' : html`\n<p class="wrong" id="${name}-wrong">${problem}</p>`;
  return html`<div class="field"><label for="${name}">${label}</label><p class="hint" id="${name}-hint">${hint}</p>
<input id="${name}" name="${name}" required ${attributes} value="${value}" aria-describedby="${described}"${problem === undefined ? '' : html` aria-invalid="true"`}${focus ? ' autofocus' : ''}>${wrong}</div>`;
}

/** Tells a browser that keeps passwords whose password it is. */
export function accountForPasswordManager(account: string): Html {
  return html`<input name="username" autocomplete="username" value="${account}" readonly hidden>`;
}

/** How many of the fields are wrong, and which. */
export function problemSummary(fields: readonly FormField[]): Html {
  const wrong = fields.filter(({ problem }) => problem !== undefined);
  if (wrong.length === 0) return html``;
  const labels = wrong.map(({ label }) => label).join('、');
  return html`<p class="all wrong" role="alert">还有 ${wrong.length} 处要改：${labels}。</p>\n`;
}

/** Puts the cursor into the first field that is wrong, or into the first. */
export function withFocus(fields: readonly FormField[]): FormField[] {
  const first = fields.findIndex(({ problem }) => problem !== undefined);
  return fields.map((field, index) => ({ ...field, focus: index === Math.max(0, first) }));
}
