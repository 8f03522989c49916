import { expect, test } from 'vitest';
import { emptyRows } from '../../cms/app/form/empty-rows.ts';
import { definitionOf } from '../../src/collections/index.ts';

const said = (form: object) =>
  emptyRows(definitionOf('consultations').schema, form as never, 'x.md').map(({ path, label, severity }) => [
    path,
    label,
    severity,
  ]);

test('a row that was added and left empty is named, before it is left out of what is kept', () => {
  const respond = [{ way: 'phone', detail: '0999-5550132' }, {}, { way: '', detail: null }];
  expect(said({ respond })).toEqual([
    ['respond.1', '怎么提意见（第 2 项）', 'warning'],
    ['respond.2', '怎么提意见（第 3 项）', 'warning'],
  ]);
  expect(said({ respond: respond.slice(0, 1), attachments: [{}] })).toEqual([
    ['attachments.0', '附件（第 1 项）', 'warning'],
  ]);
});

test('the room in a sheet, and what stays empty as a whole, are no rows', () => {
  const accounts = { income: [{ item: '拨款', amount: '1' }, {}], spending: [] };
  const { schema } = definitionOf('disclosures');
  expect(emptyRows(schema, { accounts, publicity: {}, named: { list: '' } }, 'x.md')).toEqual([]);
});
