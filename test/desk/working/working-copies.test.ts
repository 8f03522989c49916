import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { residentId, dice } from '../../privacy/invented-people.ts';
import { alert, makePlace, peopleOf, signIn, startDesk, type Clerk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, publishDraft, version } from '../support/drafting.ts';
import { png } from '../support/sample-files.ts';
import { openWorkingCopies } from '../../../cms/desk/working/working-copies.ts';

const PATH = 'content/alerts/power.md';
const keep = (clerk: Clerk, text: string, more: object = {}) =>
  clerk.api('keepWorkingCopy', {
    ...{ path: PATH, isNew: true, base: null, title: '停电' },
    values: { title: '停电', text },
    ...more,
  });
const mine = async (clerk: Clerk, path = PATH) =>
  ((await clerk.api('workingCopy', { path })).json() as { values: { text: string } } | null)?.values.text;
const list = async (clerk: Clerk) => (await clerk.api('workingCopies', {})).json();

test('what two people type in one entry at once is kept for each of them alone, outside git, over a restart', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  const { admin, reviewer, editor } = await peopleOf(first);
  const id = residentId(dice(7));
  const before = place.git('count-objects');
  const answers = await Promise.all([keep(editor, `陈红写的，证号 ${id}`), keep(reviewer, '李主任写的')]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  await keep(editor, `陈红又写的，证号 ${id}`);

  expect(await mine(admin)).toBeUndefined();
  expect(await list(admin)).toEqual([]);
  expect(await list(reviewer)).toMatchObject([{ path: PATH, isNew: true, base: null, title: '停电' }]);
  expect(place.git('count-objects')).toBe(before);
  expect(place.git('status', '--porcelain')).toBe('');
  expect((await editor.api('unpublishedEntries', {})).json()).toEqual([]);
  const folder = join(place.deskDir, 'working', 'chen');
  const [file] = await readdir(folder);
  expect((await stat(join(folder, file!))).mode & 0o777).toBe(0o600);
  expect((await stat(place.deskDir)).mode & 0o077).toBe(0);

  await first.desk.close();
  const second = await startDesk(place);
  expect(await mine(await signIn(second, 'chen'))).toBe(`陈红又写的，证号 ${id}`);
  expect(await mine(await signIn(second, 'li'))).toBe('李主任写的');
  expect(second.log.join('\n')).not.toContain(id);
});

test('it is forgotten when its account saves, publishes or gives up the entry, and by nobody else doing so', async () => {
  const running = await startDesk(await makePlace());
  const { admin, editor } = await peopleOf(running);
  const both = async () => {
    await keep(editor, '我的');
    await keep(admin, '我的');
  };
  await both();
  expect((await draftAlert(editor, 'power', alert('停电'))).status).toBe(200);
  expect([await mine(editor), await mine(admin)]).toEqual([undefined, '我的']);
  await both();
  expect((await publishDraft(admin, 'power')).status).toBe(200);
  expect([await mine(editor), await mine(admin)]).toEqual(['我的', undefined]);
  await draftAlert(editor, 'power', alert('又停电'), { over: alert('停电') });
  await both();
  await discardDraft(editor, 'power');
  expect([await mine(editor), await mine(admin)]).toEqual([undefined, '我的']);
  // What is gone since then goes on as a new entry.
  expect(await list(admin)).toMatchObject([{ path: PATH, isNew: false }]);
  await admin.api('deleteFiles', { paths: [PATH], options: {} });
  expect(await list(admin)).toMatchObject([{ path: PATH, isNew: true }]);
  await admin.api('forgetWorkingCopy', { path: PATH });
  expect(await list(admin)).toEqual([]);
});

test('what another page has kept meanwhile is not written over unseen, whatever the clocks say', async () => {
  const running = await startDesk(await makePlace());
  const { editor } = await peopleOf(running);
  type Kept = { revision: string; other?: { revision: string; values: { text: string } } };
  const from = async (writer: string, text: string, over: string | null) =>
    (await keep(editor, text, { writer, over })).json() as Kept;
  const first = await from('a', '手机上写的', null);
  // Its own next one may overtake the answer to the last.
  expect(await from('a', '手机上接着写的', null)).not.toHaveProperty('other');
  expect((await from('b', '电脑上写的', first.revision)).other?.values.text).toBe('手机上接着写的');
  const { other } = await from('b', '电脑上写的', null);
  expect(await mine(editor)).toBe('手机上接着写的');
  expect(await from('b', '电脑上写的', other!.revision)).not.toHaveProperty('other');
  expect((await from('a', '手机上又写的', first.revision)).other?.values.text).toBe('电脑上写的');
  expect(await mine(editor)).toBe('电脑上写的');
});

