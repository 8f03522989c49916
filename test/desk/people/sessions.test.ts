import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { systemClock } from '../../../cms/desk/clock.ts';
import { openSessions } from '../../../cms/desk/people/session-store.ts';
import {
  clerk,
  firstClerk,
  makePlace,
  peopleOf,
  signIn,
  startDesk,
  type RunningDesk,
} from '../support/desk-under-test.ts';
import { bookkeeping } from '../support/plain-bookkeeping.ts';

const EIGHT_HOURS = 8 * 3600 * 1000;
const me = async ({ ask }: RunningDesk, cookie: string) =>
  (await ask('/desk/publication', { headers: { cookie } })).status;

test('sessions survive a restart and are kept as hashes', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const wang = await firstClerk(first);
  await first.desk.close();
  const kept = await readFile(join(place.deskDir, 'sessions.json'), 'utf8');
  expect(kept).not.toContain(wang.cookie.split('=')[1]);
  expect(await me(await startDesk(place), wang.cookie)).toBe(200);
});

test('eight hours after the login a session is over, however busy it was', async () => {
  let now = Date.parse('2026-11-22T08:00+08:00');
  const running = await startDesk(await makePlace(), { clock: { ...systemClock, now: () => now } });
  const wang = await firstClerk(running);
  for (let hour = 0; hour < 8; hour += 1) {
    expect(await me(running, wang.cookie)).toBe(200);
    now += EIGHT_HOURS / 8;
  }
  expect(await me(running, wang.cookie)).toBe(401);
});

test('logging out ends this session and no other, and it cannot come back', async () => {
  const running = await startDesk(await makePlace());
  const here = await firstClerk(running);
  const elsewhere = await signIn(running, 'wangfang');
  // Requests that are under way while the session ends must not write it back.
  const [out, ...others] = await Promise.all([
    here.post('/desk/logout', {}),
    ...Array.from({ length: 5 }, () => running.ask('/desk/office/', { headers: { cookie: here.cookie } })),
  ]);
  expect(out.headers['set-cookie']?.[0]).toMatch(/^gongshi_session=; .*Expires=Thu, 01 Jan 1970/);
  expect(others.every(({ status }) => status === 200 || status === 401)).toBe(true);
  expect([await me(running, here.cookie), await me(running, elsewhere.cookie)]).toEqual([401, 200]);
});

test('every login gets an id of its own, whatever id the browser brought', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  const planted = `gongshi_session=${'A'.repeat(43)}`;
  const body = JSON.stringify({ account: 'wangfang', password: 'linden-river-42' });
  for (const cookie of [planted, wang.cookie]) {
    const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk', cookie };
    const answer = await running.ask('/desk/login', { method: 'POST', headers, body });
    const set = (answer.headers['set-cookie'] ?? []).map((line) => line.slice(0, 15));
    expect(set).toEqual(['gongshi_session', 'gongshi_device_']);
    expect(answer.headers['set-cookie']?.[0]).not.toContain(cookie);
  }
  // Logging in again replaced the session that was there.
  expect([await me(running, planted), await me(running, wang.cookie)]).toEqual([401, 401]);
});

test('an account has at most twenty sessions: the oldest goes', async () => {
  const place = await makePlace();
  const sessions = await openSessions(place.deskDir, () => Date.now(), bookkeeping);
  const ids = Array.from({ length: 22 }, (_, index) => `id${String(index)}`);
  const cookie = { originalMaxAge: null };
  for (const id of ids) {
    await new Promise<void>((done) => sessions.store.set(id, { cookie, account: 'wangfang', epoch: 0 }, () => done()));
    await sleep(2);
  }
  const known = await Promise.all(
    ids.map((id) => new Promise((done) => sessions.store.get(id, (_error, session) => done(session?.account)))),
  );
  expect(known.filter(Boolean)).toHaveLength(20);
  expect(known.slice(0, 3)).toEqual([undefined, undefined, 'wangfang']);
  expect(sessions.of('wangfang', 0)).toHaveLength(20);
  expect(sessions.of('wangfang', 1)).toHaveLength(0);
});

test('no session, a forged one and broken ones open nothing', async () => {
  const running = await startDesk(await makePlace());
  await firstClerk(running);
  const forged = ['', 'gongshi_session=', `gongshi_session=${'A'.repeat(43)}`, 'gongshi_session=%00', 'other=1'];
  for (const cookie of [...forged, 'gongshi_session=__proto__', `gongshi_session=${'x'.repeat(5000)}`]) {
    const folder = { folder: 'content/alerts', extension: 'md', depth: 1 };
    expect((await clerk(running, cookie).api('entriesByFolder', folder)).status).toBe(401);
    expect((await running.ask('/desk/publication', { headers: { cookie } })).status).toBe(401);
    expect(await me(running, cookie)).toBe(401);
  }
});

test('what an older version kept of sessions is left out, not stumbled over', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const { editor } = await peopleOf(first);
  await first.desk.close();
  const file = join(place.deskDir, 'sessions.json');
  const kept = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  await writeFile(file, JSON.stringify({ ...kept, old: { account: 'li', expires: Date.now() + EIGHT_HOURS } }));
  expect(await me(await startDesk(place), editor.cookie)).toBe(200);
});

test('the cookie is strict, not for scripts, and for https only when the request came to an https address', async () => {
  const running = await startDesk(await makePlace(), { siteUrl: 'https://gongshi.example.cn' });
  await firstClerk(running);
  const cookie = async (host: string) => {
    const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk', host };
    const body = JSON.stringify({ account: 'wangfang', password: 'linden-river-42' });
    return (await running.ask('/desk/login', { method: 'POST', headers, body })).headers['set-cookie']?.[0] ?? '';
  };
  const secure = await cookie('gongshi.example.cn');
  expect(secure).toMatch(/^gongshi_session=[\w-]{43}; Path=\/; Expires=[^;]+GMT; HttpOnly; Secure; SameSite=Strict$/);
  const ends = Date.parse(/Expires=([^;]+)/.exec(secure)?.[1] ?? '');
  expect(Math.abs(ends - Date.now() - EIGHT_HOURS)).toBeLessThan(60_000);
  expect(await cookie('127.0.0.1:4321')).not.toContain('Secure');
  expect((await running.ask('/')).headers['strict-transport-security']).toBe('max-age=15768000');
});
