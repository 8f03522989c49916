import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { alert, clerkAs, firstClerk, makePlace, startDesk, type Place } from '../support/desk-under-test.ts';
import { property } from '../../full/r10.ts';
import { discardDraft, draftAlert, draftText, publishAlert, publishDraft, version } from '../support/drafting.ts';
import { png } from '../support/sample-files.ts';

const original = alert('停水提醒');
const path = 'content/alerts/water.md';
const anInstant = expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string;

async function two() {
  const place = await makePlace();
  const running = await startDesk(place);
  const wang = await firstClerk(running);
  const li = await clerkAs(running, 'reviewer', 'li', '李主任');
  return { place, running, wang, li };
}
/** A text that went online past the desk, as with `git pull`. */
async function publishByHand(place: Place, text: string): Promise<void> {
  await writeFile(join(place.root, path), text);
  place.git('commit', '--quiet', '--author=李主任 <li@desk.local>', '-m', '改提醒', '--', path);
}
const onDisk = (place: Place) => readFile(join(place.contentDir, 'alerts', 'water.md'), 'utf8');

test('two people on one draft: the second is shown the text of the first and settles it', async () => {
  const { wang, li } = await two();
  const [hers, his, both] = [alert('王芳写的'), alert('李主任写的'), alert('王芳和李主任写的')];
  expect((await draftAlert(wang, 'water', hers, { over: original })).status).toBe(200);
  const late = await draftAlert(li, 'water', his, { over: original });
  expect(late.status).toBe(409);
  expect(late.json()).toEqual({
    error: '您打开之后，别人改过这篇内容。您写的还在，请对照两边的文字再保存。',
    conflict: { path, theirs: hers, id: version(hers), from: 'draft', by: '王芳', account: 'wangfang', at: anInstant },
  });
  expect(await draftText(li, 'water')).toBe(hers);
  expect((await draftAlert(li, 'water', both, { over: hers })).status).toBe(200);
  // The first answer was lost on the way, the same text comes again: no commit, no conflict.
  expect((await draftAlert(li, 'water', both, { over: hers })).json()).toMatchObject({ commit: null });
  expect((await draftAlert(wang, 'new', hers)).status).toBe(200);
  expect((await draftAlert(li, 'new', his)).status).toBe(409);
});

test('a draft over a text that was published meanwhile is not published over it', async () => {
  const { place, wang } = await two();
  const [draft, direct, both] = [alert('草稿的文字'), alert('李主任直接改的'), alert('两边都有')];
  await draftAlert(wang, 'water', draft, { over: original });
  await publishByHand(place, direct);
  const late = await publishDraft(wang, 'water');
  expect(late.status).toBe(409);
  expect(late.json()).toEqual({
    error: '这篇草稿写好之后，已经发布的文字又有人改过，所以没有发布。请对照两边的文字，改好再发布。',
    conflict: { path, theirs: direct, id: version(direct), from: 'published', by: '李主任', at: anInstant },
  });
  expect(await onDisk(place)).toBe(direct);
  expect(await draftText(wang, 'water')).toBe(draft);
  // Saving again alone does not settle it; having seen the other text does, unless it has changed once more.
  await draftAlert(wang, 'water', alert('又改'), { over: draft });
  expect((await publishDraft(wang, 'water')).status).toBe(409);
  expect((await draftAlert(wang, 'water', both, { over: alert('又改'), seen: original })).status).toBe(409);
  expect((await draftAlert(wang, 'water', both, { over: alert('又改'), seen: direct })).status).toBe(200);
  expect((await publishDraft(wang, 'water')).status).toBe(200);
  expect(await onDisk(place)).toBe(both);
});

test('what somebody changed on disk by hand is never overwritten, whichever way', async () => {
  const { place, wang } = await two();
  const byHand = alert('手工改的，还没提交');
  await draftAlert(wang, 'water', alert('草稿'), { over: original });
  await writeFile(join(place.root, path), byHand);
  for (const act of [
    () => publishDraft(wang, 'water'),
    () => wang.api('deleteFiles', { paths: [path], options: {}, base: { [path]: version(original) } }),
    async () => {
      expect((await discardDraft(wang, 'water')).status).toBe(200);
      return draftAlert(wang, 'water', alert('另一份草稿'), { over: original });
    },
  ]) {
    const answer = await act();
    expect(answer.status).toBe(409);
    // Git does not know who it was.
    expect((answer.json() as { conflict: object }).conflict).toEqual({
      path,
      theirs: byHand,
      id: version(byHand),
      from: 'published',
    });
  }
  expect(await onDisk(place)).toBe(byHand);
  expect(place.git('status', '--porcelain')).toBe('M content/alerts/water.md');
});

