import { expect, test } from 'vitest';
import * as z from 'zod';
import { reference } from '../../src/schema/fields/contact.ts';
import { group, items, list } from '../../src/schema/fields/nested.ts';
import { text } from '../../src/schema/fields/text.ts';
import { remembered } from '../../src/schema/remembered.ts';
import { valuesOfKinds } from '../../src/schema/values.ts';

test('what was made of an object is made again only for another one, or when the rest is another', () => {
  const asked: string[] = [];
  const greet = remembered(({ name }: { name: string }, word: string) => {
    asked.push(`${word} ${name}`);
    return `${word} ${name}`;
  });
  const [anna, bo] = [{ name: 'a' }, { name: 'b' }];
  const told = [greet(anna, '早'), greet(bo, '早'), greet(anna, '早'), greet(anna, '晚'), greet(anna, '早')];
  expect(told).toEqual(['早 a', '早 b', '早 a', '晚 a', '早 a']);
  expect(asked).toEqual(['早 a', '早 b', '晚 a', '早 a']);
});

test('also that nothing was made of it', () => {
  let times = 0;
  const nothing = remembered((_of: object) => void (times += 1));
  const one = {};
  expect([nothing(one), nothing(one), times]).toEqual([undefined, undefined, 1]);
});

test('values of a kind are found in fields, groups, lists and lists of one value, and no others', () => {
  const { shape } = z.strictObject({
    name: text({ label: '名称' }),
    community: reference({ label: '社区', to: 'communities' }),
    office: group({
      label: '窗口',
      of: { place: reference({ label: '场所', to: 'places' }), name: text({ label: '名称' }) },
    }),
    basis: list({ label: '依据', summary: '', of: { policy: reference({ label: '文件', to: 'policies' }) } }),
    steps: items({ label: '步骤', of: text({ label: '步骤' }) }),
    places: items({ label: '场所', of: reference({ label: '场所', to: 'places' }) }),
  });
  const data = {
    name: 'n',
    community: 'a',
    office: { place: 'b', name: 'm' },
    basis: [{ policy: 'c' }, {}],
    steps: ['s'],
    places: ['d', 'e'],
  };
  const found = valuesOfKinds('reference')(shape, data).map(({ path, value }) => `${path.join('.')} ${String(value)}`);
  expect(found).toEqual(['community a', 'office.place b', 'basis.0.policy c', 'places.0 d', 'places.1 e']);
  expect(valuesOfKinds('file', 'image')(shape, data)).toEqual([]);
});
