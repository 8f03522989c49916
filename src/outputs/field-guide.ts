import { definitionOf, type CollectionName } from '../collections/index.ts';
import type { Field, FieldKind } from '../schema/editor.ts';
import { fieldsOf } from '../schema/fields-of.ts';

export interface GuideRow {
  /** Key in the file, with the keys of the groups it stands in: `accounts.income[].amount`. */
  key: string;
  label: string;
  required: boolean;
  /** How it is written, in Chinese. */
  form: string;
  hint: string | undefined;
  options: readonly { value: string; label: string }[];
}

/** Every field of a collection for people who write files or read open data. */
export const fieldGuide = (name: CollectionName): GuideRow[] => rowsOf(fieldsOf(definitionOf(name).schema.shape));

const FORMS: Readonly<Record<FieldKind, string>> = {
  text: '一行文字',
  prose: '一段文字',
  choice: '选一项',
  choices: '可选多项',
  day: '日期，2026-03-01',
  instant: '时间，2026-03-01T09:00+08:00',
  clock: '钟点，08:30',
  period: '期间，2026、2026-H1、2026-Q1 或 2026-03',
  partialDate: '日期，2019-08-06；只知道年月或年份的写 2019-08、2019，都不知道的写 不详',
  money: '金额（元），1234.50',
  number: '数字',
  decimal: '数字，13.17；末尾的 0 要留的加引号，"80.0"',
  flag: '是或否',
  phone: '电话，加引号，"0999-5550108"',
  link: '网址',
  file: '上传的文件，/media/…',
  image: '上传的图片，/media/…',
  reference: '另一篇的编号',
  list: '列表，可写多项',
  group: '一组',
};

function rowsOf(fields: readonly Field[], before = ''): GuideRow[] {
  return fields.flatMap((field) => {
    const key = `${before}${field.name}`;
    const options = Object.entries(field.options ?? {}).map(([value, label]) => ({ value, label }));
    const form = field.item ? `${FORMS.list}：${FORMS[field.item.kind]}` : FORMS[field.kind];
    const row = { key, label: field.label, required: field.required, form, hint: field.hint, options };
    return [row, ...rowsOf(field.fields ?? [], field.kind === 'list' ? `${key}[].` : `${key}.`)];
  });
}
