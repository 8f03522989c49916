import { fromJS, Map } from 'immutable';
import { expect, test } from 'vitest';
import { holdsSomething } from '../../cms/app/form/FoldedForm.tsx';

test('accounts that were begun with the lines of last time are open, empty ones are folded', () => {
  const begun = fromJS({ income: [{ item: '场地费' }], spending: [] }) as Map<string, unknown>;
  expect(holdsSomething(begun)).toBe(true);
  expect([Map(), Map({ opening: '' }), undefined].map(holdsSomething)).toEqual([false, false, false]);
});
