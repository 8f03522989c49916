import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { EntryHistoryNote } from '../../src/layouts/record/EntryHistoryNote.tsx';

const NOW = '2026-11-21T10:00+08:00';
const history = { changed: 0, last: '2026-11-20T10:00+08:00', corrected: 0, isWithdrawn: false };
const said = (also: object) =>
  renderToStaticMarkup(<EntryHistoryNote history={{ ...history, ...also }} now={NOW} />).replaceAll(/<[^>]*>/g, '');

test('of a record that has not begun yet it says when it will, and of one that has what it does not hold', () => {
  expect(said({ recordedFrom: '2027-01-01', isToCome: true })).toContain('没有更正的记录。');
  expect(said({ recordedFrom: '2026-01-01' })).toContain('没有更正的记录。2026年1月1日以前的修改没有每次都记。');
  expect(said({})).toContain('公开以后没有改过。');
});
