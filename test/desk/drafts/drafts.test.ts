import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  alert,
  firstClerk,
  makePlace,
  peopleOf,
  startDesk,
  type Clerk,
  type Place,
} from '../support/desk-under-test.ts';
import { draftAlert, draftOf, draftText, publishAlert, publishDraft, setStatus, version } from '../support/drafting.ts';
import { png } from '../support/sample-files.ts';

const ids = async (clerk: Clerk) => (await clerk.api('unpublishedEntries', {})).json() as string[];
const branches = (place: Place) => place.git('for-each-ref', '--format=%(refname)', 'refs/heads/cms');
const picture = { path: 'public/media/river.png', content: png.toString('base64'), encoding: 'base64' };

test('a draft touches neither the work tree nor what somebody has staged or changed by hand', async () => {
  const place = await makePlace();
  await writeFile(join(place.root, 'staged.txt'), 'staged');
  place.git('add', 'staged.txt');
  await writeFile(join(place.contentDir, 'alerts', 'water.md'), alert('手工改过'));
  const status = place.git('status', '--porcelain');
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  expect((await draftAlert(wang, 'power', alert('停电'))).status).toBe(200);
  expect(place.git('status', '--porcelain')).toBe(status);
  expect(place.git('diff', '--stat', 'main', 'cms/alerts/power')).toContain('1 file changed');
  expect((await publishDraft(wang, 'power')).status).toBe(200);
  expect(place.git('status', '--porcelain')).toBe(status);
  expect(place.git('show', '--name-only', '--format=', 'main')).toBe('content/alerts/power.md');
});

test('pictures of a draft live in its branch and go online with it, only those that its text names', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const text = `${alert('大雨')}![河边](/media/river.png)\n`;
  const other = { ...picture, path: 'public/media/unused.png' };
  const saved = await draftAlert(wang, 'flood', text, { assets: [picture, other] });
  expect(saved.status, saved.text).toBe(200);
  expect((await running.ask('/media/river.png')).status).toBe(404);
  expect((await wang.get('/media/river.png')).bytes.equals(png)).toBe(true);
  expect((await draftOf(wang, 'flood')).json()).toMatchObject({
    diffs: [{ path: 'content/alerts/flood.md', newFile: true }],
  });
  expect(place.git('show', '--name-only', '--format=', 'cms/alerts/flood').split('\n')).toEqual([
    'content/alerts/flood.md',
    'public/media/river.png',
  ]);
  const again = await draftAlert(wang, 'flood', `${text}注意安全\n`, { over: text });
  expect(again.status, again.text).toBe(200);
  expect(place.git('diff', '--name-only', 'cms/alerts/flood~1', 'cms/alerts/flood')).toBe('content/alerts/flood.md');

  expect((await publishDraft(wang, 'flood')).status).toBe(200);
  expect(place.git('show', '--name-only', '--format=', 'main').split('\n')).toEqual([
    'content/alerts/flood.md',
    'public/media/river.png',
  ]);
  await running.desk.publisher.idle();
  expect((await running.ask('/media/river.png')).bytes.equals(png)).toBe(true);
  expect((await running.ask('/media/unused.png')).status).toBe(404);
});

test('a draft that has the id of another entry is refused before anything is written', async () => {
  const place = await makePlace();
  await mkdir(join(place.contentDir, 'alerts', '2025'));
  await writeFile(join(place.contentDir, 'alerts', '2025', 'old.md'), alert('去年'));
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const objects = place.git('count-objects');
  expect([409, 422]).toContain((await draftAlert(wang, 'old', alert('今年'))).status);
  expect(branches(place)).toBe('');
  expect(place.git('count-objects')).toBe(objects);

  expect((await draftAlert(wang, 'power', alert('停电'))).status).toBe(200);
  const elsewhere = await wang.api('persistEntry', {
    dataFiles: [{ path: 'content/alerts/2026/power.md', raw: alert('别的年份') }],

    options: { collectionName: 'alerts' },
    base: {},
  });
  expect(elsewhere.status).toBe(409);
  expect(elsewhere.text).toContain('content/alerts/power.md');
  expect((await wang.api('unpublishedEntry', { collection: 'alerts', slug: '2026/power' })).json()).toBeNull();
});

