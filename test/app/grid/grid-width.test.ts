import { expect, test } from 'vitest';
import { fitOf, template } from '../../../cms/app/grid/grid-width.ts';
import type { Column } from '../../../cms/app/grid/column.ts';

const column = (kind: Column['kind']): Column => ({ name: kind, label: '', kind, required: false });
/** 支出项目、收款单位、金额、说明 */
const spending = [column('text'), column('text'), column('money'), column('text')];
const income = [column('text'), column('choice'), column('money')];

test('a sheet stays a sheet as far as its columns fit, with narrower ones where there is a mouse', () => {
  expect(fitOf(income, 481, true)).toBe('roomy');
  // Half of a window of 1093 px, beside the preview.
  expect(fitOf(spending, 481, true)).toBe('tight');
  expect(fitOf(spending, 481, false)).toBe('cards');
  expect(fitOf([...spending, column('reference')], 481, true)).toBe('cards');
  expect(fitOf(spending, 640, true)).toBe('roomy');
  expect(template(spending, 'tight')).toContain('minmax(76px, 2fr)');
});

test('a list of sentences is no narrower than a sentence', () => {
  expect(fitOf([column('text')], 340, true)).toBe('cards');
  expect(fitOf([column('text')], 360, true)).toBe('roomy');
});
