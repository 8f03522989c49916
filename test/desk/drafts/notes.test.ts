import { expect, test } from 'vitest';
import { numbered } from '../../../cms/desk/protocol/notes.ts';
import type { ReviewNote } from '../../../cms/wire/notes.ts';
import { alert, makePlace, peopleOf, startDesk, type Clerk } from '../support/desk-under-test.ts';
import { discardDraft, draftAlert, publishDraft, setStatus } from '../support/drafting.ts';

async function office() {
  const place = await makePlace();
  const running = await startDesk(place);
  return { place, running, ...(await peopleOf(running)) };
}
const power = { collection: 'alerts', slug: 'power' };
const note = (words: string, more: object = {}) => ({ words, ...more });
const ask = async (clerk: Clerk, action: string, more: object = {}) => {
  const answer = await clerk.api(action, { ...power, ...more });
  return answer.json() as Record<string, unknown>;
};
const notesFor = async (clerk: Clerk) => (await ask(clerk, 'draftReview'))['notes'] as ReviewNote[];

const ROUNDS = 4;

test('round after round, each note stays with the draft, and nothing of any reaches the published branch', async () => {
  const { place, editor, reviewer } = await office();
  let over: string | null = null;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const text = alert(`第 ${String(round)} 稿`);
    expect((await draftAlert(editor, 'power', text, { over })).status).toBe(200);
    expect((await setStatus(editor, 'power', 'pending_review')).status).toBe(200);
    const seen = await ask(reviewer, 'compareEntry');
    // Since the text that was given back, not since the published one.
    expect(seen['before']).toEqual(over === null ? null : expect.objectContaining({ text: over }));
    expect(seen['notes']).toHaveLength(round - 1);
    const notes = [
      note(`第 ${String(round)} 次：时间写清楚`, { place: 'text', label: '提醒内容', quote: `第 ${String(round)} 稿` }),
    ];
    expect((await setStatus(reviewer, 'power', 'draft', { notes })).status).toBe(200);
    const [first] = (await notesFor(editor)).slice(-1);
    expect(first).toMatchObject({ id: round, by: { name: '李主任' }, place: 'text', done: false });
    expect(await ask(editor, 'answerNote', { id: round, done: true, words: '写清楚了' })).toHaveProperty('notes');
    over = text;
  }
  const notes = await notesFor(reviewer);
  expect(notes.map(({ id, done, answers }) => [id, done, answers[0]?.words])).toEqual(
    Array.from({ length: ROUNDS }, (_, index) => [index + 1, true, '写清楚了']),
  );
  await setStatus(reviewer, 'power', 'pending_publish');
  expect((await publishDraft(reviewer, 'power')).status).toBe(200);
  expect(place.git('log', '--format=%B', 'main')).not.toMatch(/时间写清楚|Note:|Answer:/);
  expect(place.git('grep', '-c', '', 'main')).not.toContain('Note');
  expect(place.git('for-each-ref', 'refs/heads/cms')).toBe('');
  expect(await ask(editor, 'draftReview')).toEqual({ gone: 'published', deed: { kind: 'publish' } });
});

test('a note is not an approval: who approved stands in the published commit all the same', async () => {
  const { place, editor, reviewer, admin } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  await setStatus(reviewer, 'power', 'pending_publish');
  expect(await ask(editor, 'addNotes', { notes: [note('谢谢')] })).toHaveProperty('notes');
  expect((await publishDraft(admin, 'power')).status).toBe(200);
  expect(place.git('log', '-1', '--format=%B', 'main')).toContain('Reviewed-by: 李主任');
});

test('everybody who writes may remark on the draft of another; what is given up and brought back keeps it', async () => {
  const { editor, reviewer } = await office();
  await draftAlert(reviewer, 'power', alert('停电'));
  await ask(editor, 'addNotes', { notes: [note('楼号要不要写上？'), note('  另\u0007一条  ')] });
  expect((await notesFor(reviewer)).map(({ id, by, words }) => [id, by.account, words])).toEqual([
    [1, 'chen', '楼号要不要写上？'],
    [2, 'chen', '另一条'],
  ]);
  await ask(reviewer, 'answerNote', { id: 1, words: '写上了' });
  expect((await notesFor(editor))[0]).toMatchObject({
    done: false,
    answers: [{ by: { account: 'li' }, words: '写上了' }],
  });
  await discardDraft(reviewer, 'power');
  expect(await ask(editor, 'draftReview')).toEqual({ gone: 'discarded', by: '李主任' });
});

test('what says too much, or nothing, is refused and nothing is written', async () => {
  const { place, editor } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  const tip = place.git('rev-parse', 'cms/alerts/power');
  for (const [notes, status, said] of [
    [[note('请打 13812345678 问')], 422, '手机号'],
    [[note('问', { quote: '13812345678' })], 422, '手机号'],
    [[note('问', { label: '13812345678' })], 422, '手机号'],
    [[note('问', { place: '13812345678' })], 422, '不是表单里的一栏'],
    [[note('问', { place: 'accounts.2.陈红' })], 422, '不是表单里的一栏'],
    [[note('   ')], 400, ''],
    [[note('长'.repeat(501))], 400, ''],
    [[], 400, ''],
  ] as const) {
    const answer = await editor.api('addNotes', { ...power, notes });
    expect(answer.status, JSON.stringify(notes)).toBe(status);
    expect(answer.text).toContain(said);
  }
  expect((await editor.api('answerNote', { ...power, id: 7, done: true })).status).toBe(404);
  expect((await editor.api('answerNote', { ...power, id: 7 })).status).toBe(422);
  expect(place.git('rev-parse', 'cms/alerts/power')).toBe(tip);
});

test('a return that comes second keeps its notes: the draft is given back already, and what was said is not lost', async () => {
  const { place, editor, reviewer, admin } = await office();
  await draftAlert(editor, 'power', alert('停电'));
  await setStatus(editor, 'power', 'pending_review');
  expect((await setStatus(reviewer, 'power', 'draft', { notes: [note('写上楼号')] })).status).toBe(200);
  const tip = place.git('rev-parse', 'cms/alerts/power');
  expect((await setStatus(admin, 'power', 'draft')).status).toBe(200);
  expect(place.git('rev-parse', 'cms/alerts/power')).toBe(tip);
  expect((await setStatus(admin, 'power', 'draft', { notes: [note('写上时间')] })).status).toBe(200);
  expect((await notesFor(editor)).map(({ id, words }) => [id, words])).toEqual([
    [1, '写上楼号'],
    [2, '写上时间'],
  ]);
});

test('only what is not done counts toward the most notes, and a return without notes is never refused for it', () => {
  const by = { account: 'chen', name: '陈红' };
  const wanted = { place: '', label: '', quote: '', words: '问' };
  const notes = Array.from({ length: 300 }, (_, index) => ({ ...wanted, id: index + 1 }));
  const step = { by, at: '', what: '', wrote: false, before: undefined, said: { notes, answers: [] } };
  const answer = { ...step, said: { notes: [], answers: [{ to: 1, words: '', done: true }] } };
  expect(() => numbered([wanted], { steps: [step] })).toThrow('没改好的意见太多了');
  expect(numbered([], { steps: [step] })).toEqual([]);
  expect(numbered([wanted], { steps: [answer, step] })).toEqual([{ ...wanted, id: 301 }]);
});
