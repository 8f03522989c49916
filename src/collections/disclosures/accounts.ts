import { choice } from '../../schema/fields/choice.ts';
import { reference } from '../../schema/fields/contact.ts';
import { group, list } from '../../schema/fields/nested.ts';
import { money } from '../../schema/fields/number.ts';
import { text } from '../../schema/fields/text.ts';
import { formatFen, TOO_MUCH } from '../../schema/money.ts';

export const sources = {
  财政: '财政拨款',
  街镇: '街镇拨付',
  自筹: '自筹',
  捐赠: '捐赠',
  公益金: '公益金',
  购买服务: '购买服务',
  其他: '其他',
} as const;

export const accounts = group({
  label: '收支账目',
  hint: '上期结余 + 本期收入 − 本期支出 = 本期结余，差一分也不能公布。',
  required: false,
  of: {
    opening: money({ label: '上期结余', offers: 'opening' }),
    income: list({
      label: '收入',
      required: false,
      summary: '{{fields.item}} {{fields.amount}}',
      of: {
        item: text({ label: '收入项目', max: 60 }),
        source: choice({ label: '来源', options: sources }),
        amount: money({ label: '金额（元）' }),
      },
    }),
    spending: list({
      label: '支出',
      required: false,
      summary: '{{fields.item}} {{fields.amount}}',
      of: {
        item: text({ label: '支出项目', max: 60 }),
        payee: text({
          label: '收款单位',
          hint: '写单位名称；付给个人的写“居民（已隐名）”。',
          max: 60,
          required: false,
        }),
        amount: money({ label: '金额（元）' }),
        note: text({ label: '说明', max: 120, required: false, carried: 'never' }),
        project: reference({
          label: '用在哪个项目',
          hint: '花在某个项目上的选那个项目，项目页上会列出这一笔，并和预算比较。',
          to: 'projects',
          required: false,
          carried: 'never',
        }),
      },
    }),
    closing: money({ label: '本期结余', offers: 'closing' }),
  },
});

interface Balance {
  opening: number;
  closing: number;
  income?: readonly { amount: number }[] | undefined;
  spending?: readonly { amount: number }[] | undefined;
}

/** The sentence for accounts that do not add up, with the sum worked out; undefined when they do. Amounts in 分. */
export function accountsGap({ opening, income = [], spending = [], closing }: Balance): string | undefined {
  const earned = total(income);
  const spent = total(spending);
  const expected = opening + earned - spent;
  if ([earned, spent, expected].some((sum) => Math.abs(sum) >= TOO_MUCH))
    return '各笔加起来超过一万亿元，请核对金额是不是多写了几位';
  if (expected === closing) return undefined;
  const sum = `${formatFen(opening)} + ${formatFen(earned)} − ${formatFen(spent)} = ${formatFen(expected)}`;
  return `账不平：${sum}，填的本期结余是 ${formatFen(closing)}，相差 ${formatFen(Math.abs(expected - closing))} 元，请核对每一笔`;
}

export const total = (rows: readonly { amount: number }[]) => rows.reduce((sum, { amount }) => sum + amount, 0);
