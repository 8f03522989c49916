import { rm, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lockFile } from '../../../cms/desk/disk/file-lock.ts';
import { property as desks } from '../../full/desks.ts';
import { draftAlert } from '../support/drafting.ts';
import { alert, firstClerk, makePlace, startDesk } from '../support/desk-under-test.ts';

test('a second desk on the folder, under any of its names, says who the first is and does not start', async () => {
  const place = await makePlace();
  const first = await startDesk(place);
  await symlink(place.root, `${place.root}-link`);
  onTestFinished(() => rm(`${place.root}-link`));
  const elsewhere = { ...place, deskDir: join(place.root, 'other-desk') };
  const linked = {
    ...place,
    contentDir: join(`${place.root}-link`, 'content'),
    deskDir: join(`${place.root}-link`, '.desk'),
  };
  for (const other of [place, linked, elsewhere]) {
    const refused = await startDesk(other).catch((error: unknown) => (error as Error).message);
    expect(refused).toContain(`另一个公示栏（进程 ${String(process.pid)}`);
    expect(refused).toContain(`地址 http://127.0.0.1:${String(first.port)}/）`);
    expect(refused).toContain('会丢内容');
  }
  const wang = await firstClerk(first);
  expect((await draftAlert(wang, 'power', alert('停电'))).status).toBe(200);
  await first.desk.close();
  const second = await startDesk(elsewhere);
  expect((await second.ask('/')).status).toBe(503);
});

test(`${desks.id}, a share of it`, async () => {
  const { pass, figures } = await desks.prove(0.05);
  expect(pass, figures).toBe(true);
});

test('a lock goes with the process that held it, and not with its name', async () => {
  const place = await makePlace();
  const path = join(place.root, 'some.lock');
  const held = await lockFile(path, 1000);
  expect(held?.sure).toBe(true);
  expect(await lockFile(path, 100)).toBeUndefined();
  held?.release();
  const again = await lockFile(path, 1000);
  expect(again).toBeDefined();
  again?.release();
});
