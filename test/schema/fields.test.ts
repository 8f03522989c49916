import * as z from 'zod';
import { describe, expect, expectTypeOf, test } from 'vitest';
import { collections, type EntryData } from '../../src/collections/index.ts';
import { fieldsOf } from '../../src/schema/fields-of.ts';
import { choice, choices } from '../../src/schema/fields/choice.ts';
import { link, phone } from '../../src/schema/fields/contact.ts';
import { file, image } from '../../src/schema/fields/media.ts';
import { group, items, list } from '../../src/schema/fields/nested.ts';
import { flag, money, number } from '../../src/schema/fields/number.ts';
import { text } from '../../src/schema/fields/text.ts';
import { clock, day, instant, partialDate, period } from '../../src/schema/fields/time.ts';
import { formatFen } from '../../src/schema/money.ts';

const label = '栏';
const said = (schema: z.ZodType, value: unknown) => {
  const { success, data, error } = schema.safeParse(value);
  return success ? data : error.issues[0]!.message;
};

describe('what a file may hold, and what becomes of it', () => {
  test.each([
    ['money, whole', money({ label }), 49760, 4976000],
    ['money, one decimal', money({ label }), 40621.8, 4062180],
    ['money, quoted', money({ label }), '27564.70', 2756470],
    ['money, negative', money({ label }), -0.05, -5],
    ['a day', day({ label }), '2024-02-29', '2024-02-29'],
    ['an instant', instant({ label }), '2026-03-01T09:00+08:00', '2026-03-01T09:00+08:00'],
    ['an instant in UTC', instant({ label }), '2026-03-01T01:00:00Z', '2026-03-01T01:00:00Z'],
    ['a clock without its zero', clock({ label }), '8:30', '08:30'],
    ['a year as a number', period({ label }), 2026, '2026'],
    ['a quarter', period({ label }), '2026-Q3', '2026-Q3'],
    ['a short number', phone({ label }), '12345', '12345'],
    ['a number in full width', phone({ label }), '０９９９－５５５０１００', '0999-5550100'],
    ['text with doubled spaces', text({ label }), '停水  通知　　（２号楼Ａ座）', '停水 通知 （2号楼A座）'],
    ['a single space of full width', text({ label }), '张　三', '张　三'],
    ['a path of the site', link({ label }), '/services/', '/services/'],
    ['an upload, by its folder', file({ label }), 'public/media/a/b.pdf', '/media/a/b.pdf'],
    ['a picture', image({ label }), '/media/a.JPG', '/media/a.JPG'],
    ['a flag nobody ticked', flag({ label }), undefined, false],
    ['text, trimmed', text({ label }), ' 字 ', '字'],
    ['an optional text, cleared', text({ label, required: false }), '', undefined],
    ['an optional group, cleared', group({ label, required: false, of: { a: text({ label }) } }), '', undefined],
    ['an optional list, cleared', items({ label, required: false, of: text({ label }) }), '', undefined],
  ])('%s', (_name, schema, value, expected) => expect(said(schema, value)).toEqual(expected));
});

test.each([
  ...['110', '12345', '116114', '95588', '5550100', '0999-5550100', '09995550100', '010 65550100', '0999-5550100-801'],
  ...['13800000000', '138 0000 0000', '+86 138-0000-0000', '+86 999 5550100', '400-810-0000', '+852 2555 0100'],
])('%s is a telephone', (number) => expect(said(phone({ label }), number)).toBe(number));

describe('what is refused, and the sentence for it', () => {
  test.each([
    [money({ label }), '1,234.50', /不带逗号/],
    [money({ label }), 0.125, /两位小数/],
    [money({ label }), null, /还没有填写/],
    [day({ label }), '2025-02-29', /2025-02-29 这一天不存在/],
    [instant({ label }), '2026-03-01 09:00', /2026-03-01T09:00\+08:00/],
    [instant({ label }), '2026-03-01T25:00+08:00', /不是完整的时间/],
    [day({ label }), '0026-03-01', /0026-03-01 的年份不对，请写 1949 年到 2100 年之间的/],
    [day({ label }), '2126-03-01', /2126-03-01 的年份不对/],
    [instant({ label }), '0050-03-01T09:00+08:00', /0050-03-01 的年份不对/],
    [period({ label }), '0050-Q1', /0050-Q1 的年份不对/],
    [period({ label }), '2101', /2101 的年份不对/],
    [partialDate({ label }), '0026-03', /0026-03 的年份不对，请写 1900 年到/],
    [period({ label }), '2026-13', /2026-03（3 月）/],
    [phone({ label }), '09-99-5550100', /“09-99-5550100”不是电话，请写成 0999-5550100$/],
    [phone({ label }), '0999-55-50100', /请写成 0999-5550100$/],
    [phone({ label }), '1-2345', /请写成 12345$/],
    [phone({ label }), '0999-555010', /固定电话写区号，如 0999-5550108/],
    [phone({ label }), '010-6555010', /手机写 11 位/],
    [phone({ label }), '12800000000', /手机写 11 位/],
    [phone({ label }), '00-00', /固定电话写区号/],
    [phone({ label }), 1080001234, /加英文引号，写成 "1080001234"/],
    [link({ label }), 'javascript:alert(1)', /不能用 javascript: 开头的地址/],
    [link({ label }), '//evil.example/', /请写成 https:\/\/evil\.example/],
    [file({ label }), '/media/../secret', /不是媒体库里的文件/],
    [image({ label }), '/media/plan.svg', /不是图片/],
    [number({ label }), '28', /不加引号/],
    [number({ label, max: 5 }), 6, /不能大于 5/],
    [choice({ label, options: { a: '甲', b: '乙' } }), '甲', /a（甲）、b（乙）/],
    [choices({ label, options: { a: '甲' } }), [], /至少选一项/],
    [list({ label, of: { a: text({ label }) } }), [], /至少要有 1 项/],
    [list({ label, max: 1, of: { a: text({ label }) } }), [{ a: '一' }, { a: '二' }], /最多 1 项/],
    [text({ label, max: 3 }), '一二三四五', /现在有 5 个字，最多 3 个字，请删减 2 个字以上/],
  ])('%#', (schema, value, sentence) => expect(said(schema, value)).toMatch(sentence));
});

test('a field made without a helper, or wrapped afterwards, is an error of the programmer', () => {
  expect(() => fieldsOf({ title: z.string() })).toThrow(/"title" has no editor entry/);
  expect(() => fieldsOf({ title: text({ label }).optional() })).toThrow(/required: false/);
});

test('types follow from the fields', () => {
  type Disclosure = EntryData<'disclosures'>;
  expectTypeOf<Disclosure['title']>().toEqualTypeOf<string>();
  expectTypeOf<Disclosure['stream']>().toEqualTypeOf<'residents' | 'party' | 'finance' | 'services'>();
  expectTypeOf<Disclosure['summary']>().toEqualTypeOf<string | undefined>();
  expectTypeOf<NonNullable<Disclosure['accounts']>['closing']>().toEqualTypeOf<number>();
});

test('every collection names every field, once, in Chinese', () => {
  for (const { schema } of Object.values(collections)) {
    for (const field of fieldsOf(schema.shape)) expect(field.label).toMatch(/\p{Script=Han}/u);
  }
});

test('sums of money are exact and read as on paper', () => {
  expect(formatFen(2756470)).toBe('27,564.70');
  expect(formatFen(-5)).toBe('-0.05');
  expect(formatFen(100)).toBe('1.00');
});
