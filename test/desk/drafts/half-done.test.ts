import { expect, test } from 'vitest';
import { mobile, dice } from '../../privacy/invented-people.ts';
import { alert, makePlace, peopleOf, startDesk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, draftOf, draftText, publishDraft, setStatus } from '../support/drafting.ts';

/** Without its level and its end, with a picture that nobody has uploaded. */
const HALF = '---\ntitle: 停电\nstarts: 2026-11-21T09:00+08:00\n---\n![](/media/none.png)\n';

test('what is half done is saved, and refused with the list of what is missing when it is handed in', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { admin, reviewer, editor } = await peopleOf(running);
  const saved = await draftAlert(editor, 'power', HALF);
  expect(saved.status, saved.text).toBe(200);
  expect(saved.json()).toMatchObject({ status: 'draft' });
  expect(await draftText(editor, 'power')).toBe(HALF);

  for (const [answer, failed] of [
    [await setStatus(editor, 'power', 'pending_review'), '没有送审'],
    [await setStatus(reviewer, 'power', 'pending_publish'), '没有通过'],
    [await publishDraft(admin, 'power'), '没有发布'],
  ] as const) {
    expect(answer.status).toBe(422);
    const { error, problems } = answer.json() as { error: string; problems: { path: string }[] };
    expect(error).toContain(failed);
    expect(problems.map(({ path }) => path)).toEqual(expect.arrayContaining(['level', 'ends', 'text']));
  }
  expect((await draftOf(editor, 'power')).json()).toMatchObject({ status: 'draft' });
  expect(place.git('log', '--oneline', 'main').split('\n')).toHaveLength(1);

  const whole = await draftAlert(editor, 'power', alert('停电'), { over: HALF });
  expect(whole.status, whole.text).toBe(200);
  expect((await setStatus(editor, 'power', 'pending_review')).status).toBe(200);
});

test('a text in review that is saved half done is a draft again', async () => {
  const running = await startDesk(await makePlace());
  const { editor } = await peopleOf(running);
  await draftAlert(editor, 'power', alert('停电'));
  await setStatus(editor, 'power', 'pending_review');
  const still = await draftAlert(editor, 'power', alert('明天停电'), { over: alert('停电') });
  expect(still.json()).toMatchObject({ status: 'pending_review' });
  const half = await draftAlert(editor, 'power', HALF, { over: alert('明天停电') });
  expect(half.json()).toMatchObject({ status: 'draft' });
  expect((await draftOf(editor, 'power')).json()).toMatchObject({ status: 'draft' });
});

test('personal information stops a half-done draft too, and only that is listed', async () => {
  const place = await makePlace();
  const running = await startDesk(place);
  const { editor } = await peopleOf(running);
  const answer = await draftAlert(editor, 'power', `${HALF}请打 ${mobile(dice(5))}\n`);
  expect(answer.status).toBe(422);
  expect(answer.json()).toMatchObject({ problems: [{ path: 'body', personal: { kind: 'mobile' } }] });
  expect(place.git('for-each-ref', 'refs/heads/cms')).toBe('');
});

test('what reads drafts bears half-done ones: tasks, accounts, comparison, the page of what was given up', async () => {
  const running = await startDesk(await makePlace());
  const { admin, editor } = await peopleOf(running);
  await draftAlert(editor, 'power', HALF);
  await draftAlert(editor, 'empty', '---\n---\n');
  const path = 'content/disclosures/2026/q3.md';
  const raw = '---\ncommunity: linden\naccounts:\n  income:\n    - item: 停车\n---\n';
  const dataFiles = [{ path, raw }];
  const half = await editor.api('persistEntry', { dataFiles, options: {}, base: { [path]: null } });
  expect(half.status, half.text).toBe(200);

  expect((await editor.get('/desk/tasks')).status).toBe(200);
  expect((await editor.api('accountReports', { community: 'linden' })).json()).toEqual([]);
  const compared = await editor.api('compareEntry', { collection: 'alerts', slug: 'power' });
  expect(compared.json()).toMatchObject({ published: null, draft: HALF });
  await discardDraft(editor, 'power');
  expect((await admin.get('/desk/office/removed')).text).toContain('停电');
});
