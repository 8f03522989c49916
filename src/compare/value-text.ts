import type { Field } from '../schema/editor.ts';
import { beijingClock, beijingDay, instantMs } from '../schema/beijing.ts';
import { fenOf, formatFen } from '../schema/money.ts';
import { periodWords } from '../schema/periods/period.ts';
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
  if (field.kind === 'instant' && !Number.isNaN(instantMs(text))) {
    return `${dayWords(beijingDay(text))} ${beijingClock(text)}`;
  }
  if (field.kind === 'day' || field.kind === 'partialDate') return dayWords(text);
  if (field.kind === 'period' && /^\d{4}(?:-(?:Q[1-4]|H[12]|\d\d))?$/.test(text)) return periodWords(text);
  const fen = field.kind === 'money' ? fenOf(text) : undefined;
  if (fen !== undefined) return formatFen(fen);
  return field.options?.[text] ?? text;
}

/** 2026年11月29日; what is no day stays as it was written. */
const dayWords = (day: string): string =>
  day.replace(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/, (_, year: string, month?: string, date?: string) =>
    [`${year}年`, month && `${String(Number(month))}月`, date && `${String(Number(date))}日`].filter(Boolean).join(''),
  );

/** A row or a group in one line: `支出项目：拆装人工；金额（元）：2,600.00`. */
function groupText({ fields = [] }: Field, values: Readonly<Record<string, unknown>>, nameOf: NameOf): string {
  return fields
    .map((field) => [field.label, valueText(field, values[field.name], nameOf)] as const)
    .filter(([, text]) => text !== '')
    .map(([label, text]) => `${label}：${text}`)
    .join('；');
}
