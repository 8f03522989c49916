import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { dataIn } from '../../src/reader/front-matter.ts';
import { deedOf } from '../../src/record/deed-of.ts';

const NOW = '2026-11-30T10:00+08:00';
const plain = { title: '停水', published: '2026-11-20' };
const withdrawn = (kind?: string) => ({ ...plain, withdrawn: { date: '2026-11-30', reason: '写错了。', kind } });
const deed = (before: object | undefined, after: object | undefined) =>
  deedOf('notices', before as never, after as never, NOW);

test('what a publication does is told by what residents read before and after it', () => {
  expect(deed(undefined, plain)).toEqual({ kind: 'publish' });
  expect(deed(plain, { ...plain, title: '停水两天' })).toEqual({ kind: 'change' });
  const corrected = { ...plain, changes: [{ date: '2026-11-30', kind: 'minor', note: '错字。' }] };
  expect(deed(plain, corrected)).toEqual({ kind: 'correct' });
  expect(deed(corrected, corrected)).toEqual({ kind: 'change' });
  expect(deed(plain, undefined)).toEqual({ kind: 'delete' });
});

test('withdrawing and taking that back are no publications', () => {
  expect(deed(plain, withdrawn('error'))).toEqual({ kind: 'withdraw', left: 'notice' });
  expect(deed(plain, withdrawn('privacy'))).toEqual({ kind: 'withdraw', left: 'fact' });
  expect(deed(plain, withdrawn())).toEqual({ kind: 'withdraw', left: 'fact' });
  expect(deed(withdrawn('error'), plain)).toEqual({ kind: 'republish' });
  expect(deed(withdrawn('error'), { ...withdrawn('error'), title: '停水三天' })).toEqual({
    kind: 'change',
    left: 'notice',
  });
});

test('what waits for its day or minute is not public yet, whichever field says so', () => {
  const later = { ...plain, published: '2026-12-01' };
  expect(deed(undefined, later)).toEqual({ kind: 'schedule', at: '2026-12-01' });
  const minute = { ...plain, published: '2026-12-01', publishAt: '2026-12-01T08:00+08:00' };
  expect(deed(later, minute)).toEqual({ kind: 'schedule', at: '2026-12-01T08:00+08:00' });
  expect(deed(plain, later)).toEqual({ kind: 'schedule', at: '2026-12-01', hides: true });
  expect(deed(later, plain)).toEqual({ kind: 'publish' });
  expect(deed(later, { ...withdrawn('error'), published: '2026-12-01' })).toMatchObject({
    kind: 'withdraw',
    at: '2026-12-01',
  });
});

test('a later last day for residents is an extension; what cannot be read is a change', () => {
  const sample = dataIn(readFileSync('src/collections/volunteering/sample.md', 'utf8'));
  const call = (applyBy: string) => ({ ...sample, applyBy });
  const said = (before: object, after: object) => deedOf('volunteering', before as never, after as never, NOW);
  const [first, second] = [call('2026-10-21T18:00+08:00'), call('2026-10-22T18:00+08:00')];
  expect(said({ ...first, sessions: 'by older rules' }, second)).toEqual({ kind: 'change' });
  expect(said(first, second)).toEqual({ kind: 'extend', at: '2026-10-22T18:00+08:00' });
  expect(said(second, first)).toEqual({ kind: 'change' });
});
