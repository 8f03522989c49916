import { Map } from 'immutable';
import { expect, test } from 'vitest';
import { cardWords } from '../../../cms/app/review/card-words.ts';

const now = '2026-11-29T12:00+08:00';
const card = (status: string, more: object = {}) =>
  Map({ status, author: '陈红', updatedOn: '2026-11-29T01:05:00.000Z', ...more });

test('a card says whose the draft is and since when it stands where it stands', () => {
  expect(cardWords(card('draft'), now, true)).toBe('陈红写，11月29日 09:05 最后改动');
  expect(cardWords(card('pending_review'), now, true)).toBe('陈红写，11月29日 09:05 送审');
  expect(cardWords(card('pending_publish', { updatedOn: '2025-12-31T09:05+08:00' }), now, true)).toBe(
    '陈红写，2025年12月31日 09:05 通过',
  );
});

test('of a draft at a git host it says what is known there', () => {
  expect(cardWords(card('pending_review'), now, false)).toBe('陈红写，11月29日 09:05 最后改动');
  expect(cardWords(Map({ status: 'draft', updatedOn: '' }), now, false)).toBe('');
});
