import { expect, test } from 'vitest';
import { changeAt } from '../../../cms/app/review/changes-noted.ts';
import type { Change } from '../../../src/compare/comparison.ts';

const change = (place: string): Change => ({ place, label: place, sentences: [], values: false });

test('a note stands beside the change that holds its place, the nearest of several', () => {
  const changes = ['title', 'accounts', 'accounts.spending', 'body'].map(change);
  const at = (place: string) => changeAt(place, changes)?.place;
  expect(at('accounts.spending.1.item')).toBe('accounts.spending');
  expect(at('accounts.income.0')).toBe('accounts');
  expect(at('title')).toBe('title');
  // Said of all of it, or of what did not change.
  expect([at(''), at('titles'), at('summary')]).toEqual([undefined, undefined, undefined]);
});
