import { expect, it } from 'vitest';
import { problemsFromFieldErrors } from '../../cms/app/form/field-errors.ts';

it('turns the errors of Decap into problems that lead to their field', () => {
  const labels: Record<string, string> = { 'title-field-1': '标题', 'phone-field-9': '电话' };
  const problems = problemsFromFieldErrors(
    {
      'title-field-1': [{ message: '“标题”还没有填' }],
      'phone-field-9': [{ message: '“电话”：请写成 0999-5550108 这样' }],
      'row-field-2': [{ message: '至少选一项' }],
      'list-field-3': [{}],
    },
    (id) => labels[id] ?? '',
  );
  expect(problems.map(({ path, label, message }) => [path, label, message])).toEqual([
    ['title-field-1', '标题', '还没有填'],
    ['phone-field-9', '电话', '请写成 0999-5550108 这样'],
    ['row-field-2', '', '至少选一项'],
  ]);
});
