import { expect, test } from 'vitest';
import {
  clerk,
  cookieOf,
  firstClerk,
  makePlace,
  PASSWORD,
  peopleOf,
  signIn,
  startDesk,
} from '../support/desk-under-test.ts';
import { loggedActions } from '../support/logbook-of.ts';
import { codeIn, formHeaders, tokenIn, visitor } from '../support/office-visit.ts';

const ACCOUNTS = '/desk/office/accounts';
const OWN = '/desk/office/password';

async function office() {
  const place = await makePlace();
  const running = await startDesk(place);
  return { place, running, ...(await peopleOf(running)) };
}

test('an admin makes an account, and its owner chooses the password behind the link', async () => {
  const { place, running, admin } = await office();
  const wang = visitor(running, admin);
  const made = await wang.send(ACCOUNTS, { do: 'add', account: 'zhao', name: '赵明', role: 'editor' });
  expect(made.status).toBe(200);
  expect(made.text).toContain('请把下面的链接发给赵明本人');
  const code = codeIn(made.text);
  expect(made.text).toContain(`http://127.0.0.1:${String(running.port)}/desk/set-password?code=${code}`);
  expect((await wang.see(ACCOUNTS)).text).not.toContain(code);
  expect((await wang.see(ACCOUNTS)).text).toContain('等本人设密码');

  const form = await running.ask(`/desk/set-password?code=${code}`);
  expect(form.text).toContain('赵明，请设自己的密码');
  const choose = (password: string, again = password) =>
    running.ask('/desk/set-password', {
      method: 'POST',
      headers: formHeaders,
      body: new URLSearchParams({ code, password, again }).toString(),
    });
  const weak = await choose('12345', '1234');
  expect(weak.status).toBe(422);
  expect(weak.text).toContain('还有 2 处要改');
  const answers = await Promise.all([choose(PASSWORD), choose(PASSWORD)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
  const zhao = clerk(running, cookieOf(answers.find(({ status }) => status === 303) ?? form));
  expect((await running.ask('/desk/me', { headers: { cookie: zhao.cookie } })).json()).toMatchObject({
    account: 'zhao',
    name: '赵明',
    role: 'editor',
    rights: ['read', 'draft'],
  });
  expect((await running.ask(`/desk/set-password?code=${code}`)).text).toContain('这个链接不能用了');
  await signIn(running, 'zhao');
  expect(await loggedActions(place, ['account'])).toEqual(['wangfang account zhao', 'zhao account zhao']);
});

test('a wrong wanted is refused in one sentence and what was typed stays', async () => {
  const { running, admin } = await office();
  const wang = visitor(running, admin);
  const refused = async (fields: Record<string, string>) => {
    const { status, text } = await wang.send(ACCOUNTS, fields);
    return [status, /role="alert">([^<]+)</.exec(text)?.[1]];
  };
  expect(await refused({ do: 'add', account: 'Zhao', name: '赵明', role: 'editor' })).toEqual([
    422,
    '账号用 2–32 个小写字母或数字，以字母开头，例如 wangfang。',
  ]);
  expect(await refused({ do: 'add', account: 'zhao', name: '<赵明>', role: 'editor' })).toEqual([
    422,
    '请写姓名或称呼，例如 王芳；不超过 30 个字，不要有特殊符号。',
  ]);
  expect(await refused({ do: 'add', account: 'li', name: '李明', role: 'editor' })).toEqual([
    409,
    '已经有“li”这个账号了，请换一个，例如在后面加一个数字。',
  ]);
  expect(await refused({ do: 'add', account: 'zhao', name: '赵明', role: 'owner' })).toEqual([
    422,
    '请选一个角色：编辑、审核或管理。',
  ]);
  for (const act of ['reset', 'disable', 'enable', 'unlock', 'end', 'change']) {
    const answer = await refused({ do: act, account: 'nobody', name: '某人', role: 'editor' });
    expect(answer, act).toEqual([404, '没有“nobody”这个账号。']);
  }
  for (const act of ['', 'constructor', 'delete']) expect((await refused({ do: act, account: 'li' }))[0]).toBe(400);
  const kept = await wang.send(ACCOUNTS, { do: 'add', account: 'li', name: '<李明>', role: 'editor' });
  expect(kept.text).toContain('name="name" required autocomplete="off" value="&lt;李明&gt;"');
});

test('disabling and resetting end all sessions at once; the old password is void', async () => {
  const { running, admin, reviewer, editor } = await office();
  const wang = visitor(running, admin);
  const me = async (cookie: string) => (await running.ask('/desk/publication', { headers: { cookie } })).status;
  const chenElsewhere = await signIn(running, 'chen');

  expect((await wang.send(ACCOUNTS, { do: 'disable', account: 'chen' })).text).toContain(
    '停用了账号，登录都已经结束。',
  );
  expect([await me(editor.cookie), await me(chenElsewhere.cookie)]).toEqual([401, 401]);
  await expect(signIn(running, 'chen')).rejects.toThrow('账号或密码不对');
  expect((await wang.send(ACCOUNTS, { do: 'reset', account: 'chen' })).text).toContain('请先启用，再发链接');
  await wang.send(ACCOUNTS, { do: 'enable', account: 'chen' });
  expect(await me(editor.cookie)).toBe(401);
  await signIn(running, 'chen');

  const reset = await wang.send(ACCOUNTS, { do: 'reset', account: 'li' });
  expect(codeIn(reset.text)).not.toBe('');
  expect(await me(reviewer.cookie)).toBe(401);
  await expect(signIn(running, 'li')).rejects.toThrow('401');

  const chen = await signIn(running, 'chen');
  expect((await wang.send(ACCOUNTS, { do: 'end', account: 'chen' })).status).toBe(200);
  expect(await me(chen.cookie)).toBe(401);
  expect(await me(admin.cookie)).toBe(200);
});

test('a role counts from the next request on, and somebody always stays who can manage', async () => {
  const { running, admin, editor } = await office();
  const wang = visitor(running, admin);
  const chen = visitor(running, editor);
  expect((await chen.see(ACCOUNTS)).status).toBe(403);
  await wang.send(ACCOUNTS, { do: 'change', account: 'chen', name: '陈红', role: 'admin' });
  expect((await chen.see(ACCOUNTS)).status).toBe(200);
  await wang.send(ACCOUNTS, { do: 'change', account: 'chen', name: '陈小红', role: 'editor' });
  expect((await chen.see(ACCOUNTS)).status).toBe(403);

  const demoted = await wang.send(ACCOUNTS, { do: 'change', account: 'wangfang', name: '王芳', role: 'editor' });
  expect(demoted.status).toBe(409);
  expect(demoted.text).toContain('这是唯一能登录的管理账号');
  expect((await wang.send(ACCOUNTS, { do: 'disable', account: 'wangfang' })).text).toContain('不能停用自己的账号');
  expect((await wang.send(ACCOUNTS, { do: 'reset', account: 'wangfang' })).text).toContain('“密码和登录”里改');
  // An admin who has not chosen a password yet could not let anybody in.
  await wang.send(ACCOUNTS, { do: 'add', account: 'sun', name: '孙丽', role: 'admin' });
  expect((await wang.send(ACCOUNTS, { do: 'change', account: 'wangfang', name: '王芳', role: 'editor' })).status).toBe(
    409,
  );
});

test('forms act only with the token of this session, and only those with the right see the page', async () => {
  const { running, admin, reviewer, editor } = await office();
  const wang = visitor(running, admin);
  const fields = { do: 'disable', account: 'chen' };
  const li = visitor(running, reviewer);
  const foreign = tokenIn(await li.see(OWN));
  for (const token of ['', 'x', foreign]) {
    const answer = await wang.post(ACCOUNTS, { ...fields, token });
    expect(answer.status, token).toBe(403);
    expect(answer.text).toContain('这个页面放得太久了');
  }
  expect((await wang.post(ACCOUNTS, fields)).status).toBe(403);
  const elsewhere = await running.ask(ACCOUNTS, {
    method: 'POST',
    headers: { ...formHeaders, cookie: admin.cookie, origin: 'http://evil.example' },
    body: new URLSearchParams({ ...fields, token: tokenIn(await wang.see(ACCOUNTS)) }).toString(),
  });
  expect(elsewhere.status).toBe(403);
  expect((await wang.see(`${ACCOUNTS}?do=disable&account=chen`)).status).toBe(200);
  for (const person of [li, visitor(running, editor)]) {
    expect((await person.see(ACCOUNTS)).status).toBe(403);
    expect((await person.post(ACCOUNTS, { ...fields, token: tokenIn(await person.see(OWN)) })).status).toBe(403);
  }
  const stranger = await visitor(running, { cookie: '' }).see(ACCOUNTS);
  expect(stranger.status).toBe(401);
  expect(stranger.headers['content-type']).toContain('text/html');
  // Whoever logs in there is back on the page they wanted.
  expect(stranger.text).toContain(`name="next" value="${ACCOUNTS}"`);
  expect((await running.ask('/desk/me', { headers: { cookie: editor.cookie } })).status).toBe(200);
});

test('the overview lists what a person may use', async () => {
  const { running, admin, editor } = await office();
  const links = async ({ cookie }: { cookie: string }) => {
    const { text } = await running.ask('/desk/office/', { headers: { cookie } });
    return [...text.matchAll(/<li><a href="([^"]+)"/g)].map(([, path]) => path);
  };
  expect(await links(editor)).toContain(OWN);
  expect(await links(editor)).not.toContain(ACCOUNTS);
  expect(await links(admin)).toEqual(expect.arrayContaining([OWN, ACCOUNTS]));
  expect((await running.ask('/desk/office')).headers.location).toBe('/desk/office/');
});

test('a person changes the own password: the old one is asked, other sessions end, this one goes on', async () => {
  const { place, running, editor } = await office();
  const chen = visitor(running, editor);
  const elsewhere = await signIn(running, 'chen');
  const password = 'plum-garden-77';
  const change = (fields: Record<string, string>) => chen.send(OWN, { do: 'password', ...fields });

  const wrong = await change({ old: 'not-the-password', password, again: password });
  expect([wrong.status, wrong.text.includes('现在的密码不对')]).toEqual([422, true]);
  expect((await change({ old: PASSWORD, password, again: 'other' })).text).toContain('两遍密码不一样');
  expect((await change({ old: PASSWORD, password: '1234567890', again: '1234567890' })).status).toBe(422);

  const changed = await change({ old: PASSWORD, password, again: password });
  expect(changed.text).toContain('密码改好了');
  const here = clerk(running, cookieOf(changed));
  const me = async (cookie: string) => (await running.ask('/desk/publication', { headers: { cookie } })).status;
  expect([await me(here.cookie), await me(editor.cookie), await me(elsewhere.cookie)]).toEqual([200, 401, 401]);
  // The form shown with the answer works: it belongs to the new session.
  const next = await visitor(running, here).post(OWN, { do: 'end', key: 'x', token: tokenIn(changed) });
  expect(next.status).toBe(200);
  await expect(signIn(running, 'chen')).rejects.toThrow('401');
  await signIn(running, 'chen', password);
  expect(await loggedActions(place, ['account'])).toContain('chen account chen');
});

test('a person sees where they are logged in and ends one of the logins, never somebody else’s', async () => {
  const running = await startDesk(await makePlace());
  const here = await firstClerk(running);
  const agent = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0';
  const body = JSON.stringify({ account: 'wangfang', password: PASSWORD });
  const phone = await running.ask('/desk/login', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-gongshi': 'desk', 'user-agent': agent },
    body,
  });
  const wang = visitor(running, here);
  const page = (await wang.see(OWN)).text;
  expect(page).toContain('iPhone，微信');
  expect(page).toContain('就是现在这里');
  expect(page).toMatch(/\d+月\d+日 \d\d:\d\d 登录，地址 127\.0\.0\.1/);
  const keys = [...page.matchAll(/name="key" value="([^"]+)"/g)].map(([, key]) => key ?? '');
  expect(keys).toHaveLength(1);

  const { accounts } = running.desk;
  await accounts.useLink(await accounts.add({ account: 'chen', name: '陈红', role: 'editor' }), PASSWORD);
  const chen = visitor(running, await signIn(running, 'chen'));
  await chen.send(OWN, { do: 'end', key: keys[0] ?? '' });
  const me = { headers: { cookie: cookieOf(phone) } };
  expect((await running.ask('/desk/publication', me)).status).toBe(200);
  await wang.send(OWN, { do: 'end', key: keys[0] ?? '' });
  expect((await running.ask('/desk/publication', me)).status).toBe(401);
  expect((await wang.see(OWN)).status).toBe(200);
});
