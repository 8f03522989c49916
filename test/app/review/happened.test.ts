import { expect, test } from 'vitest';
import { happenedWords, lastWords, opensAt } from '../../../cms/app/review/happened.ts';
import type { Answer } from '../../../cms/wire/actions.ts';
import type { ReviewNote, ReviewStep } from '../../../cms/wire/notes.ts';

type Review = Extract<Answer<'draftReview'>, { steps: unknown }>;

const chen = { account: 'chen', name: '陈红' };
const li = { account: 'li', name: '李审核' };
const at = (minute: number) => `2026-11-29T10:${String(minute).padStart(2, '0')}:00+08:00`;
const step = (by: typeof chen, minute: number, more: Partial<ReviewStep>): ReviewStep => ({
  ...{ by, at: at(minute), what: '改', wrote: false, notes: 0 },
  ...more,
});
const review = (steps: ReviewStep[], notes: ReviewNote[] = []): Review => ({
  ...{ status: 'draft', id: 'x', authors: [chen] },
  ...{ steps: steps.toReversed(), notes },
});
const note = (minute: number, words: string, id = 1): ReviewNote => ({
  ...{ id, by: li, at: at(minute), words, place: '', label: '', quote: '', done: false, answers: [] },
});

const saved = step(chen, 1, { wrote: true });
const sent = step(chen, 2, { from: 'draft', to: 'pending_review' });
const returned = step(li, 3, { from: 'pending_review', to: 'draft', notes: 2 });
const before = review([saved, sent]);

test('whoever writes is told at once who gave it back, and why', () => {
  const now = review([saved, sent, returned], [note(3, '时间写清楚'), note(3, '楼号也要', 2)]);
  expect(happenedWords(before, now, chen)).toBe('李审核退回了这一篇：时间写清楚（一共 2 条）');
  expect(happenedWords(before, now, li)).toBeUndefined();
  expect(happenedWords(now, now, chen)).toBeUndefined();
  expect(happenedWords(before, review([saved, sent, { ...returned, notes: 0 }]), chen)).toContain('没有写原因');
});

test('a verdict is told before what was said after it', () => {
  const answered = step(li, 4, { what: '答复了意见' });
  const passed = step(li, 3, { from: 'pending_review', to: 'pending_publish' });
  expect(happenedWords(before, review([saved, sent, passed, answered]), chen)).toBe('李审核通过了这一篇，等着发布。');
  expect(happenedWords(before, review([saved, sent, answered]), chen)).toBe('李审核答复了意见。');
  expect(happenedWords(before, review([saved, sent, step(li, 4, { wrote: true })]), chen)).toContain('您写的还在');
});

test('whoever takes their own text back has not given it back to anybody', () => {
  const takenBack = step(chen, 3, { from: 'pending_review', to: 'draft' });
  expect(happenedWords(before, review([saved, sent, takenBack]), li)).toBe('陈红把这一篇收回去改了。');
});

test('a form in which nothing is typed has the new text', () => {
  const rewritten = review([saved, sent, step(chen, 4, { wrote: true })]);
  expect(happenedWords(before, rewritten, li, false)).toBe('陈红刚刚改了这一篇，表单里已经是新的一稿。');
  const again = review([saved, sent, step(chen, 4, { wrote: true }), step(chen, 5, { to: 'pending_review' })]);
  expect(happenedWords(before, again, li, false)).toBe('陈红把这一篇送审了。表单里已经是新的一稿。');
  expect(happenedWords(before, again, li)).toBe('陈红把这一篇送审了。');
});

test('a draft that is gone takes nothing along that is being written', () => {
  expect(happenedWords(before, { gone: 'published' }, chen)).toContain('您还没保存的修改仍在');
  expect(happenedWords(before, { gone: 'published' }, chen, false)).toBe('同事刚刚发布了这一篇。');
  const withdrawn = { gone: 'published', deed: { kind: 'withdraw', left: 'notice' } } as const;
  expect(happenedWords(before, withdrawn, chen)).toBe(
    '同事刚刚撤回了这一篇。您还没保存的修改仍在，保存以后是新的草稿。',
  );
  expect(happenedWords(before, { gone: 'discarded', by: '李审核' }, chen)).toContain(
    '李审核放弃了这篇草稿。您写的还在',
  );
  expect(happenedWords(undefined, { gone: 'published' }, chen)).toBeUndefined();
});

test('what is published for a later time tells from when residents see it', () => {
  const scheduled = { gone: 'published', deed: { kind: 'schedule', at: '2026-12-01T18:00+08:00' } } as const;
  expect(opensAt(scheduled)).toBe('2026-12-01T18:00+08:00');
  expect(opensAt({ gone: 'published', deed: { kind: 'publish' } })).toBeUndefined();
});

test('whoever reads a draft is told that it was taken back, and that nothing noted is lost', () => {
  const withdrawn = review([saved, sent, step(chen, 3, { from: 'pending_review', to: 'draft' })]);
  expect(lastWords(withdrawn, li, 2)).toBe('陈红把这一篇收回去改了。您记下的 2 条意见还留着，再送审时可以一起退回。');
  expect(lastWords(withdrawn, li, 0)).toBe('陈红把这一篇收回去改了。');
  expect(lastWords(withdrawn, chen, 0)).toBeUndefined();
});
