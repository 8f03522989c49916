import type { Desk } from '../../cms/desk/desk.ts';

export const PASSWORD = 'linden-river-42';

/** Opens a desk to 王芳 (wangfang, 管理), 李主任 (li, 审核) and 陈红 (chen, 编辑): `http://127.0.0.1:51234`. */
export async function openToPeople({ accounts, app }: Desk): Promise<string> {
  await accounts.createFirst(accounts.issueSetupCode(), { account: 'wangfang', name: '王芳', password: PASSWORD });
  for (const [account, name, role] of [
    ['li', '李主任', 'reviewer'],
    ['chen', '陈红', 'editor'],
  ] as const) {
    await accounts.useLink(await accounts.add({ account, name, role }), PASSWORD);
  }
  return app.listen({ host: '127.0.0.1', port: 0 });
}
