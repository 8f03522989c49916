import { execFile } from 'node:child_process';
import { scryptSync } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { openAccounts } from '../../../cms/desk/people/accounts.ts';
import { PASSWORD_COST } from '../../../cms/desk/people/secrets.ts';
import { clerkAs, firstClerk, makePlace, PASSWORD, signIn, startDesk, type Place } from '../support/desk-under-test.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { codeIn, formHeaders } from '../support/office-visit.ts';

const run = promisify(execFile);
const accountsFile = ({ deskDir }: Place) => join(deskDir, 'accounts.json');

/** `npm run desk -- account …` in a process of its own; rejects with what it printed if it fails. */
async function command(place: Place, ...args: string[]): Promise<string> {
  const own = { DESK_DIR: place.deskDir, CONTENT_DIR: place.contentDir, SITE_URL: '', OIDC_ISSUER: '' };
  const env = { ...process.env, ...own };
  const { stdout } = await run(process.execPath, ['cms/desk/command.ts', 'account', ...args], { env });
  return stdout;
}

test('a file of the first version with its one admin is read, and a cheaper hash is renewed at the login', async () => {
  const place = await makePlace();
  const salt = Buffer.from('0123456789abcdef');
  const hash = scryptSync(PASSWORD, salt, 32, { N: 2 ** 12, r: 8, p: 1 });
  const password = ['scrypt', 4096, 8, 1, salt.toString('base64url'), hash.toString('base64url')].join('$');
  const old = { account: 'wangfang', name: '王芳', role: 'admin', password, created: '2026-11-21T01:00:00.000Z' };
  await mkdir(place.deskDir, { recursive: true });
  await writeFile(accountsFile(place), JSON.stringify({ accounts: [old] }));

  const running = await startDesk(place, { passwordCost: PASSWORD_COST });
  const wang = await signIn(running, 'wangfang');
  expect((await wang.api('allowance', {})).status).toBe(200);
  const kept = JSON.parse(await readFile(accountsFile(place), 'utf8')) as { accounts: (typeof old)[] };
  expect(kept.accounts[0]?.password).toMatch(/^scrypt\$32768\$8\$1\$/);
  expect({ ...kept.accounts[0], password }).toEqual(old);
  await signIn(running, 'wangfang');
});

test('a file that cannot be read lets nobody in, opens no setup and is left as it is; put right, it works at once', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await firstClerk(running);
  const whole = await readFile(accountsFile(place));
  await running.desk.close();
  const again = await startDesk(place);
  const code = again.desk.accounts.issueSetupCode();
  for (const text of ['', '{"accounts":', '{"accounts":[{"account":"wang"}]}', '[]']) {
    await writeFile(accountsFile(place), text);
    await expect(signIn(again, 'li'), text).rejects.toThrow('accounts.json 不见了或坏了');
    expect(again.desk.accounts.any()).toBe(true);
    expect((await again.ask(`/desk/setup?code=${code}`)).status).toBe(404);
    expect(await again.desk.conditions()).toContainEqual(expect.stringContaining('desk/accounts.json 换掉它'));
    await expect(command(place, 'add', 'li', '李主任', '管理')).rejects.toThrow('不见了或坏了');
    expect(await readFile(accountsFile(place), 'utf8')).toBe(text);
  }
  await writeFile(accountsFile(place), whole);
  await signIn(again, 'wangfang');
});

