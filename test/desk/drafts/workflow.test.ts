import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { alert, makePlace, peopleOf, startDesk, type Clerk } from '../support/desk-under-test.ts';
import {
  discardDraft,
  draftAlert,
  draftOf,
  draftText,
  publishAlert,
  publishDraft,
  setStatus,
  version,
} from '../support/drafting.ts';
import { loggedActions } from '../support/logbook-of.ts';

async function office() {
  const place = await makePlace();
  const running = await startDesk(place);
  return { place, running, ...(await peopleOf(running)) };
}
type Office = Awaited<ReturnType<typeof office>>;
const ids = async (clerk: Clerk) => (await clerk.api('unpublishedEntries', {})).json() as string[];
const main = ({ place }: Office) => place.git('log', '-1', '--format=%an <%ae>|%B', 'main').trim();

/** Switches the rule of two people on, as somebody would by hand. */
async function wantTwoPeople({ place, admin }: Office) {
  const path = 'content/settings.yml';
  const text = await readFile(join(place.root, path), 'utf8');
  const raw = `${text}twoPeople: true\n`;
  const options = { collectionName: 'settings', commitMessage: '发布要两个人' };
  const base = { [path]: version(text) };
  const answer = await admin.api('persistEntry', { dataFiles: [{ path, raw }], options, base });
  expect(answer.status, answer.text).toBe(200);
  const published = await admin.api('publishUnpublishedEntry', { collection: 'settings', slug: 'settings' });
  expect(published.status, published.text).toBe(200);
}

test('a draft goes from the editor to the residents, and every step is on record', async () => {
  const desk = await office();
  const { place, editor, reviewer } = desk;
  const head = place.git('rev-parse', 'main');
  const text = alert('明天停电');

  const saved = await draftAlert(editor, 'power', text);
  expect(saved.json()).toMatchObject({ ids: { 'content/alerts/power.md': version(text) } });
  expect(place.git('rev-parse', 'main')).toBe(head);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(await ids(editor)).toEqual(['alerts/power']);
  expect((await editor.api('unpublishedEntry', { id: 'alerts/power' })).json()).toMatchObject({
    collection: 'alerts',
    slug: 'power',
    status: 'draft',
    diffs: [{ path: 'content/alerts/power.md', newFile: true }],
    updatedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) as string,
    pullRequestAuthor: '陈红',
    authors: [{ account: 'chen', name: '陈红' }],
  });
  expect(await draftText(reviewer, 'power')).toBe(text);

  expect((await setStatus(editor, 'power', 'pending_review')).status).toBe(200);
  expect((await setStatus(editor, 'power', 'pending_publish')).status).toBe(403);
  expect((await publishDraft(editor, 'power')).status).toBe(403);
  expect((await setStatus(reviewer, 'power', 'pending_publish')).status).toBe(200);
  expect((await draftOf(editor, 'power')).json()).toMatchObject({ status: 'pending_publish' });
  const compared = (await reviewer.api('compareEntry', { collection: 'alerts', slug: 'power' })).json();
  expect(compared).toMatchObject({
    published: null,
    draft: text,
    status: 'pending_publish',
    authors: [{ account: 'chen', name: '陈红' }],
    history: [
      { by: '李主任', what: '审核中 → 就绪' },
      { by: '陈红', what: '草稿 → 审核中' },
      { by: '陈红', what: '保存提醒：power' },
    ],
  });

  const published = await publishDraft(reviewer, 'power');
  expect(published.json()).toEqual({ commit: place.git('rev-parse', 'main'), deed: { kind: 'publish' } });
  expect(main(desk)).toBe('陈红 <chen@desk.local>|保存提醒：power\n\nReviewed-by: 李主任 <li@desk.local>');
  expect(await readFile(join(place.contentDir, 'alerts', 'power.md'), 'utf8')).toBe(text);
  expect(place.git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(await ids(editor)).toEqual([]);
  expect((await draftOf(editor, 'power')).json()).toBeNull();
  expect((await publishDraft(reviewer, 'power')).status).toBe(404);
  expect(place.git('status', '--porcelain')).toBe('');
  expect(await loggedActions(place, ['draft', 'status', 'publish'])).toEqual([
    'chen draft content/alerts/power.md',
    'chen status content/alerts/power.md',
    'li status content/alerts/power.md',
    'li publish content/alerts/power.md',
  ]);
});

test('a text written in after approval is a draft again; in review it stays in review', async () => {
  const { editor, reviewer } = await office();
  await draftAlert(editor, 'power', alert('一'));
  await setStatus(editor, 'power', 'pending_review');
  await draftAlert(editor, 'power', alert('二'), { over: alert('一') });
  expect((await draftOf(editor, 'power')).json()).toMatchObject({ status: 'pending_review' });
  await setStatus(reviewer, 'power', 'pending_publish');
  await draftAlert(editor, 'power', alert('二'), { over: alert('二') });
  expect((await draftOf(editor, 'power')).json()).toMatchObject({ status: 'pending_publish' });
  await draftAlert(reviewer, 'power', alert('三'), { over: alert('二') });
  expect((await draftOf(editor, 'power')).json()).toMatchObject({
    status: 'draft',
    authors: [{ account: 'li' }, { account: 'chen' }],
  });
});

