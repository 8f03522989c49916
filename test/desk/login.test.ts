import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { systemClock } from '../../cms/desk/beijing-day.ts';
import { clerk, deskHeaders, firstClerk, makePlace, PASSWORD, signIn, startDesk } from './desk-under-test.ts';

test('login, me and logout', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  const me = () => running.ask('/desk/me', { headers: { cookie: wang.cookie } });
  expect((await me()).json()).toEqual({ account: 'wangfang', name: '王芳', role: 'admin' });
  expect((await wang.post('/desk/logout', {})).status).toBe(200);
  expect((await me()).status).toBe(401);
  expect((await running.ask('/desk/me')).json()).toEqual({ error: '还没有登录，或者登录已经过期，请重新登录。' });
});

test('an unknown account and a wrong password get the same answer and take equally long', async () => {
  const running = await startDesk(await makePlace());
  await firstClerk(running);
  const attempt = async (account: string) => {
    const started = performance.now();
    const body = JSON.stringify({ account, password: 'not-the-password' });
    const { status, text } = await running.ask('/desk/login', { method: 'POST', headers: deskHeaders, body });
    return { answer: { status, text }, took: performance.now() - started };
  };
  const wrong = await attempt('wangfang');
  const unknown = await attempt('nobody');
  expect(wrong.answer).toEqual({ status: 401, text: '{"error":"账号或密码不对，请再试一次。"}' });
  expect(unknown.answer).toEqual(wrong.answer);
  expect(unknown.took).toBeGreaterThan(wrong.took / 4);
});

test('after ten attempts on one account even the right password has to wait', async () => {
  const running = await startDesk(await makePlace());
  await firstClerk(running);
  const attempt = (password: string) =>
    running.ask('/desk/login', {
      method: 'POST',
      headers: deskHeaders,
      body: JSON.stringify({ account: 'wangfang', password }),
    });
  const answers = await Promise.all(Array.from({ length: 9 }, () => attempt('not-the-password')));
  expect(answers.every(({ status }) => status === 401)).toBe(true);
  const limited = await attempt(PASSWORD);
  expect(limited.status).toBe(429);
  expect(limited.json()).toEqual({ error: expect.stringMatching(/^登录试得太多了，请 \d+ 分钟后再试。$/) as string });
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
});

test('one address cannot try account after account', async () => {
  const running = await startDesk(await makePlace());
  const attempts = Array.from({ length: 60 }, (_, index) =>
    running.ask('/desk/login', {
      method: 'POST',
      headers: deskHeaders,
      body: JSON.stringify({ account: `account${String(index)}`, password: 'not-the-password' }),
    }),
  );
  const statuses = (await Promise.all(attempts)).map(({ status }) => status);
  expect(statuses.filter((status) => status === 401)).toHaveLength(40);
  expect(statuses.filter((status) => status === 429)).toHaveLength(20);
});

test('sessions survive a restart, are kept as hashes, and end after eight hours', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const wang = await firstClerk(first);
  await first.desk.close();
  expect(await readFile(join(place.deskDir, 'sessions.json'), 'utf8')).not.toContain(wang.cookie.split('=')[1]);

  const me = { headers: { cookie: wang.cookie } };
  const again = await startDesk(place);
  expect((await again.ask('/desk/me', me)).status).toBe(200);
  await again.desk.close();

  const late = { ...systemClock, now: () => Date.now() + 8 * 3600 * 1000 };
  expect((await (await startDesk(place, { clock: late })).ask('/desk/me', me)).status).toBe(401);
});

test('every part of the desk asks who it is: no session, a forged one, one of somebody who left', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await firstClerk(running);
  for (const cookie of [
    '',
    'gongshi_session=',
    `gongshi_session=${'A'.repeat(43)}`,
    'gongshi_session=%00',
    'other=1',
  ]) {
    expect(
      (await clerk(running, cookie).api('entriesByFolder', { folder: 'content/alerts', extension: 'md', depth: 1 }))
        .status,
    ).toBe(401);
    expect((await running.ask('/desk/publication', { headers: { cookie } })).status).toBe(401);
    expect((await running.ask('/desk/me', { headers: { cookie } })).status).toBe(401);
  }
});

test('the cookie is for https only when the request came to an https address', async () => {
  const place = await makePlace();
  const siteUrl = 'https://gongshi.example.cn';
  const running = await startDesk(place, { siteUrl });
  await firstClerk(running);
  const login = (host: string) =>
    running.ask('/desk/login', {
      method: 'POST',
      headers: { ...deskHeaders, host },
      body: JSON.stringify({ account: 'wangfang', password: PASSWORD }),
    });
  expect((await login('gongshi.example.cn')).headers['set-cookie']?.[0]).toContain('; Secure');
  expect((await login('127.0.0.1:4321')).headers['set-cookie']?.[0]).not.toContain('Secure');
  expect((await running.ask('/')).headers['strict-transport-security']).toBe('max-age=15768000');
  await expect(signIn(running, 'nobody')).rejects.toThrow('401');
});

test('a body that is no login is refused in Chinese', async () => {
  const running = await startDesk(await makePlace());
  for (const body of ['{', '[]', '{"account":1}', `{"account":"${'a'.repeat(70_000)}"}`]) {
    const answer = await running.ask('/desk/login', { method: 'POST', headers: deskHeaders, body });
    expect([400, 413]).toContain(answer.status);
    expect(answer.json()).toEqual({ error: expect.stringMatching(/^\p{Script=Han}/u) as string });
  }
});
