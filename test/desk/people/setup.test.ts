import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { passwordProblem } from '../../../cms/desk/people/password-rules.ts';
import { PASSWORD_COST } from '../../../cms/desk/people/secrets.ts';
import { cookieOf, makePlace, PASSWORD, startDesk } from '../support/desk-under-test.ts';

const formHeaders = { 'content-type': 'application/x-www-form-urlencoded' };
const good = { account: 'wangfang', name: '王芳', password: PASSWORD, again: PASSWORD };

test('the setup link makes the first account once, signs it in and is void afterwards', async () => {
  const place = await makePlace();
  const { desk, ask } = await startDesk(place);
  const code = desk.accounts.issueSetupCode();

  const form = await ask(`/desk/setup?code=${code}`);
  expect(form.status).toBe(200);
  expect(form.text).toContain('设立第一个账号');
  expect(form.headers['content-security-policy']).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self'/,
  );
  expect(form.headers['cache-control']).toBe('no-store');

  const send = () =>
    ask('/desk/setup', {
      method: 'POST',
      headers: formHeaders,
      body: new URLSearchParams({ code, ...good }).toString(),
    });
  const answers = await Promise.all([send(), send()]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  const made = answers.find(({ status }) => status === 303);
  expect(made?.headers.location).toBe('/admin/');
  const cookie = made?.headers['set-cookie']?.[0] ?? '';
  expect(cookie).toMatch(/^gongshi_session=[\w-]{43}; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/);
  const me = await ask('/desk/me', { headers: { cookie: made ? cookieOf(made) : '' } });
  expect(me.json()).toMatchObject({ account: 'wangfang', name: '王芳', role: 'admin' });

  expect((await ask(`/desk/setup?code=${code}`)).text).toContain('已经有账号了');
  expect((await send()).status).toBe(404);
});

test('what is kept holds neither the password nor the code, and only the owner may read it', async () => {
  const place = await makePlace();
  const { desk } = await startDesk(place, { passwordCost: PASSWORD_COST });
  const code = desk.accounts.issueSetupCode();
  await desk.accounts.createFirst(code, good);
  const file = join(place.deskDir, 'accounts.json');
  const kept = await readFile(file, 'utf8');
  expect(kept).not.toContain(PASSWORD);
  expect(kept).not.toContain(code);
  expect(kept).toMatch(/"scrypt\$32768\$8\$1\$/);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test('each problem stands next to its field, what was typed stays, the password does not, and the link still works', async () => {
  const { desk, ask } = await startDesk(await makePlace());
  const code = desk.accounts.issueSetupCode();
  const bad = { code, account: 'Wang Fang', name: '<王芳>', password: '12345', again: '1234' };
  const answer = await ask('/desk/setup', {
    method: 'POST',
    headers: formHeaders,
    body: new URLSearchParams(bad).toString(),
  });
  expect(answer.status).toBe(422);
  for (const field of ['account', 'name', 'password', 'again']) {
    expect(answer.text).toContain(`aria-describedby="${field}-hint ${field}-wrong" aria-invalid="true"`);
    expect(answer.text).toContain(`id="${field}-wrong"`);
  }
  expect(answer.text).toContain('value="Wang Fang"');
  expect(answer.text).toContain('value="&lt;王芳&gt;"');
  expect(answer.text).not.toContain('value="12345"');
  expect(desk.accounts.any()).toBe(false);
  expect((await ask(`/desk/setup?code=${code}`)).status).toBe(200);
});

test('a wrong code, an old code and no code open nothing', async () => {
  const { desk, ask } = await startDesk(await makePlace());
  const old = desk.accounts.issueSetupCode();
  desk.accounts.issueSetupCode();
  for (const code of [old, 'x', '']) {
    expect((await ask(`/desk/setup?code=${code}`)).status).toBe(404);
    const body = new URLSearchParams({ code, ...good }).toString();
    expect((await ask('/desk/setup', { method: 'POST', headers: formHeaders, body })).status).toBe(404);
  }
  expect(desk.accounts.any()).toBe(false);
});

test.each([
  '12345',
  '1234567890',
  'password123',
  'Password2024',
  'aaaaaaaaaaaa',
  'abababababab',
  'qwertyuiop',
  'asdfghjkl1',
  'abcdefghij',
  'wangfang12',
  'admin12345',
])('the password %s is refused', (password) => {
  expect(passwordProblem(password, 'wangfang')).toMatch(/密码/);
});

test.each(['linden-river-42', '老王家的猫今年三岁了', '9$7L2#mP8!', 'test-Wang-1x', '8271946350'])(
  'the password %s is good enough',
  (password) => {
    expect(passwordProblem(password, 'wangfang')).toBeUndefined();
  },
);
