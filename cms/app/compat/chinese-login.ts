import { replacing } from './patch.ts';

/** What the login at GitLab and Forgejo says when it fails, which Decap has outside its locale files. */
export const chineseLogin = replacing('chinese-login', '/decap-cms-lib-auth/dist/esm/pkce-oauth.js', [
  [
    "new Error('Cannot authenticate over insecure protocol!')",
    "Object.assign(new Error('请用 https:// 开头的网址打开管理页面，再登录。'), { name: '' })",
  ],
  ["new Error('Invalid nonce')", "Object.assign(new Error('登录没有完成，请再登录一次。'), { name: '' })"],
]);
