import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { oidcFrom } from '../../../cms/desk/people/oidc-settings.ts';
import { systemClock } from '../../../cms/desk/clock.ts';
import { clerk, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';
import type { Answer } from '../support/http.ts';
import { startIdentityServer } from '../support/identity-server.ts';
import { loggedActions } from '../support/logbook-of.ts';

async function office() {
  const place = await makePlace();
  const server = await startIdentityServer();
  let ahead = 0;
  const clock = { ...systemClock, now: () => Date.now() + ahead };
  const running = await startDesk(place, { oidc: server.settings, clock });
  const wang = await firstClerk(running);
  const cookies = (answer: Answer): Partial<Record<string, string>> =>
    Object.fromEntries((answer.headers['set-cookie'] ?? []).map((line) => [line.split('=')[0] ?? '', line]));
  const pair = (line = '') => line.split(';')[0] ?? '';

  return {
    ...{ place, server, running, wang, cookies, pair },
    later: (milliseconds: number) => {
      ahead += milliseconds;
    },
    /** Presses the button on the login page. */
    begin: async () => {
      const answer = await running.ask('/desk/oidc/login');
      return {
        answer,
        start: answer.headers.location ?? '',
        cookie: pair(cookies(answer)['gongshi_oidc']),
      };
    },
    /** Comes back from the identity server, as a browser does from another site: without the strict cookie. */
    comeBack: (address: string, cookie: string) => {
      const { pathname, search } = new URL(address);
      return running.ask(pathname + search, { headers: { cookie, 'sec-fetch-site': 'cross-site' } });
    },
  };
}

const sentence = ({ text }: Answer) => /<p class="lead">([^<]+)<\/p>/.exec(text)?.[1];

test('through the identity server and back: the person is logged in, and logs out there too', async () => {
  const { place, server, running, begin, comeBack, cookies, pair } = await office();
  server.serve(running.port);
  expect((await running.ask('/desk/login-options')).json()).toEqual({ oidc: { label: '统一身份登录' } });

  const { answer, start, cookie } = await begin();
  expect(answer.status).toBe(303);
  expect(answer.headers['set-cookie']?.[0]).toMatch(/Path=\/desk\/oidc\/; HttpOnly; SameSite=Lax$/);
  const asked = new URL(start).searchParams;
  expect(asked.get('code_challenge_method')).toBe('S256');
  expect([asked.has('state'), asked.has('nonce'), asked.get('scope')]).toEqual([true, true, 'openid profile']);

  const back = await comeBack(await server.logIn(start, 'wangfang'), cookie);
  expect(back.status).toBe(200);
  expect(back.text).toContain('王芳，您已登录');
  expect(back.text).toContain('<meta http-equiv="refresh" content="0;url=/admin/">');
  expect(cookies(back)['gongshi_session']).toMatch(/HttpOnly; SameSite=Strict$/);
  const wang = clerk(running, pair(cookies(back)['gongshi_session']));
  const me = () => running.ask('/desk/me', { headers: { cookie: wang.cookie } });
  expect((await me()).json()).toMatchObject({ account: 'wangfang', role: 'admin' });
  expect(await loggedActions(place, ['login'])).toEqual(['wangfang login', 'wangfang login']);

  const { goOnTo = '' } = (await wang.post('/desk/logout', {})).json() as { goOnTo?: string };
  expect((await me()).json()).toBeNull();
  const elsewhere = new URL(goOnTo);
  expect(elsewhere.origin).toBe(server.settings.issuer.origin);
  expect(elsewhere.searchParams.get('post_logout_redirect_uri')).toBe(
    `http://127.0.0.1:${String(running.port)}/admin/`,
  );
  expect((await fetch(elsewhere)).status).toBe(200);
});

test('a password login stays here when it ends', async () => {
  const { server, running, wang } = await office();
  server.serve(running.port);
  expect((await wang.post('/desk/logout', {})).json()).toEqual({});
});

test('a wrong state, a second use, a code of another login, no cookie: nobody is logged in', async () => {
  const { server, running, begin, comeBack, cookies } = await office();
  server.serve(running.port);
  const login = async () => {
    const { start, cookie } = await begin();
    return { address: await server.logIn(start, 'wangfang'), cookie };
  };
  const refused = (answer: Answer, says: string) => {
    expect(answer.status).toBe(400);
    expect(sentence(answer)).toContain(says);
    expect(cookies(answer)['gongshi_session']).toBeUndefined();
  };

  const first = await login();
  const forged = new URL(first.address);
  forged.searchParams.set('state', 'x'.repeat(43));
  refused(await comeBack(forged.href, first.cookie), '身份服务器的回答不对');
  refused(await comeBack(first.address, first.cookie), '已经过期，或者已经用过了');

  const second = await login();
  expect((await comeBack(second.address, second.cookie)).status).toBe(200);
  refused(await comeBack(second.address, second.cookie), '已经过期，或者已经用过了');

  // The used code again, in a login of its own that has a state of its own.
  const { start, cookie } = await begin();
  const replayed = new URL(second.address);
  replayed.searchParams.set('state', new URL(start).searchParams.get('state') ?? '');
  refused(await comeBack(replayed.href, cookie), '身份服务器的回答不对');

  const stranger = await login();
  refused(await comeBack(stranger.address, ''), '已经过期，或者已经用过了');
  refused(await comeBack(stranger.address, `gongshi_oidc=${'A'.repeat(43)}`), '已经过期，或者已经用过了');
  expect(running.log.join('\n')).not.toContain(new URL(first.address).searchParams.get('code'));
});

test('who is unknown here, or disabled, is told whom to ask', async () => {
  const { place, server, running, begin, comeBack, cookies } = await office();
  server.serve(running.port);
  const { accounts } = running.desk;
  await accounts.add({ account: 'chen', name: '陈红', role: 'editor' });
  await accounts.disable('chen');
  const comes = async (as: string) => {
    const { start, cookie } = await begin();
    const answer = await comeBack(await server.logIn(start, as), cookie);
    expect(answer.status).toBe(403);
    expect(cookies(answer)['gongshi_session']).toBeUndefined();
    return sentence(answer);
  };
  expect(await comes('zhao')).toBe(
    '身份服务器认识您（zhao），但这里没有“zhao”这个账号。请管理网站的人在“账号”里新增它。',
  );
  expect(await comes('chen')).toBe('账号“chen”已经停用。需要用的话，请联系管理网站的人。');
  expect(await comes('Wangfang')).toContain('没有“Wangfang”这个账号');
  expect(await comes('<b>x</b>')).toContain('&lt;b&gt;x&lt;/b&gt;');
  expect(await loggedActions(place, ['login-refused'])).toContain('desk login-refused zhao');

  // Enabled and without a password of the desk's own, chen comes in.
  await accounts.enable('chen');
  const { start, cookie } = await begin();
  expect((await comeBack(await server.logIn(start, 'chen'), cookie)).text).toContain('陈红，您已登录');
});

test('giving up, waiting too long there and waiting too long here end in a sentence', async () => {
  const { server, running, begin, comeBack, later } = await office();
  server.serve(running.port, { interactionSeconds: 1 });
  const slow = await begin();
  const form = await fetch(slow.start, { redirect: 'manual' });
  await sleep(2300);
  const page = new URL(form.headers.get('location') ?? '', server.settings.issuer);
  // A browser forgets these by now, and that is how the identity server knows.
  const fresh = (line: string) => Date.parse(/expires=([^;]+)/i.exec(line)?.[1] ?? '') > Date.now();
  const cookie = form.headers
    .getSetCookie()
    .filter(fresh)
    .map((line) => line.split(';')[0])
    .join('; ');
  expect((await fetch(page, { headers: { cookie } })).status).toBe(400);

  server.serve(running.port);
  const cancelled = await begin();
  const gaveUp = await comeBack(await server.cancel(cancelled.start), cancelled.cookie);
  expect(gaveUp.status).toBe(403);
  expect(sentence(gaveUp)).toBe('在身份服务器那里取消了登录，或者那里没有同意。');

  const late = await begin();
  const address = await server.logIn(late.start, 'wangfang');
  later(10 * 60_000);
  expect(sentence(await comeBack(address, late.cookie))).toContain('已经过期');

  const again = await begin();
  expect((await comeBack(await server.logIn(again.start, 'wangfang'), again.cookie)).status).toBe(200);
});

test('an identity server that is down leaves the password; when it is up it is found', async () => {
  const { server, running, begin, wang } = await office();
  const down = await begin();
  expect(down.answer.status).toBe(502);
  expect(sentence(down.answer)).toBe('“统一身份登录”暂时不能用。可以先用账号和密码登录。');
  expect(running.log.join('\n')).toContain('OpenID Connect:');
  expect((await wang.api('allowance', {})).status).toBe(200);
  server.serve(running.port);
  expect((await begin()).answer.status).toBe(303);
});

test('without an identity server there is no button and no way', async () => {
  const running = await startDesk(await makePlace());
  expect((await running.ask('/desk/login-options')).json()).toEqual({ oidc: null });
  expect((await running.ask('/desk/oidc/login')).status).toBe(404);
});

test('the variables are checked at the start', () => {
  const issuer = 'https://sso.example.cn/realms/office';
  expect(oidcFrom({})).toBeUndefined();
  expect(oidcFrom({ OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'gongshi' })).toMatchObject({
    label: '统一身份登录',
    claim: 'preferred_username',
    clientSecret: undefined,
  });
  expect(() => oidcFrom({ OIDC_ISSUER: issuer })).toThrow('OIDC_CLIENT_ID');
  for (const wrong of ['http://sso.example.cn', 'sso.example.cn', 'ftp://127.0.0.1']) {
    expect(() => oidcFrom({ OIDC_ISSUER: wrong, OIDC_CLIENT_ID: 'x' }), wrong).toThrow('OIDC_ISSUER 要写成');
  }
  const env = { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: 'x', OIDC_CLIENT_SECRET_FILE: '/nowhere/secret' };
  expect(() => oidcFrom(env)).toThrow('/nowhere/secret');
});
