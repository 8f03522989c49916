import { expect, test } from 'vitest';
import { openAccounts } from '../../../cms/desk/people/accounts.ts';
import { clerk, deskHeaders, firstClerk, makePlace, peopleOf, startDesk } from '../support/desk-under-test.ts';

const body = JSON.stringify({ action: 'allowance', params: {} });

test('a Host that is not ours is refused everywhere, ours is served', async () => {
  const place = await makePlace();
  const running = await startDesk(place, { siteUrl: 'http://gongshi.example.cn' });
  await running.desk.publishNow();
  const status = async (host: string, path: string) => (await running.ask(path, { headers: { host } })).status;
  for (const path of ['/', '/admin/', '/desk/me', '/media/x.png', '/desk/setup?code=x']) {
    for (const host of ['evil.example', 'evil.example:4321', '127.0.0.1.evil.example', '10.0.0.5', 'null']) {
      expect(await status(host, path), `${host} ${path}`).toBe(403);
    }
  }
  for (const host of ['127.0.0.1:4321', 'localhost', 'LOCALHOST:80', '[::1]:4321', 'gongshi.example.cn']) {
    expect(await status(host, '/'), host).toBe(200);
  }
});

test('a post must carry our header and come from our own pages', async () => {
  const running = await startDesk(await makePlace());
  const { cookie } = await firstClerk(running);
  const host = `127.0.0.1:${String(running.port)}`;
  const post = async (headers: Record<string, string>, path = '/desk/api') =>
    (
      await running.ask(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, ...headers },
        body,
      })
    ).status;
  const ours = { 'x-gongshi': 'desk' };

  expect(await post(ours)).toBe(200);
  expect(await post({ ...ours, origin: `http://${host}` })).toBe(200);
  expect(await post({ ...ours, origin: `http://${host}`, 'sec-fetch-site': 'same-origin' })).toBe(200);

  expect(await post({})).toBe(403);
  expect(await post({ 'x-gongshi': 'other' })).toBe(403);
  for (const origin of ['http://evil.example', 'null', `http://evil.example/${host}`, 'http://127.0.0.1:1', '']) {
    expect(await post({ ...ours, origin }), origin).toBe(403);
  }
  for (const site of ['cross-site', 'same-site', 'none']) {
    expect(await post({ ...ours, 'sec-fetch-site': site }), site).toBe(403);
  }
  for (const path of ['/desk/login', '/desk/logout', '/desk/publication', '/', '/media/x.png']) {
    expect(await post({}, path), path).toBe(403);
  }
  expect(await post({ origin: 'http://evil.example' }, '/desk/setup')).toBe(403);
  expect((await running.ask('/desk/me', { headers: { cookie } })).status).toBe(200);
});

test('an address that spells the path of the desk otherwise is an address of the desk', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { editor } = await peopleOf(running);
  const me = async (path: string) => running.ask(path, { headers: { cookie: editor.cookie } });
  for (const path of ['/desk/me', '/%64esk/me', '/%64esk/office/posting', '/%70review/x/']) {
    expect((await me(path)).headers['cache-control'], path).toBe('no-store');
  }
  // Disabled from the command line: the very next request knows, whichever address it has.
  const { account } = (await me('/desk/me')).json() as { account: string };
  await (await openAccounts(place.deskDir, () => Date.now())).disable(account);
  expect((await me('/%64esk/me')).json()).toBeNull();
});

const sender =
  (running: Awaited<ReturnType<typeof startDesk>>, cookie: string) =>
  (headers: Record<string, string>, content: string) =>
    running.ask('/desk/api', { method: 'POST', headers: { ...deskHeaders, cookie, ...headers }, body: content });

test('a body over 30 MB and one that is not JSON are given up; the desk still answers', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  const send = sender(running, wang.cookie);
  const huge = await send({}, JSON.stringify({ action: 'allowance', params: 'x'.repeat(31 * 1024 * 1024) })).catch(
    () => undefined,
  );
  expect(huge?.status ?? 413).toBe(413);
  // Reading millions of parts would keep readers waiting.
  const crumbs = await send({}, `{"action":"allowance","params":${'['.repeat(400_000)}${']'.repeat(400_000)}}`);
  expect(crumbs.status).toBe(413);
  expect(crumbs.text).toContain('太零碎');
  expect((await send({ 'content-type': 'text/plain' }, body)).status).toBe(400);
  expect((await send({}, '{"action"')).status).toBe(400);
  const announced = await send({ 'content-length': String(1024 ** 3) }, '{').catch(() => undefined);
  expect(announced?.status ?? 413).toBe(413);
  expect((await wang.api('allowance', {})).status).toBe(200);
});

test('a body that never ends is given up; the desk still answers', async () => {
  const running = await startDesk(await makePlace(), { requestTimeout: 2000 });
  const wang = await firstClerk(running);
  const send = sender(running, wang.cookie);
  const slow = await send({ 'content-length': '1000' }, '{').catch(() => undefined);
  expect(slow?.status ?? 408).toBe(408);
  expect((await wang.api('allowance', {})).status).toBe(200);
});

test('who is not signed in is turned away before the body is read', async () => {
  const running = await startDesk(await makePlace());
  const answer = await clerk(running, '').api('allowance', {});
  expect(answer.status).toBe(401);
  expect(answer.headers['cache-control']).toBe('no-store');
});
