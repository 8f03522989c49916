import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alert, firstClerk, makePlace, startDesk, type Clerk, type Place } from '../support/desk-under-test.ts';
import { publishAlert } from '../support/drafting.ts';
import { docx, pdf, png } from '../support/sample-files.ts';

const id = (text: string) => createHash('sha256').update(text).digest('hex');
/** Saves an alert and publishes it. */
const save = (clerk: Clerk, name: string, raw: string, over: string | null = null) =>
  publishAlert(clerk, name, raw, { over });
const lastCommit = (place: Place) => place.git('log', '-1', '--format=%an <%ae>|%cn <%ce>|%s', '--name-status');

test('a publication is one commit by the clerk with only that file; foreign changes stay where they are', async () => {
  const place = await makePlace();
  await writeFile(join(place.root, 'staged.txt'), 'staged');
  place.git('add', 'staged.txt');
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert('手工改过，还没提交'));
  const running = await startDesk(place);
  const wang = await firstClerk(running);

  const options = { commitMessage: '新建紧急提醒：power' };
  const answer = await publishAlert(wang, 'power', alert('明天停电'), { options });
  expect(answer.status).toBe(200);
  expect(answer.json()).toEqual({ commit: place.git('rev-parse', 'HEAD'), deed: { kind: 'publish' } });
  expect(lastCommit(place)).toBe(
    '王芳 <wangfang@desk.local>|Gongshi desk <desk@desk.local>|新建紧急提醒：power\n\nA\tcontent/alerts/power.md',
  );
  expect(place.git('status', '--porcelain').split('\n')).toEqual(['M content/alerts/water.md', 'A  staged.txt']);
});

test('the list and the entry come back as saved, with the id that the next save needs', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const first = alert('一');
  await save(wang, 'power', first);
  const path = 'content/alerts/power.md';
  const entry = { data: first, file: { path, id: id(first) } };
  expect((await wang.api('getEntry', { path })).json()).toEqual(entry);
  const list = (await wang.api('entriesByFolder', { folder: 'content/alerts', extension: 'md', depth: 1 })).json();
  expect(list).toEqual([
    entry,
    { data: alert('停水提醒'), file: { path: 'content/alerts/water.md', id: id(alert('停水提醒')) } },
  ]);
  expect((await wang.api('getEntry', { path: 'content/alerts/none.md' })).json()).toEqual({
    data: null,
    file: { path: 'content/alerts/none.md', id: null },
  });
  const settings = (
    await wang.api('entriesByFiles', { files: [{ path: 'content/settings.yml', label: '设置' }] })
  ).json();
  expect(settings).toMatchObject([{ file: { path: 'content/settings.yml', label: '设置' } }]);
  expect((await save(wang, 'power', alert('二'), first)).status).toBe(200);
});

test('entries in year folders are listed when the depth asks for them', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'disclosures', '2026'), { recursive: true });
  await writeFile(join(place.contentDir, 'disclosures', '2026', 'a.md'), 'x');
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const list = async (depth: number) =>
    (await wang.api('entriesByFolder', { folder: 'content/disclosures', extension: 'md', depth })).json();
  expect(await list(1)).toEqual([]);
  expect(await list(2)).toMatchObject([{ file: { path: 'content/disclosures/2026/a.md' } }]);
});

test('unchanged text makes no commit; a new text over somebody else’s is a conflict that keeps both', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const original = alert('停水提醒');
  const head = place.git('rev-parse', 'HEAD');
  expect((await save(wang, 'water', original, original)).json()).toMatchObject({ commit: null });
  expect((await save(wang, 'water', original)).status).toBe(200);
  expect(place.git('rev-parse', 'HEAD')).toBe(head);

  expect((await save(wang, 'water', alert('王芳写的'), original)).status).toBe(200);
  const late = await save(wang, 'water', alert('李明写的'), original);
  expect(late.status).toBe(409);
  expect(late.json()).toMatchObject({
    error: '您打开之后，别人改过这篇内容。您写的还在，请对照两边的文字再保存。',
    conflict: { theirs: alert('王芳写的'), by: '王芳' },
  });
  expect((await save(wang, 'water', alert('没有带版本'))).status).toBe(409);
  expect(await readFile(join(place.contentDir, 'alerts', 'water.md'), 'utf8')).toBe(alert('王芳写的'));

  await wang.api('deleteFiles', { paths: ['content/alerts/water.md'], options: { commitMessage: '删除' } });
  expect((await save(wang, 'water', alert('又改'), alert('王芳写的'))).json()).toMatchObject({
    error: '您打开之后，别人删除了这篇内容。您写的还在，请确认要不要继续保存。',
    conflict: { theirs: null },
  });
});

test('an id that another year already uses is not used again', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'alerts', '2025'));
  await writeFile(join(place.contentDir, 'alerts', '2025', 'power.md'), alert('去年'));
  const running = await startDesk(place);
  const answer = await save(await firstClerk(running), 'power', alert('今年'));
  expect([409, 422]).toContain(answer.status);
  expect(answer.text).toContain('power');
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
});

