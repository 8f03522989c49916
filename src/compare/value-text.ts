import type { Field } from '../schema/editor.ts';
import { beijingClock, beijingDay, instantMs } from '../schema/beijing.ts';
import { isRecord } from './text-parts.ts';

/** The title of an entry that a reference names, if it is known. */
export type NameOf = (collection: string, id: string) => string | undefined;

/** A value as a person reads it: labels for codes, titles for references, 是 or 否. '' when there is none. */
export function valueText(field: Field, value: unknown, nameOf: NameOf): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) return value.map((one) => valueText(field.item ?? field, one, nameOf)).join('、');
  if (isRecord(value)) return groupText(field, value, nameOf);
  if (typeof value === 'boolean') return value ? '是' : '否';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (field.kind === 'reference') return nameOf(field.to ?? '', text) ?? text;
  if (field.kind === 'instant' && !Number.isNaN(instantMs(text))) return `${beijingDay(text)} ${beijingClock(text)}`;
  return field.options?.[text] ?? text;
}

/** A row or a group in one line: `支出项目：拆装人工；金额（元）：2600`. */
function groupText({ fields = [] }: Field, values: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
  return fields
    .map((field) => [field.label, valueText(field, values[field.name], nameOf)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}：${text}`)
    .join('；');
}