test('the commands work with the desk stopped and while it runs, which notices at its next request', async () => {
  const place = await makePlace();
  const added = await command(place, 'add', 'wangfang', '王芳', '管理');
  expect(added).toContain('新增了 wangfang（王芳，管理）');

  const running = await startDesk(place);
  expect(running.desk.accounts.any()).toBe(true);
  const form = { code: codeIn(added), password: PASSWORD, again: PASSWORD };
  const body = new URLSearchParams(form).toString();
  expect((await running.ask('/desk/set-password', { method: 'POST', headers: formHeaders, body })).status).toBe(303);

  const chen = await clerkAs(running, 'editor', 'chen', '陈红');
  const me = async () => (await running.ask('/desk/me', { headers: { cookie: chen.cookie } })).json();
  await command(place, 'role', 'chen', 'reviewer');
  expect(await me()).toMatchObject({ role: 'reviewer', rights: ['read', 'draft', 'publish'] });
  await command(place, 'end-sessions', 'chen');
  expect(await me()).toBeNull();

  const linked = await command(place, 'link', 'chen');
  await expect(signIn(running, 'chen')).rejects.toThrow('401');
  expect((await running.ask(`/desk/set-password?code=${codeIn(linked)}`)).text).toContain('陈红，请设自己的密码');
  await command(place, 'disable', 'chen');
  expect((await running.ask(`/desk/set-password?code=${codeIn(linked)}`)).status).toBe(404);
  expect(await command(place, 'list')).toBe('wangfang  王芳  管理\nchen  陈红  审核  已停用\n');

  await expect(command(place, 'disable', 'wangfang')).rejects.toThrow('这是唯一能登录的管理账号');
  await expect(command(place, 'role', 'wangfang', 'editor')).rejects.toThrow('这是唯一能登录的管理账号');
  await expect(command(place, 'role', 'wangfang', 'owner')).rejects.toThrow('角色写 编辑、审核 或 管理');
  await expect(command(place, 'link', 'nobody')).rejects.toThrow('没有“nobody”这个账号。');
  await expect(command(place, 'remove', 'chen')).rejects.toThrow('npm run desk -- account unlock <账号>');
  expect(await loggedActions(place, ['account'])).toContain('desk account chen');
});

test('changes made by several at once are all kept, also after one was killed in the middle', async () => {
  const place = await makePlace();
  await mkdir(place.deskDir, { recursive: true });
  // What a killed process leaves behind: a lock whose owner is no more.
  await writeFile(`${accountsFile(place)}.lock`, '2147483647 gone');
  const desk = await openAccounts(place.deskDir, () => Date.now());
  const shell = await openAccounts(place.deskDir, () => Date.now());
  const names = Array.from({ length: 20 }, (_, index) => `clerk${String(index)}`);
  await Promise.all(
    names.map((account, index) => (index % 2 ? desk : shell).add({ account, name: '陈红', role: 'editor' })),
  );
  await Promise.all(names.map((account, index) => (index % 2 ? shell : desk).change(account, { role: 'reviewer' })));
  await desk.refresh();
  const kept = desk.all();
  expect(kept.map(({ account }) => account).sort()).toEqual(names.toSorted());
  expect(kept.every(({ role }) => role === 'reviewer')).toBe(true);
});

test('a link holds 72 hours, survives a restart, is kept as a hash, and looking at it does not use it up', async () => {
  const place = await makePlace();
  let now = Date.parse('2026-11-22T09:00+08:00');
  const clock = { now: () => now, later: () => () => undefined };
  const first = await startDesk(place, { clock });
  await firstClerk(first);
  const code = await first.desk.accounts.add({ account: 'chen', name: '陈红', role: 'editor' });
  expect(await readFile(accountsFile(place), 'utf8')).not.toContain(code);
  await first.desk.close();

  const again = await startDesk(place, { clock });
  const status = async (path: string) => (await again.ask(path)).status;
  now += 72 * 3600 * 1000 - 1;
  expect([await status(`/desk/set-password?code=${code}`), await status(`/desk/set-password?code=${code}`)]).toEqual([
    200, 200,
  ]);
  now += 1;
  expect(await status(`/desk/set-password?code=${code}`)).toBe(404);
  expect(await again.desk.accounts.useLink(code, PASSWORD)).toBeUndefined();
  for (const wrong of ['', 'x', `${code}x`, '__proto__']) {
    expect(await status(`/desk/set-password?code=${wrong}`)).toBe(404);
  }
  // A new link makes the old one void.
  const second = await again.desk.accounts.reset('chen');
  const third = await again.desk.accounts.reset('chen');
  expect(await status(`/desk/set-password?code=${second}`)).toBe(404);
  expect(await status(`/desk/set-password?code=${third}`)).toBe(200);
});
