import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { createLoginAttempts } from '../../../cms/desk/people/login-attempts.ts';
import {
  deskHeaders,
  firstClerk,
  makePlace,
  PASSWORD,
  startDesk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { loggedActions } from '../support/logbook-of.ts';

/** A proxy on this machine hands on the address of whoever stands before it. */
const SITE = 'http://gongshi.example.cn';
const WRONG = 'not-the-password';

/** Tries a password from an address of one's own. */
function attempt({ ask }: Pick<RunningDesk, 'ask'>, from: string, password = WRONG, account = 'wangfang') {
  const headers = { ...deskHeaders, 'x-forwarded-for': from };
  return ask('/desk/login', { method: 'POST', headers, body: JSON.stringify({ account, password }) });
}

/** Bytes that are still in use after the rubbish has been taken away. */
function memoryKept(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}

test('login, me and logout', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  const me = () => running.ask('/desk/me', { headers: { cookie: wang.cookie } });
  const known = { account: 'wangfang', name: '王芳', role: 'admin', rights: ['read', 'draft', 'publish', 'manage'] };
  expect((await me()).json()).toEqual({ ...known, twoPeople: false });
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

test('a body that is no login is refused in Chinese', async () => {
  const running = await startDesk(await makePlace());
  for (const body of ['{', '[]', '{"account":1}', `{"account":"${'a'.repeat(70_000)}"}`]) {
    const answer = await running.ask('/desk/login', { method: 'POST', headers: deskHeaders, body });
    expect([400, 413]).toContain(answer.status);
    expect(answer.json()).toEqual({ error: expect.stringMatching(/^\p{Script=Han}/u) as string });
  }
});

test('capitals and spaces around an account, as phones put them, do not matter', async () => {
  const running = await startDesk(await makePlace());
  await firstClerk(running);
  expect((await attempt(running, '', PASSWORD, ' Wangfang ')).status).toBe(200);
});

test('twenty wrong passwords lock an account for half an hour, or until somebody unlocks it', () => {
  let [now, unlocked] = [Date.parse('2026-11-22T09:00+08:00'), 0];
  const minutes = (count: number) => count * 60_000;
  const attempts = createLoginAttempts({
    now: () => now,
    unlockedAt: () => unlocked,
    isFamiliar: (account, address) => account === 'wangfang' && address === 'office',
  });
  const tryOften = (times: number, from: string) =>
    Array.from({ length: times }, () => attempts.begin('wangfang', from));
  expect(tryOften(20, 'anywhere')).toEqual(Array(20).fill(0));
  expect(attempts.begin('wangfang', 'elsewhere')).toBe(minutes(30));
  // Where the person is logged in, strangers lock nothing; but guessing there is counted too.
  expect(tryOften(20, 'office')).toEqual(Array(20).fill(0));
  expect(attempts.begin('wangfang', 'office')).toBe(minutes(30));
  expect(attempts.begin('chen', 'anywhere')).toBe(0);

  now += minutes(20);
  expect(attempts.begin('wangfang', 'anywhere')).toBe(minutes(10));
  now += minutes(10);
  expect(tryOften(20, 'anywhere')).toEqual(Array(20).fill(0));
  expect(attempts.begin('wangfang', 'anywhere')).toBe(minutes(30));
  unlocked = now;
  now += 1;
  expect(tryOften(19, 'anywhere')).toEqual(Array(19).fill(0));
  attempts.succeeded('wangfang', 'anywhere');
  expect(tryOften(20, 'anywhere')).toEqual(Array(20).fill(0));
  expect(attempts.begin('wangfang', 'anywhere')).toBeGreaterThan(0);

  // Fewer than twenty in an hour never lock.
  for (let count = 0; count < 60; count += 1) {
    expect(attempts.begin('li', 'anywhere')).toBe(0);
    now += minutes(4);
  }
});

test('10,000 attempts end quickly, write little, and lock nobody out who is in the office', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { siteUrl: SITE });
  await firstClerk(running);
  expect((await attempt(running, '10.9.9.9', PASSWORD)).status).toBe(200);
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  onTestFinished(() => {
    agent.destroy();
  });
  const knock = (index: number) =>
    new Promise<number>((resolve, reject) => {
      // Half hammer from one address on invented names, half come from everywhere and try one account.
      const alone = index % 2 === 0;
      const from = alone
        ? '10.0.0.1'
        : `10.${String(1 + (index >> 12))}.${String((index >> 6) & 63)}.${String(index & 63)}`;
      const body = JSON.stringify({ account: alone ? `name${String(index)}` : 'wangfang', password: WRONG });
      const headers = { ...deskHeaders, 'x-forwarded-for': from, 'content-length': Buffer.byteLength(body) };
      const sent = request({
        host: '127.0.0.1',
        port: running.port,
        path: '/desk/login',
        method: 'POST',
        agent,
        headers,
      });
      sent.on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject).end(body);
    });
  const before = memoryKept();
  const statuses = await Promise.all(Array.from({ length: 10_000 }, (_, index) => knock(index)));
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(60);
  expect(memoryKept() - before).toBeLessThan(30 * 1024 * 1024);
  expect((await running.ask('/desk/login-options')).status).toBe(200);
  expect((await loggedActions(place, ['login-refused'])).length).toBeLessThan(10);

  expect((await attempt(running, '10.9.9.9', PASSWORD)).status).toBe(200);
  const locked = await attempt(running, '10.99.0.1', PASSWORD);
  expect(locked.status).toBe(429);
  expect(locked.json()).toEqual({
    error: expect.stringMatching(
      /^密码错得太多，这个账号先锁上了，\d+ 分钟后自动打开。着急请找管理员解锁。$/,
    ) as string,
  });
  expect(Number(locked.headers['retry-after'])).toBeGreaterThan(60);
  await running.desk.accounts.unlock('wangfang');
  expect((await attempt(running, '10.99.0.1', PASSWORD)).status).toBe(200);
});
