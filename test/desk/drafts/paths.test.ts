import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { attacks } from '../support/attacks.ts';
import { alert, firstClerk, makePlace, startDesk, type Clerk } from '../support/desk-under-test.ts';
import { png } from '../support/sample-files.ts';

const asset = (path: string) => ({ path, content: png.toString('base64'), encoding: 'base64' });

/** Every way a path can be given to the desk. */
function waysOf(clerk: Clerk, path: string) {
  const options = { commitMessage: '试' };
  return {
    getEntry: clerk.api('getEntry', { path }),
    entriesByFiles: clerk.api('entriesByFiles', { files: [{ path }] }),
    persistEntry: clerk.api('persistEntry', { dataFiles: [{ path, raw: alert('坏') }], options }),
    persistMedia: clerk.api('persistMedia', { asset: asset(path) }),
    deleteFiles: clerk.api('deleteFiles', { paths: ['content/alerts/water.md', path], options }),
  };
}

test(`no action takes any of ${String(attacks.length)} hostile paths, nothing is written`, async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const before = { head: place.git('rev-parse', 'HEAD'), files: await readdir(place.root, { recursive: true }) };
  for (const path of attacks) {
    for (const [action, asked] of Object.entries(waysOf(wang, path))) {
      const answer = await asked;
      const called = `${action} ${JSON.stringify(path)}`;
      // A file in the right folder whose kind is not taken is told so.
      const kind = action === 'persistMedia' && /^public\/media\/[^/]+$/.test(path);
      expect(kind ? [403, 422] : [path.length > 300 ? 400 : 403], called).toContain(answer.status);
      const { error } = answer.json() as { error: string };
      expect(error, called).toMatch(kind ? /^不能/ : /^不能读写这个位置的文件：/);
    }
  }
  for (const folder of [
    '',
    '.',
    '..',
    'content',
    'content/../.git',
    'content/.git',
    '.git',
    '/etc',
    'content/Alerts',
    'content/alerts/2026',
    'content/settings.yml',
  ]) {
    expect((await wang.api('entriesByFolder', { folder, extension: 'md', depth: 1 })).status, folder).toBe(403);
    expect((await wang.api('getMedia', { mediaFolder: folder })).status, folder).toBe(403);
  }
  expect((await wang.api('entriesByFolder', { folder: 'content/alerts', extension: 'yml', depth: 1 })).status).toBe(
    400,
  );
  expect(place.git('rev-parse', 'HEAD')).toBe(before.head);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(await readdir(place.root, { recursive: true })).toEqual(before.files);
});

test('a symbolic link inside the folders leads nowhere', async () => {
  const place = await makePlace();
  const outside = join(place.root, 'outside');
  await mkdir(outside);
  await writeFile(join(outside, 'secret.md'), alert('秘密'));
  await writeFile(join(outside, 'secret.png'), png);
  await mkdir(join(place.contentDir, 'services'));
  await symlink(join(outside, 'secret.md'), join(place.contentDir, 'alerts', 'link.md'));
  await symlink(join(outside, 'missing.md'), join(place.contentDir, 'alerts', 'dangling.md'));
  await symlink(outside, join(place.contentDir, 'alerts', '2026'));
  await symlink(outside, join(place.contentDir, 'services', '2026'));
  await symlink(outside, join(place.mediaDir, 'linked'));
  await symlink(join(outside, 'secret.png'), join(place.mediaDir, 'link.png'));
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const files = await readdir(outside);
  for (const path of [
    'content/alerts/link.md',
    'content/alerts/dangling.md',
    'content/alerts/2026/secret.md',
    'content/services/2026/secret.md',
    'public/media/linked/secret.png',
    'public/media/link.png',
  ]) {
    for (const [action, asked] of Object.entries(waysOf(wang, path))) {
      expect((await asked).status, `${action} ${path}`).toBe(403);
    }
  }
  for (const path of ['/media/linked/secret.png', '/media/link.png']) expect((await wang.get(path)).status).toBe(404);
  const list = await wang.api('entriesByFolder', { folder: 'content/alerts', extension: 'md', depth: 3 });
  expect(list.text).toContain('content/alerts/water.md');
  expect(list.text).not.toContain('秘密');
  expect((await wang.api('getMedia', { mediaFolder: 'public/media' })).json()).toEqual([]);
  expect(await readdir(outside)).toEqual(files);
});

test('an entry saved under the name of another collection is refused', async () => {
  const running = await startDesk(await makePlace());
  const wang = await firstClerk(running);
  const answer = await wang.api('persistEntry', {
    dataFiles: [{ path: 'content/alerts/new.md', raw: alert('新') }],

    options: { collectionName: 'services', commitMessage: '试' },
  });
  expect(answer.status).toBe(403);
  expect(answer.json()).toEqual({ error: '这个文件不属于正在编辑的栏目：content/alerts/new.md' });
});