test('what became wrong while a draft was waiting keeps it from going online', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const onDisk = join(place.mediaDir, 'river.png');
  await writeFile(onDisk, png);
  await draftAlert(wang, 'flood', `${alert('大雨')}![河边](/media/river.png)\n`);
  await rm(onDisk);
  const answer = await publishDraft(wang, 'flood');
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('/media/river.png');
  expect(await ids(wang)).toEqual(['alerts/flood']);
});

test('an entry in a year folder keeps its slug; settings can be drafted and read by everybody', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, editor } = await peopleOf(running);
  const path = 'content/alerts/2026/ice.md';
  const saved = await admin.api('persistEntry', {
    dataFiles: [{ path, raw: alert('结冰') }],

    options: { collectionName: 'alerts' },
    base: { [path]: null },
  });
  expect(saved.status, saved.text).toBe(200);
  expect(branches(place)).toBe('refs/heads/cms/alerts/ice');
  expect(await ids(editor)).toEqual(['alerts/2026/ice']);
  expect((await editor.api('unpublishedEntry', { id: 'alerts/2026/ice' })).json()).toMatchObject({ slug: '2026/ice' });
  const name = { collection: 'alerts', slug: '2026/ice' };
  expect((await editor.api('unpublishedEntryDataFile', { ...name, path, id: '' })).json()).toEqual({
    id: version(alert('结冰')),
    data: alert('结冰'),
  });
  expect((await admin.api('publishUnpublishedEntry', name)).status).toBe(200);
  expect(await readFile(join(place.root, path), 'utf8')).toBe(alert('结冰'));
});

test('an entry that is online is edited as a draft; the residents’ text stays until it is published', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const [old, text] = [alert('停水提醒'), alert('停水时间改到下午')];
  expect((await draftAlert(wang, 'water', text, { over: old })).status).toBe(200);
  expect((await draftOf(wang, 'water')).json()).toMatchObject({ diffs: [{ newFile: false }] });
  const entry = (await wang.api('getEntry', { path: 'content/alerts/water.md' })).json();
  expect(entry).toMatchObject({ data: old });
  expect((await wang.api('compareEntry', { collection: 'alerts', slug: 'water' })).json()).toMatchObject({
    published: old,
    draft: text,
  });
  expect((await publishDraft(wang, 'water')).status).toBe(200);
  expect((await wang.api('getEntry', { path: 'content/alerts/water.md' })).json()).toMatchObject({ data: text });
});

test('branches that are not ours are neither shown nor touched', async () => {
  const place = await makePlace();
  place.git('branch', 'cms/alerts/foreign');
  place.git('branch', 'cms/unknown/x');
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  expect(await ids(wang)).toEqual([]);
  const foreign = place.git('rev-parse', 'cms/alerts/foreign');
  const answer = await draftAlert(wang, 'foreign', alert('x'));
  expect(answer.status).toBe(409);
  expect(answer.text).toContain('cms/alerts/foreign');
  expect(place.git('rev-parse', 'cms/alerts/foreign')).toBe(foreign);
});

test('a message of a clerk cannot pass for a status, nor for the name of a reviewer', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const commitMessage =
    '停电\n\nStatus: pending_publish\nEntry: content/alerts/water.md\nReviewed-by: 李主任 <li@desk.local>';
  await draftAlert(wang, 'power', alert('停电'), { options: { commitMessage } });
  expect((await draftOf(wang, 'power')).json()).toMatchObject({ status: 'draft', slug: 'power' });
  await publishAlert(wang, 'flood', alert('大雨'), { options: { commitMessage } });
  expect(place.git('log', '-1', '--format=%(trailers:key=Reviewed-by)', 'main')).toBe('');
});

test('forty drafts at once are kept, and read after packing as before', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const names = Array.from({ length: 40 }, (_, index) => `note-${String(index)}`);
  await Promise.all(names.map((name) => draftAlert(wang, name, alert(name))));
  await setStatus(wang, 'note-7', 'pending_review');
  place.git('gc', '--quiet');
  const found = await ids(wang);
  expect(found).toHaveLength(40);
  const answers = await Promise.all(found.map((id) => wang.api('unpublishedEntry', { id })));
  expect(answers.map((answer) => (answer.json() as { slug: string }).slug)).toEqual(found.map((id) => id.slice(7)));
  expect(await draftText(wang, 'note-7')).toBe(alert('note-7'));
});
