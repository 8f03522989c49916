import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePlace, PASSWORD, peopleOf, startDesk, type Clerk, type RunningDesk } from '../support/desk-under-test.ts';
import { loggedActions } from '../support/logbook-of.ts';

const PAGE = '/desk/office/posting';
const COMMUNITY = `---
title: 东里社区
code: QS101
level: community
address: 东里中街 9 号
phones: ["0999-5550117"]
hours: [{ days: [mon], from: "08:30", to: "12:00" }]
---
`;
const BOARD = '---\ntitle: 东里公开栏\nkind: 公开栏\ncommunity: dongli\naddress: 东里中街\n---\n';

async function visit({ ask }: RunningDesk, { cookie }: Clerk, query: string) {
  const { text, status } = await ask(`${PAGE}${query}`, { headers: { cookie } });
  const token = /name="token" value="([^"]*)"/.exec(text)?.[1] ?? '';
  const send = (fields: Record<string, string>) =>
    ask(PAGE, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token, ...fields }).toString(),
    });
  return { text, status, send };
}

async function withBoard() {
  const place = await makePlace();
  for (const [file, text] of [
    ['communities/dongli.md', COMMUNITY],
    ['places/dongli-board.md', BOARD],
    ['places/dongli-hall.md', BOARD.replace('kind: 公开栏', 'kind: 其他')],
  ] as const) {
    await mkdir(join(place.contentDir, file, '..'), { recursive: true });
    await writeFile(join(place.contentDir, file), text);
  }
  place.git('add', '.');
  place.git('commit', '--quiet', '-m', 'a board');
  const running = await startDesk(place);
  return { place, running, ...(await peopleOf(running)) };
}

test('any account enters at the board what was put up and what came down, and the text is not touched', async () => {
  const { place, running, editor } = await withBoard();
  const stranger = await running.ask(`${PAGE}?entry=alerts/water`);
  expect(stranger.status).toBe(401);
  expect(stranger.text).toContain('name="next" value="/desk/office/posting?entry=alerts/water"');

  const page = await visit(running, editor, '?entry=alerts/water');
  expect(page.text).toContain('《提醒》');
  expect(page.text).toContain('东里公开栏');
  const today = /id="day"[^>]*value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const wanted = { do: 'post', entry: 'alerts/water', 'at-dongli-board': '1', day: today, note: '大字版' };
  expect((await page.send({ ...wanted, entry: 'alerts/none' })).text).toContain('没有找到这一篇');
  expect((await page.send({ ...wanted, day: '2999-01-01' })).text).toContain('还没有到');
  const { 'at-dongli-board': _, ...nowhere } = wanted;
  expect((await page.send({ ...nowhere, 'at-nowhere': '1' })).text).toContain('请选贴在哪块公开栏上');
  expect((await page.send({ ...nowhere })).text).toContain('value="大字版"');
  const done = await page.send(wanted);
  expect(done.text).toContain('登记好了');
  expect(done.text).not.toContain('value="大字版"');
  const twice = await page.send(wanted);
  expect([twice.status, twice.text]).toEqual([409, expect.stringContaining('另贴一张的，请在备注里写明')]);

  const folder = join(place.contentDir, 'postings', today.slice(0, 4));
  const [file = ''] = await readdir(folder);
  const read = () => readFile(join(folder, file), 'utf8');
  expect(await read()).toBe(`---\nentry: /alerts/water/\nboard: dongli-board\nposted: ${today}\ntitle: 大字版\n---\n`);
  expect(place.git('log', '-1', '--format=%an %s')).toMatch(/ 张贴：alerts\/water$/);
  expect(place.git('log', '--oneline', '--', 'content/alerts/water.md').split('\n')).toHaveLength(1);

  const board = await visit(running, editor, '?board=dongli-board');
  const posting = /name="posting" value="([^"]*)"/.exec(board.text)?.[1] ?? '';
  expect((await board.send({ do: 'remove', board: 'dongli-board', posting, day: today })).text).toContain('撤下');
  expect(await read()).toContain(`removed: ${today}`);
  expect((await board.send({ do: 'remove', posting, day: today })).status).toBe(409);
  expect(await loggedActions(place, ['posting'])).toHaveLength(2);

  // A slip is taken back step by step, and leaves its commits.
  expect((await board.send({ do: 'undo', posting })).text).toContain('这一张还贴着');
  expect(await read()).not.toContain('removed');
  const early = await board.send({ do: 'remove', posting, day: '2020-01-01' });
  expect([early.status, early.text]).toEqual([422, expect.stringContaining('不会在那以前撤下')]);
  expect((await board.send({ do: 'undo', posting })).text).toContain('这条张贴登记没有了');
  expect(await readdir(folder).catch(() => [])).toEqual([]);
  expect((await board.send({ do: 'undo', posting })).status).toBe(404);
  expect(place.git('log', '-2', '--format=%s')).toBe('取消张贴：alerts/water\n取消撤下：alerts/water');
});