test('a new entry keeps one copy when its day, and with it the year of its folder, changes', async () => {
  const running = await startDesk(await makePlace());
  const { editor } = await peopleOf(running);
  await keep(editor, '一', { path: 'content/notices/2026/20261129-k7m2p.md' });
  await keep(editor, '二', { path: 'content/notices/2027/20261129-k7m2p.md', base: version('x') });
  expect(await list(editor)).toMatchObject([{ path: 'content/notices/2027/20261129-k7m2p.md', base: version('x') }]);
});

test('other places, texts without end and too many copies are refused; a damaged file is as good as none', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, editor } = await peopleOf(running);
  for (const path of [
    '../../etc/passwd',
    'content/alerts/../settings.yml',
    'public/media/a.png',
    'content/none/a.md',
  ]) {
    expect((await keep(admin, 'x', { path })).status).toBe(403);
    expect((await admin.api('workingCopy', { path })).status).toBe(403);
  }
  expect((await keep(editor, 'x', { path: 'content/settings.yml' })).status).toBe(403);
  expect((await keep(admin, 'x', { path: 'content/settings.yml' })).status).toBe(200);
  expect((await keep(editor, '长'.repeat(350_000))).status).toBe(413);
  const deep: unknown = JSON.parse('['.repeat(140_000) + ']'.repeat(140_000));
  const chen = { account: 'chen', name: '陈红', role: 'editor' } as const;
  const entry = { kind: 'entry', wire: PATH, file: '', collection: 'alerts', id: 'power' } as const;
  const copies = openWorkingCopies(place.deskDir, Date.now, () => Promise.resolve([]));
  const nested = { path: PATH, isNew: true, base: null, title: '', over: null, writer: 'w', values: { deep } };
  await expect(copies.keep(chen, entry, nested)).rejects.toMatchObject({ status: 400 });

  const folder = join(place.deskDir, 'working', 'wangfang');
  for (let n = 1; n < 100; n++) await writeFile(join(folder, `alerts~n${String(n)}.json`), '{');
  expect((await keep(admin, 'x', { path: 'content/alerts/one-more.md' })).status).toBe(409);
  expect((await keep(admin, 'y', { path: 'content/settings.yml' })).status).toBe(200);
  expect(await list(admin)).toMatchObject([{ path: 'content/settings.yml' }]);
  expect(await mine(admin, 'content/alerts/n7.md')).toBeUndefined();
  for (let n = 1; n < 21; n++) await writeFile(join(folder, `alerts~n${String(n)}.json`), ' '.repeat(1024 * 1024));
  const refused = await keep(admin, 'z', { path: 'content/settings.yml' });
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('20 MB')]);
});

test('what nobody has touched for thirty days goes, unless only the clock says that so much time went by', async () => {
  const { deskDir } = await makePlace();
  const DAY = 24 * 60 * 60 * 1000;
  let now = Date.parse('2026-11-01T08:00:00Z');
  let days: string[] = [];
  const copies = openWorkingCopies(
    deskDir,
    () => now,
    () => Promise.resolve(days),
  );
  const chen = { account: 'chen', name: '陈红', role: 'editor' } as const;
  const entry = (id: string) =>
    ({ kind: 'entry', wire: `content/alerts/${id}.md`, file: '', collection: 'alerts', id }) as const;
  const type = (id: string) =>
    copies.keep(chen, entry(id), {
      path: entry(id).wire,
      isNew: true,
      base: null,
      title: '',
      values: {},
      writer: '',
      over: null,
    });
  await type('old');
  now += 20 * DAY;
  await type('young');
  now += 20 * DAY;
  await copies.forgetOld();
  expect(await copies.list(chen)).toHaveLength(2);
  days = ['20261102', '20261103', '20261110', '20261120', '20261130'];
  now += 2 * DAY;
  await type('new');
  await copies.forgetOld();
  expect((await copies.list(chen)).map(({ path }) => path)).toEqual([
    'content/alerts/new.md',
    'content/alerts/young.md',
  ]);
  expect(await readFile(join(deskDir, 'working', 'chen', 'alerts~young.json'), 'utf8')).toContain('"isNew":true');
});

test('a file that stands in what somebody is typing is not deleted', async () => {
  const running = await startDesk(await makePlace());
  const { admin, editor } = await peopleOf(running);
  const asset = { path: 'public/media/a.png', content: png.toString('base64'), encoding: 'base64' };
  expect((await editor.api('persistMedia', { asset })).status).toBe(200);
  await keep(editor, '![图](/media/a.png)');
  const remove = () => admin.api('deleteFiles', { paths: [asset.path], options: {} });
  const refused = await remove();
  expect([refused.status, refused.text]).toEqual([409, expect.stringContaining('没写完')]);
  await editor.api('forgetWorkingCopy', { path: PATH });
  expect((await remove()).status).toBe(200);
});
