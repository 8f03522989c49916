import { Agent, request } from 'node:http';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import {
  cookieOf,
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
function attempt(
  { ask }: Pick<RunningDesk, 'ask'>,
  from: string,
  password = WRONG,
  account = 'wangfang',
  also: Readonly<Record<string, string | undefined>> = {},
) {
  const headers = { ...deskHeaders, ...also, 'x-forwarded-for': from };
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
  // The page of the login asks each time: that nobody is signed in is an answer, not an error.
  expect((await me()).json()).toBeNull();
  expect((await running.ask('/desk/me')).json()).toBeNull();
  expect((await running.ask('/desk/publication')).json()).toEqual({
    error: '还没有登录，或者登录已经过期，请重新登录。',
  });
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
  const wrong = [await attempt('wangfang'), await attempt('wangfang')];
  const unknown = [await attempt('nobody'), await attempt('nobody')];
  const refused = { status: 401, text: '{"error":"账号或密码不对，请再试一次。"}' };
  for (const { answer } of [...wrong, ...unknown]) expect(answer).toEqual(refused);
  // Whatever else the machine does makes one of two slower.
  const least = (attempts: typeof wrong) => Math.min(...attempts.map(({ took }) => took));
  expect(least(unknown)).toBeGreaterThan(least(wrong) / 4);
});

test('after five tries from one network even the right password has to wait, and only there', async () => {
  const running = await startDesk(await makePlace(), { siteUrl: SITE });
  await firstClerk(running);
  const answers = await Promise.all(Array.from({ length: 5 }, () => attempt(running, '10.0.0.1')));
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(401));
  const limited = await attempt(running, '10.0.0.1', PASSWORD);
  expect(limited.status).toBe(429);
  expect(limited.json()).toEqual({ error: '密码试错了好几次，请 1 分钟后再试。着急请找管理员解锁。' });
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  // What the client itself writes before the proxy's word is not believed.
  expect((await attempt(running, '10.0.0.2, 10.0.0.1', PASSWORD)).status).toBe(429);
  expect((await attempt(running, '10.0.0.2', PASSWORD)).status).toBe(200);
  await running.desk.accounts.unlock('wangfang');
  expect((await attempt(running, '10.0.0.1', PASSWORD)).status).toBe(200);
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

test('while strangers guess, the owner logs in with a known device and with a new one, and is told', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { siteUrl: SITE });
  await firstClerk(running);
  const home = await attempt(running, '10.9.9.9', PASSWORD);
  const device = home.headers['set-cookie']?.find((line) => line.startsWith('gongshi_device_')) ?? '';
  expect(device).toMatch(/; Max-Age=15724800; Path=\/desk\/; HttpOnly; SameSite=Strict$/);

  const before = memoryKept();
  const statuses = await flood(running.port, [
    // One network hammers on the account, one on invented names, twelve others twice on the account.
    ...Array.from({ length: 200 }, () => ['10.0.0.1', 'wangfang'] as const),
    ...Array.from({ length: 200 }, (_, index) => ['10.0.0.2', `name${String(index)}`] as const),
    ...Array.from({ length: 40 }, (_, index) => [`10.1.0.${String(index % 20)}`, 'wangfang'] as const),
    // And somebody with a /48 of IPv6, whose every try comes from another /64.
    ...Array.from({ length: 560 }, (_, index) => [`2001:db8:7:${index.toString(16)}::1`, 'wangfang'] as const),
  ]);
  expect(new Set(statuses)).toEqual(new Set([401, 429]));
  const looked = statuses.filter((status) => status === 401).length;
  expect(looked).toBeGreaterThan(20);
  expect(looked).toBeLessThanOrEqual(5 + 40 + 5 * 20 + 20);
  expect(memoryKept() - before).toBeLessThan(30 * 1024 * 1024);
  expect((await loggedActions(place, ['login-refused'])).length).toBeLessThan(10);

  // From where the strangers are, with the known device; and from elsewhere, with another.
  const known = { cookie: device.split(';')[0] };
  expect((await attempt(running, '10.0.0.1', PASSWORD, 'wangfang', known)).status).toBe(200);
  const elsewhere = await attempt(running, '10.99.0.1', PASSWORD);
  expect(elsewhere.status).toBe(200);
  // The device is known for this account alone, and not one whose cookie was invented.
  expect((await attempt(running, '10.0.0.1', PASSWORD, 'wangfang', { cookie: `${known.cookie ?? ''}x` })).status).toBe(
    429,
  );
  const office = await running.ask('/desk/office/', { headers: { cookie: cookieOf(elsewhere) } });
  expect(office.text.slice(office.text.indexOf('<main'))).toMatch(
    /这一天里有人在猜密码：账号“wangfang”试了 \d+ 次，用不存在的账号试了 \d+ 次。/,
  );
});

/** Tries a wrong password of each account from its address, many at once; the statuses of the answers. */
function flood(port: number, tries: readonly (readonly [from: string, account: string])[]): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 40 });
  onTestFinished(() => {
    agent.destroy();
  });
  const knock = ([from, account]: readonly [string, string]) =>
    new Promise<number>((resolve, reject) => {
      const body = JSON.stringify({ account, password: WRONG });
      const headers = { ...deskHeaders, 'x-forwarded-for': from, 'content-length': Buffer.byteLength(body) };
      const sent = request({ host: '127.0.0.1', port, path: '/desk/login', method: 'POST', agent, headers });
      sent.on('response', (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      });
      sent.on('error', reject).end(body);
    });
  return Promise.all(tries.map(knock));
}
