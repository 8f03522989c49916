import { createHash } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { makeBackup, removeOldBackups } from '../../../cms/desk/backup/backup.ts';
import { verifyLog } from '../../../cms/desk/record/log-chain.ts';
import { restoreBackup } from '../../../cms/desk/backup/restore-backup.ts';
import { firstClerk, makePlace, peopleOf, signIn, startDesk, type Place } from '../support/desk-under-test.ts';
import { pdf } from '../support/sample-files.ts';
import { removePlace } from '../support/place.ts';

const NOW = new Date('2026-11-22T10:05:09Z');
const refs = (folder: string) =>
  execFileSync('git', ['for-each-ref', '--format=%(objectname) %(refname)'], { cwd: folder, encoding: 'utf8' });
const source = ({ contentDir, mediaDir, deskDir }: Place) => ({ contentDir, mediaDir, deskDir });

test('a backup made while the desk runs brings everything back: branches, drafts, accounts, log', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { editor } = await peopleOf(running);
  const draft = await editor.api('persistEntry', {
    dataFiles: [
      { path: 'content/alerts/draft.md', raw: await readFile(join(place.contentDir, 'alerts/water.md'), 'utf8') },
    ],
    options: { collectionName: 'alerts', commitMessage: '草稿' },
    base: {},
  });
  expect(draft.status, draft.text).toBe(200);
  const asset = { path: 'public/media/aside.pdf', content: pdf.toString('base64'), encoding: 'base64' };
  expect((await editor.api('persistMedia', { asset })).status).toBe(200);
  place.git('update-ref', 'refs/discarded/alerts/old', 'HEAD');
  const folder = join(place.root, '.desk', 'backups');
  await mkdir(folder);
  const made = await makeBackup(source(place), folder, NOW);
  expect(made).toBe(join(folder, 'gongshi-2026-11-22T100509Z'));
  expect(await readdir(folder)).toEqual(['gongshi-2026-11-22T100509Z']);
  expect((await readdir(made, { recursive: true })).filter((name) => /session/.test(name))).toEqual([]);
  // As `sha256sum --check` reads it.
  for (const line of (await readFile(join(made, 'SHA256SUMS'), 'utf8')).trimEnd().split('\n')) {
    const [sum, file = ''] = line.split('  ');
    expect(
      createHash('sha256')
        .update(await readFile(join(made, file)))
        .digest('hex'),
      file,
    ).toBe(sum);
  }

  const other = await makePlace();
  const into = join(other.root, 'restored');
  const restored = await restoreBackup(made, into);
  expect(refs(into)).toBe(refs(place.root));
  expect(refs(into)).toContain('refs/heads/cms/alerts/draft');
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: into, encoding: 'utf8' })).toBe('');
  for (const file of [
    'content/settings.yml',
    'content/alerts/water.md',
    '.desk/accounts.json',
    '.desk/log/2026-11.jsonl',
  ]) {
    const there = await readFile(join(into, file)).catch(() => null);
    const here = await readFile(join(place.root, file)).catch(() => null);
    expect(there, file).toEqual(here);
  }
  expect((await verifyLog(join(restored.deskDir, 'log'))).broken).toBeUndefined();

  const git = (...args: string[]) => execFileSync('git', args, { cwd: into, encoding: 'utf8' }).trim();
  const again = await startDesk({ root: into, ...restored, git });
  expect((await again.desk.publishNow()).state).toBe('live');
  const chen = await signIn(again, 'chen');
  expect((await chen.api('unpublishedEntries', {})).json()).toEqual(['alerts/draft']);
  expect((await chen.get('/media/aside.pdf')).bytes.equals(pdf)).toBe(true);
  // The cookie of before is worth nothing: sessions are not in a backup.
  expect((await again.ask('/desk/publication', { headers: { cookie: editor.cookie } })).status).toBe(401);
});

test('a damaged or incomplete backup, and a folder that is not empty, are refused in words', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await firstClerk(running);
  const made = await makeBackup(source(place), join(place.root, '.desk', 'backups'), NOW);
  await expect(restoreBackup(made, place.root)).rejects.toThrow('不是空文件夹');
  await expect(restoreBackup(place.contentDir, join(place.root, 'new'))).rejects.toThrow('不是完整的备份');
  await appendFile(join(made, 'desk', 'accounts.json'), ' ');
  await expect(restoreBackup(made, join(place.root, 'new'))).rejects.toThrow('accounts.json 被改过或坏了');
});

test('a backup made under a wrong clock does not push out those made after it', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  await firstClerk(running);
  const folder = join(place.root, '.desk', 'backups');
  await makeBackup(source(place), folder, new Date('2028-01-01T00:00:00Z'));
  const later = [];
  for (const day of ['2026-11-21', '2026-11-22']) {
    later.push(await makeBackup(source(place), folder, new Date(`${day}T10:05:09Z`)));
  }
  expect(await removeOldBackups(folder, 2)).toEqual(['gongshi-2028-01-01T000000Z']);
  expect((await readdir(folder)).map((name) => join(folder, name)).sort()).toEqual(later);
});

test('only the newest backups are kept, and nothing else in the folder is touched', async () => {
  const place = await makePlace();
  const folder = join(place.root, 'kept');
  for (const day of ['2026-11-20', '2026-11-21', '2026-11-22'])
    await mkdir(join(folder, `gongshi-${day}T100509Z`), { recursive: true });
  await writeFile(join(folder, 'gongshi-notes.txt'), '');
  expect(await removeOldBackups(folder, 2)).toEqual(['gongshi-2026-11-20T100509Z']);
  expect((await readdir(folder)).sort()).toEqual([
    'gongshi-2026-11-21T100509Z',
    'gongshi-2026-11-22T100509Z',
    'gongshi-notes.txt',
  ]);
});

test('the commands: backup, restore, log', async () => {
  const place = await makePlace();
  const project = fileURLToPath(new URL('../../..', import.meta.url));
  const env = { ...process.env, CONTENT_DIR: place.contentDir, MEDIA_DIR: place.mediaDir, DESK_DIR: place.deskDir };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ['cms/desk/command.ts', ...args], { cwd: project, env, encoding: 'utf8' });
  const folder = join(place.root, '.desk', 'backups');
  const backup = run('backup', folder, '--keep', '1');
  expect(backup.stderr).toBe('');
  expect(backup.stdout).toContain('备份做好了');
  const [name = ''] = await readdir(folder);
  expect(run('log').stdout).toContain('公示栏做了备份');
  expect(run('log', '--verify').stdout).toContain('操作记录完好：1 行');
  const restored = run('restore', join(folder, name), '--into', join(place.root, '.desk', 'back'));
  expect(restored.stdout).toContain('npm start');
  expect(run('backup').status).toBe(1);
  expect(run('backup').stderr).toContain('用法 usage: npm run desk -- backup');
  await writeFile(join(place.deskDir, 'log', '2026-01.jsonl'), '{}\n');
  expect(run('log', '--verify')).toMatchObject({ status: 1, stderr: expect.stringContaining('第 1 行') as string });
  await removePlace({ root: folder });
});
