import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePlace, peopleOf, startDesk, type Clerk, type RunningDesk } from '../support/desk-under-test.ts';
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
  expect((await running.ask(PAGE)).status).toBe(401);

  const page = await visit(running, editor, '?entry=alerts/water');
  expect(page.text).toContain('《提醒》');
  expect(page.text).toContain('东里公开栏');
  const today = /id="day"[^>]*value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const wanted = { do: 'post', entry: 'alerts/water', place: 'dongli-board', day: today, note: '大字版' };
  expect((await page.send({ ...wanted, entry: 'alerts/none' })).text).toContain('没有找到这一篇');
  expect((await page.send({ ...wanted, day: '2999-01-01' })).text).toContain('还没有到');
  expect((await page.send({ ...wanted, place: 'nowhere' })).status).toBe(422);
  expect((await page.send(wanted)).text).toContain('登记好了');

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
});

test('what is sent again, is no board, names personal data or no entry is refused, and nothing is written', async () => {
  const { place, running, editor } = await withBoard();
  const page = await visit(running, editor, '?entry=https://gongshi.example/alerts/water/?from=wall%23text');
  expect(page.text).toContain('《提醒》');
  const today = /id="day"[^>]*value="([^"]*)"/.exec(page.text)?.[1] ?? '';
  const wanted = { do: 'post', entry: 'alerts/water', place: 'dongli-board', day: today };
  const [first, second] = await Promise.all([page.send(wanted), page.send(wanted)]);
  expect([first.status, second.status].toSorted()).toEqual([200, 409]);
  expect([first.text, second.text].join()).toContain('这一张已经登记过了');
  expect((await page.send({ ...wanted, note: '大字版' })).status).toBe(200);

  const commits = () => place.git('log', '--oneline').split('\n').length;
  const before = commits();
  const refused = {
    'no board': { place: 'dongli-hall' },
    'a path': { entry: '../../settings' },
    'a path as a board': { place: '../places/dongli-board' },
    'no column': { entry: 'settings/settings' },
    'a mobile': { note: '找 138 0013 8000' },
    'a home': { note: '贴在12号楼2单元501室门口' },
    'a long note': { note: '长'.repeat(41) },
    'no such day': { day: '2026-02-30' },
    'a day of long ago': { day: '1026-02-01' },
    'a foreign token': { token: 'x' },
    'a very long name': { entry: `${'a'.repeat(60_000)}` },
  };
  for (const [what, fields] of Object.entries(refused)) {
    const { status, text } = await page.send({ ...wanted, ...fields });
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
