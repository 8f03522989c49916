import type * as z from 'zod';
import { choices } from './fields/choice.ts';
import { list } from './fields/nested.ts';
import { text } from './fields/text.ts';
import { clock } from './fields/time.ts';

export const weekdays = {
  mon: '周一',
  tue: '周二',
  wed: '周三',
  thu: '周四',
  fri: '周五',
  sat: '周六',
  sun: '周日',
} as const;

const of = {
  days: choices({ label: '星期', options: weekdays }),
  from: clock({ label: '几点开' }),
  to: clock({ label: '几点关' }),
  note: text({
    label: '说明',
    hint: '如“节假日照常”。这段时间只办一件事的，写“只办”和那件事的名字，别的事就不会写成能办。',
    max: 40,
    required: false,
  }),
};
const words = {
  label: '开放时间',
  hint: '中午休息的，上午、下午各写一行。',
  of,
  summary: '{{fields.days}} {{fields.from}}—{{fields.to}}',
};

/** Weekly opening hours, one row for each unbroken period of a day. */
export const openingHours = list(words);
export const optionalOpeningHours = list({ ...words, required: false });

/** A row that closes before it opens would never be open; a rule between fields, as the next, which each schema with hours applies. */
export function checkHours({ hours: rows }: Hours, context: z.RefinementCtx): void {
  rows?.forEach(({ from, to }, index) => {
    if (from < to) return;
    const message = `关门 ${to} 不晚于开门 ${from}，请核对；过了零点才关门的，当天写到 24:00，第二天从 00:00 另写一行`;
    context.addIssue({ code: 'custom', path: ['hours', index, 'to'], message });
  });
}

/** Two rows at once are open twice. */
export function checkOverlaps({ hours: rows }: Hours, context: z.RefinementCtx): void {
  const before: { days: readonly (keyof typeof weekdays)[]; from: string; to: string; at: number }[] = [];
  rows?.forEach(({ days, from, to }, index) => {
    const other = before.find((one) => one.from < to && from < one.to && one.days.some((day) => days.includes(day)));
    before.push({ days, from, to, at: index });
    if (!other) return;
    const same = days.filter((day) => other.days.includes(day)).map((day) => weekdays[day]);
    const message = `和第 ${String(other.at + 1)} 项重叠：${same.join('、')} ${other.from}–${other.to} 已经写过，请改成接着的时间，或者删掉一项`;
    context.addIssue({ code: 'custom', path: ['hours', index, 'from'], message });
  });
}

interface Hours {
  hours?: z.output<typeof optionalOpeningHours>;
}
