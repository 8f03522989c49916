import * as z from 'zod';
import { field, shown, wording, type FieldOptions } from './field.ts';

/** The years that can be meant: what lies outside is mistyped. Old papers may be older than the country's communities. */
const YEARS = { since: 1949, oldPapers: 1900, until: 2100 } as const;

/** What is wrong with the year of a date or period; undefined: nothing. */
function wrongYear(written: string, since: number = YEARS.since): string | undefined {
  const year = Number(written.slice(0, 4));
  if (year >= since && year <= YEARS.until) return undefined;
  return `${written} 的年份不对，请写 ${since} 年到 ${YEARS.until} 年之间的`;
}

/** What is wrong with a day of the right form; undefined: nothing. */
const wrongDay = (day: string) => (isRealDay(day) ? wrongYear(day) : `${day} 这一天不存在，请核对月份和日子`);

/** A calendar day, kept as the text `YYYY-MM-DD`; a day that does not exist is refused. */
export function day<R extends boolean = true>(options: FieldOptions<R>) {
  const schema = z
    .string({ error: wording((input) => `${shown(input)}不是日期，请写成 2026-03-01 这样`) })
    .superRefine((value, context) => {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
      const wrong = isDay ? wrongDay(value) : `${shown(value)}不是日期，请写成 2026-03-01 这样`;
      if (wrong) context.addIssue(wrong);
    })
    .meta({ format: 'date' });
  return field(schema, options, { kind: 'day', decap: { widget: 'time' } });
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(\.\d+)?(Z|[+-]([01]\d|2[0-3]):?[0-5]\d)$/;
const INSTANT_HELP = '请写成 2026-03-01T09:00+08:00 这样，日期、时间、时区都要有';

/** A point in time with its offset, kept as text. */
export function instant<R extends boolean = true>(options: FieldOptions<R>) {
  const schema = z
    .string({ error: wording((input) => `${shown(input)}不是时间，${INSTANT_HELP}`) })
    .superRefine((value, context) => {
      const match = INSTANT.exec(value);
      const wrong = match ? wrongDay(match[1]!) : `${shown(value)}不是完整的时间，${INSTANT_HELP}`;
      if (wrong) context.addIssue(wrong);
    })
    .meta({ pattern: INSTANT.source }); // not `date-time`: RFC 3339 wants seconds
  return field(schema, options, { kind: 'instant', decap: { widget: 'time' } });
}

/** A time of day in Beijing, `HH:MM`; `8:30` is read as `08:30`. */
export function clock<R extends boolean = true>(options: FieldOptions<R>) {
  const help = '请写成 08:30 这样的 24 小时制时间';
  const schema = z
    .string({ error: wording((input) => `${shown(input)}不是时间，${help}，并加上英文引号`) })
    .regex(/^(([01]?\d|2[0-3]):[0-5]\d|24:00)$/, { error: ({ input }) => `${shown(input)}不是时间，${help}` })
    .overwrite((value) => value.padStart(5, '0'));
  return field(schema, options, { kind: 'clock', decap: { widget: 'time' } });
}

const PERIOD = '(?:\\d{4})(?:-(?:H[12]|Q[1-4]|0[1-9]|1[0-2]))?';

/** A year, half-year, quarter or month: `2026`, `2026-H1`, `2026-Q1`, `2026-03`. */
export function period<R extends boolean = true>(options: FieldOptions<R>) {
  const help = '请写成 2026（全年）、2026-H1（上半年）、2026-Q1（第一季度）或 2026-03（3 月）';
  const schema = z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : value),
    z
      .string({ error: wording((input) => `${shown(input)}不是期间，${help}`) })
      .regex(new RegExp(`^${PERIOD}$`), { abort: true, error: ({ input }) => `${shown(input)}不是期间，${help}` })
      .superRefine((value, context) => {
        const wrong = wrongYear(value);
        if (wrong) context.addIssue(wrong);
      }),
  );
  return field(schema, options, { kind: 'period', decap: { widget: 'period' } });
}

/** What is written where nobody knows the date. */
export const UNKNOWN_DATE = '不详';

const PARTIAL = new RegExp(`^(\\d{4}(-\\d{2}(-\\d{2})?)?|${UNKNOWN_DATE})$`);
const CHINESE_DATE = /^(\d{4})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?$/;

/**
 * A date known as far as an old paper tells it: `2019-08-06`, `2019-08`, `2019` or 不详; 2019年8月 is read as `2019-08`.
 * Nothing is sorted by it. Compared with a day, it counts as far as it goes.
 */
export function partialDate<R extends boolean = true>(options: FieldOptions<R>) {
  const help = `请写成 2019-08-06；只知道年月的写 2019年8月，只知道年份的写 2019年，都不知道的写“${UNKNOWN_DATE}”`;
  const wrong = (input: unknown) => `${shown(input)}不是日期，${help}`;
  const schema = z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? inDigits(value.trim()) : value),
    z
      .string({ error: wording(wrong) })
      .superRefine((value, context) => {
        if (value === UNKNOWN_DATE) return;
        if (!PARTIAL.test(value)) context.addIssue(value === '' ? '还没有填写' : wrong(value));
        else if (!isRealDay(`${value}-01-01`.slice(0, 10)))
          context.addIssue(`${value} 这${value.length > 7 ? '一天' : '个月'}不存在，请核对月份和日子`);
        else if (wrongYear(value, YEARS.oldPapers)) context.addIssue(wrongYear(value, YEARS.oldPapers)!);
      })
      .meta({ pattern: PARTIAL.source }),
  );
  return field(schema, options, { kind: 'partialDate', decap: { widget: 'time' } });
}

function inDigits(written: string): string {
  const [, year, month, day] = CHINESE_DATE.exec(written) ?? [];
  if (!year) return written;
  return [year, month, day].flatMap((part) => (part ? [part.padStart(2, '0')] : [])).join('-');
}

function isRealDay(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