test('whoever is not signed in signs in on the page that they scanned, and comes back to it', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { editor } = await peopleOf(running);
  expect(editor.cookie).not.toBe('');
  const enter = (fields: Record<string, string>) =>
    running.ask('/desk/office/login', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const next = '/desk/office/posting?entry=alerts/water';
  const wrong = await enter({ account: 'nobody', password: 'wrong', next });
  expect([wrong.status, wrong.text]).toEqual([401, expect.stringContaining('账号或密码不对')]);
  expect(wrong.text).toContain(`name="next" value="${next}"`);
  const right = await enter({ account: 'chen', password: PASSWORD, next });
  expect([right.status, right.headers.location]).toEqual([303, next]);
  const away = await enter({ account: 'chen', password: PASSWORD, next: '//elsewhere.example/' });
  expect(away.headers.location).toBe('/desk/office/');
  expect(await loggedActions(place, ['login-refused'])).toHaveLength(1);
});

test('what is sent again, is no board, names personal data or no entry is refused, and nothing is written', async () => {
  const { place, running, editor } = await withBoard();
  const page = await visit(running, editor, '?entry=https://gongshi.example/alerts/water/?from=wall%23text');
  expect(page.text).toContain('《提醒》');
  const today = /id="day"[^>]*value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const somewhere = { do: 'post', entry: 'alerts/water', day: today };
  const wanted = { ...somewhere, 'at-dongli-board': '1' };
  const [first, second] = await Promise.all([page.send(wanted), page.send(wanted)]);
  expect([first.status, second.status].toSorted()).toEqual([200, 409]);
  expect([first.text, second.text].join()).toContain('已经登记过这一篇');
  expect((await page.send({ ...wanted, note: '大字版' })).status).toBe(200);

  const commits = () => place.git('log', '--oneline').split('\n').length;
  const before = commits();
  const refused = {
    'a path': { entry: '../../settings' },
    'no column': { entry: 'settings/settings' },
    'a mobile': { note: '找 138 0013 8000' },
    'a home': { note: '贴在12号楼2单元501室门口' },
    'a long note': { note: '长'.repeat(41) },
    'no such day': { day: '2026-02-30' },
    'a day of long ago': { day: '1026-02-01' },
    'a foreign token': { token: 'x' },
    'a very long name': { entry: `${'a'.repeat(60_000)}` },
  };
  const nowhere = { 'no board': { 'at-dongli-hall': '1' }, 'a path as a board': { 'at-../places/dongli-board': '1' } };
  const sent = [
    ...Object.entries(refused).map(([what, fields]) => [what, { ...wanted, note: '另一张', ...fields }] as const),
    ...Object.entries(nowhere).map(([what, fields]) => [what, { ...somewhere, ...fields }] as const),
  ];
  for (const [what, fields] of sent) {
    const { status, text } = await page.send(fields);
    expect([403, 422], what).toContain(status);
    expect(text, what).not.toContain('登记好了');
  }
  const removal = { do: 'remove', day: today };
  for (const posting of ['content/settings.yml', 'content/alerts/water.md', '../../etc/passwd', '']) {
    expect((await page.send({ ...removal, posting })).status, posting).toBe(404);
  }
  expect(commits()).toBe(before);
  expect(await loggedActions(place, ['posting'])).toHaveLength(2);
  const marked = await visit(running, editor, `?entry=${encodeURIComponent('"><script>x</script>')}&board="><b>`);
  expect(marked.text).not.toMatch(/<script>x|"><b>/);
});