test('a text that no program could read again is refused with its problems before anything is written', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  for (const raw of [
    alert('x').replace('---\n', '---js\n'),
    alert('x').replace('level: notice', 'level: [notice'),
    'no front matter',
  ]) {
    const answer = await save(wang, 'bad', raw);
    expect(answer.status).toBe(422);
    expect(answer.json()).toMatchObject({
      error: expect.stringMatching(/^没有保存/) as string,
      problems: [
        {
          file: 'content/alerts/bad.md',
          severity: 'error',
          message: expect.stringMatching(/\p{Script=Han}/u) as string,
        },
      ],
    });
  }
  expect((await save(wang, 'bad', `${alert('x')}\uD800`)).status).toBe(422);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(place.git('log', '--oneline').split('\n')).toHaveLength(1);
});

test('the settings are checked, saved, and cannot be deleted', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const path = 'content/settings.yml';
  const text = await readFile(join(place.contentDir, 'settings.yml'), 'utf8');
  const persist = (raw: string) =>
    wang.api('persistEntry', {
      dataFiles: [{ path, raw }],

      options: { collectionName: 'settings', commitMessage: '修改设置' },
      base: { [path]: id(text) },
    });
  const name = { collection: 'settings', slug: 'settings' };
  expect((await persist('site: [\n')).status).toBe(422);
  expect((await persist('unknown: 1\n')).status).toBe(200);
  expect((await wang.api('publishUnpublishedEntry', name)).status).toBe(422);
  await wang.api('deleteUnpublishedEntry', name);
  expect((await persist(`${text}\n# 改过\n`)).status).toBe(200);
  expect((await wang.api('publishUnpublishedEntry', name)).status).toBe(200);
  expect(lastCommit(place)).toContain('M\tcontent/settings.yml');
  expect((await wang.api('deleteFiles', { paths: [path], options: {} })).status).toBe(403);
});

test('an entry and the files that came with it are one commit, even where git ignores such files', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const upload = (name: string, bytes: Buffer) => ({
    path: `public/media/${name}`,
    content: bytes.toString('base64'),
    encoding: 'base64',
  });
  const text = `${alert('大雨')}![河边](/media/river.png) [表](/media/form.docx) [图](/media/plan.pdf)\n`;
  const assets = [upload('river.png', png), upload('form.docx', docx), upload('plan.pdf', pdf)];
  const answer = await publishAlert(wang, 'flood', text, { assets });
  expect(answer.status, answer.text).toBe(200);
  expect(lastCommit(place).split('\n').slice(2).sort()).toEqual([
    'A\tcontent/alerts/flood.md',
    'A\tpublic/media/form.docx',
    'A\tpublic/media/plan.pdf',
    'A\tpublic/media/river.png',
  ]);
  await running.desk.publisher.idle();
  expect((await running.ask('/media/river.png')).bytes).toEqual(png);
});

test('deleting removes the files in one commit; a stale or missing file is not deleted', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  await save(wang, 'power', alert('停电'));
  const remove = (paths: string[], base = {}) =>
    wang.api('deleteFiles', { paths, base, options: { commitMessage: '删除紧急提醒' } });
  expect((await remove(['content/alerts/power.md'], { 'content/alerts/power.md': id('old') })).status).toBe(409);
  expect((await remove(['content/alerts/power.md', 'content/alerts/none.md'])).status).toBe(404);
  expect((await remove(['content/alerts/power.md', 'content/alerts/water.md'])).status).toBe(200);
  expect(lastCommit(place)).toBe(
    '王芳 <wangfang@desk.local>|Gongshi desk <desk@desk.local>|删除紧急提醒\n\nD\tcontent/alerts/power.md\nD\tcontent/alerts/water.md',
  );
});

test('if git refuses the commit everything is put back and the clerk is told', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const index = join(place.root, '.git', 'index');
  const whole = await readFile(index);
  await writeFile(index, 'no index');
  const original = alert('停水提醒');
  expect((await save(wang, 'water', alert('改'), original)).status).toBe(500);
  expect((await save(wang, 'power', alert('新'))).json()).toEqual({
    error: '没有保存成功，内容还是原来的样子。请再试一次；如果还不行，请联系管理网站的人。',
  });
  await writeFile(index, whole);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(await readFile(join(place.contentDir, 'alerts', 'water.md'), 'utf8')).toBe(original);
  expect(running.log.join('\n')).toContain('GitFailure');
});

test('hooks and monitors of the repository never run', async () => {
  const place = await makePlace();
  const trap = join(place.root, 'trap');
  const hook = join(place.root, '.git', 'hooks', 'pre-commit');
  await writeFile(hook, `#!/bin/sh\ntouch ${trap}\n`, { mode: 0o755 });
  place.git('config', 'core.fsmonitor', `touch ${trap}; false`);
  place.git('config', 'commit.gpgSign', 'true');
  const running = await startDesk(place);
  expect((await save(await firstClerk(running), 'power', alert('停电'))).status).toBe(200);
  await expect(readFile(trap)).rejects.toThrow('ENOENT');
});

test('actions that do not exist, and parameters that are not of their form, are refused in Chinese', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  for (const action of ['info', 'getMediaFile', 'deleteFile', 'merge', 'constructor', '__proto__', '']) {
    expect((await wang.api(action, {})).json()).toEqual({ error: '不认识的操作，请刷新页面再试。' });
  }
  const text = (name: string) => ({ path: `content/alerts/${name}.md`, raw: alert('x') });
  const two = { dataFiles: [text('a'), text('b')], options: {} };
  expect((await wang.api('persistEntry', two)).status).toBe(400);
  for (const params of [undefined, null, 1, {}, { dataFiles: [] }, { dataFiles: [{ path: 1 }] }]) {
    expect((await wang.api('persistEntry', params)).status).toBe(400);
  }
});