test('nobody approves or publishes a text that is not the one they read', async () => {
  const { editor, reviewer } = await office();
  await draftAlert(editor, 'power', alert('一'));
  await draftAlert(editor, 'power', alert('二'), { over: alert('一') });
  const base = { 'content/alerts/power.md': version(alert('一')) };
  for (const answer of [
    await setStatus(reviewer, 'power', 'pending_publish', { base }),
    await publishDraft(reviewer, 'power', { base }),
  ]) {
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({ conflict: { theirs: alert('二'), by: '陈红', from: 'draft' } });
  }
  const now = { 'content/alerts/power.md': version(alert('二')) };
  expect((await publishDraft(reviewer, 'power', { base: now })).status).toBe(200);
});

test('an editor publishes nothing, on no way; settings are for those who manage', async () => {
  const { place, editor, reviewer, admin } = await office();
  const head = place.git('rev-parse', 'main');
  const path = 'content/settings.yml';
  const settings = await readFile(join(place.root, path), 'utf8');
  const changed = `${settings}organiser: 青石街道办事处\n`;
  const saveSettings = (clerk: Clerk) =>
    clerk.api('persistEntry', {
      dataFiles: [{ path, raw: changed }],

      options: { collectionName: 'settings' },
      base: { [path]: version(settings) },
    });
  for (const answer of [
    await publishAlert(editor, 'power', alert('停电')),
    await editor.api('deleteFiles', { paths: ['content/alerts/water.md'], options: {} }),
    await saveSettings(editor),
    await saveSettings(reviewer),
  ]) {
    expect(answer.status, answer.text).toBe(403);
  }
  expect((await saveSettings(admin)).status).toBe(200);
  expect((await ids(editor)).toSorted()).toEqual(['alerts/power', 'settings/settings']);
  const name = { collection: 'settings', slug: 'settings' };
  for (const action of ['publishUnpublishedEntry', 'deleteUnpublishedEntry'])
    expect((await reviewer.api(action, name)).status, action).toBe(403);
  expect((await reviewer.api('updateUnpublishedEntryStatus', { ...name, newStatus: 'pending_review' })).status).toBe(
    403,
  );
  expect(place.git('rev-parse', 'main')).toBe(head);
  expect((await admin.api('publishUnpublishedEntry', name)).status).toBe(200);
  expect(await readFile(join(place.root, path), 'utf8')).toBe(changed);
});

test('where two people are wanted, nobody approves or publishes what they wrote in', async () => {
  const desk = await office();
  const { place, running, editor, reviewer, admin } = desk;
  await draftAlert(admin, 'early', alert('旧'));
  await wantTwoPeople(desk);
  expect((await running.ask('/desk/me', { headers: { cookie: editor.cookie } })).json()).toMatchObject({
    twoPeople: true,
  });
  const alone = await publishAlert(admin, 'alone', alert('停电'));
  expect(alone.status).toBe(403);
  expect(alone.text).toContain('本站规定发布要两个人');
  // What comes with the wanted to be ready begins as a draft.
  await draftAlert(reviewer, 'power', alert('停电'), { options: { status: 'pending_publish' } });
  expect((await draftOf(reviewer, 'power')).json()).toMatchObject({ status: 'draft' });
  expect((await setStatus(reviewer, 'power', 'pending_publish')).status).toBe(403);
  expect((await publishDraft(reviewer, 'power')).status).toBe(403);
  // Even when somebody else wrote last, and when another has approved it.
  await draftAlert(editor, 'power', alert('停水停电'), { over: alert('停电') });
  expect((await publishDraft(reviewer, 'power')).status).toBe(403);
  expect((await setStatus(admin, 'power', 'pending_publish')).status).toBe(200);
  expect((await publishDraft(reviewer, 'power')).status).toBe(403);
  expect((await publishDraft(admin, 'power')).status).toBe(200);
  expect(main(desk)).toBe(
    '陈红 <chen@desk.local>|保存提醒：power\n\nCo-authored-by: 李主任 <li@desk.local>\nReviewed-by: 王芳 <wangfang@desk.local>',
  );
  expect((await publishDraft(admin, 'early')).status).toBe(403);
  expect((await publishDraft(reviewer, 'early')).status).toBe(200);
  expect(place.git('status', '--porcelain')).toBe('');
});

test('who has the right publishes a draft of their own at once where one person is enough', async () => {
  const desk = await office();
  await draftAlert(desk.reviewer, 'power', alert('停电'));
  expect((await publishDraft(desk.reviewer, 'power')).status).toBe(200);
  expect(main(desk)).toBe('李主任 <li@desk.local>|保存提醒：power');
});

test('a draft is discarded by who wrote in it or who publishes, and is kept aside', async () => {
  const { place, editor, reviewer, admin } = await office();
  await draftAlert(reviewer, 'one', alert('一'));
  await draftAlert(editor, 'two', alert('二'));
  await draftAlert(admin, 'three', alert('三'));
  expect((await discardDraft(editor, 'one')).status).toBe(403);
  expect((await discardDraft(editor, 'two')).status).toBe(200);
  expect((await discardDraft(reviewer, 'three')).status).toBe(200);
  expect((await discardDraft(reviewer, 'three')).status).toBe(404);
  expect(await ids(editor)).toEqual(['alerts/one']);
  const kept = place.git('for-each-ref', '--format=%(refname)', 'refs/desk/discarded').split('\n');
  expect(kept).toHaveLength(2);
  expect(place.git('show', `${kept[1] ?? ''}:content/alerts/two.md`)).toBe(alert('二').trim());
  expect(await loggedActions(place, ['discard'])).toEqual([
    'chen discard content/alerts/two.md',
    'li discard content/alerts/three.md',
  ]);
});