test('a deleted text, and a draft that ended meanwhile, are told apart from a changed one', async () => {
  const { place, wang, li } = await two();
  await draftAlert(wang, 'water', alert('草稿'), { over: original });
  // What must come off the site at once does not wait for the draft.
  expect((await li.api('deleteFiles', { paths: [path], options: {} })).status).toBe(200);
  const late = await publishDraft(wang, 'water');
  expect(late.json()).toMatchObject({ conflict: { path, theirs: null, id: null, from: 'published' } });
  const again = await draftAlert(wang, 'water', alert('重新发布'), { over: alert('草稿'), seen: null });
  expect(again.status, again.text).toBe(200);
  expect((await publishDraft(wang, 'water')).status).toBe(200);
  // The draft is published now: who still has it open goes on from the published text, which is the same.
  expect((await draftAlert(wang, 'water', alert('下一稿'), { over: alert('重新发布') })).status).toBe(200);
  await li.api('deleteUnpublishedEntry', { collection: 'alerts', slug: 'water' });
  const lost = await draftAlert(wang, 'water', alert('再下一稿'), { over: alert('下一稿') });
  expect(lost.json()).toMatchObject({ conflict: { theirs: alert('重新发布'), from: 'published' } });
  expect((await draftAlert(wang, 'water', alert('再下一稿'), { over: alert('重新发布') })).status).toBe(200);
  expect(place.git('status', '--porcelain')).toBe('');
});

test('a publication over somebody else’s, or without having seen it, keeps both', async () => {
  const { place, wang, li } = await two();
  const hers = alert('王芳写的');
  expect((await publishAlert(wang, 'water', hers, { over: original })).status).toBe(200);
  const late = await publishAlert(li, 'water', alert('李主任写的'), { over: original });
  expect(late.json()).toMatchObject({ conflict: { theirs: hers, by: '王芳', from: 'published' } });
  expect((await publishAlert(li, 'water', alert('没有带版本'))).status).toBe(409);
  expect((await publishAlert(li, 'water', hers, { over: original })).json()).toMatchObject({ commit: null });
  expect(await onDisk(place)).toBe(hers);
});

test('an upload does not take the place of a file that another has uploaded, or put online', async () => {
  const { wang, li } = await two();
  const asset = (bytes: Buffer) => ({
    path: 'public/media/map.png',
    content: bytes.toString('base64'),
    encoding: 'base64',
  });
  const text = `${alert('地图')}![地图](/media/map.png)\n`;
  expect((await draftAlert(wang, 'one', text, { assets: [asset(png)] })).status).toBe(200);
  const red = { create: { width: 4, height: 4, channels: 3 as const, background: 'red' } };
  const other = await sharp(red).png().toBuffer();
  const second = await li.api('persistMedia', { asset: asset(other) });
  expect([second.status, second.text]).toEqual([409, expect.stringContaining('已经有一个叫 map.png 的文件')]);
  expect((await publishDraft(wang, 'one')).status).toBe(200);
  expect((await li.api('persistMedia', { asset: asset(other) })).status).toBe(409);
});

test('20 saves of four people at once, of every kind, arrive with their author or as a reported conflict', async () => {
  const { place, running, wang, li } = await two();
  const zhao = await clerkAs(running, 'editor', 'zhao', '赵静');
  const sun = await clerkAs(running, 'reviewer', 'sun', '孙明');
  const people = [wang, li, zhao, sun];
  const names = ['王芳', '李主任', '赵静', '孙明'];
  const jobs = Array.from({ length: 20 }, (_, index) => {
    const who = index % 4;
    const clerk = people[who] ?? wang;
    const text = alert(`${names[who] ?? ''} ${String(index)}`);
    const kind = index % 5;
    if (kind === 0) return { kind, who, text, id: 'same', sent: draftAlert(clerk, 'same', text) };
    const id = `note-${String(index)}`;
    // 赵静 is an editor: what she would publish, she drafts.
    if (kind === 1 && clerk !== zhao) return { kind, who, text, id, sent: publishAlert(clerk, id, text) };
    if (kind === 2 && clerk !== zhao) {
      const asset = { path: `public/media/${id}.png`, content: png.toString('base64'), encoding: 'base64' };
      return { kind, who, text, id, sent: clerk.api('persistMedia', { asset }) };
    }
    return { kind: 3, who, text, id, sent: draftAlert(clerk, id, text) };
  });
  const answers = await Promise.all(jobs.map(({ sent }) => sent));
  const same = jobs.flatMap(({ kind }, index) => (kind === 0 ? [answers[index]?.status] : []));
  expect(same.toSorted()).toEqual([200, 409, 409, 409]);
  for (const [index, { kind, who, text, id }] of jobs.entries()) {
    const answer = answers[index];
    if (kind === 0 && answer?.status === 409) {
      expect((answer.json() as { conflict: { theirs: string } }).conflict.theirs).toBe(await draftText(wang, 'same'));
      continue;
    }
    expect(answer?.status, answer?.text).toBe(200);
    if (kind === 2) {
      expect((await wang.get(`/media/${id}.png`)).status).toBe(200);
      continue;
    }
    const file = `content/alerts/${id}.md`;
    const branch = kind !== 1 ? `cms/alerts/${id}` : 'main';
    expect(place.git('log', '-1', '--format=%an', branch, '--', file)).toBe(names[who]);
    expect(place.git('show', `${branch}:${file}`)).toBe(text.trim());
  }
  expect(place.git('status', '--porcelain')).toBe('');
  expect(place.git('fsck', '--strict')).not.toMatch(/error|missing|corrupt/);
});

test('random pairs of edits at once are both kept or reported', async () => {
  const { pass, figures } = await property.prove(0.02);
  expect(pass, figures).toBe(true);
});
