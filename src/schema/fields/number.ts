import * as z from 'zod';
import { fenOf, TOO_MUCH } from '../money.ts';
import { field, shown, wording, type FieldOptions } from './field.ts';

const AMOUNT_HELP = '请写成 1234.50 这样，单位是元，最多两位小数，不带逗号和“元”字';

type MoneyOptions<R extends boolean> = FieldOptions<R> & {
  /** What the form offers beside it: what the period before left, or what all amounts come to. */
  offers?: 'opening' | 'closing';
};

/** Yuan in the file, quoted or not; whole 分 (1/100 yuan) in memory, so that sums are exact. */
export function money<R extends boolean = true>({ offers, ...options }: MoneyOptions<R>) {
  const schema = z
    .union([z.number(), z.string()], { error: wording((input) => `${shown(input)}不是金额，${AMOUNT_HELP}`) })
    .transform((value, context) => {
      const amount = String(value).trim();
      const fen = fenOf(amount);
      if (fen !== undefined && Math.abs(fen) < TOO_MUCH) return fen;
      context.addIssue(
        amount === ''
          ? '还没有填写'
          : fen === undefined
            ? `${shown(value)}不是金额，${AMOUNT_HELP}`
            : `${shown(value)}太大了，金额要小于一万亿元，请核对是不是多写了几位`,
      );
      return z.NEVER;
    });
  return field(schema, options, { kind: 'money', decap: { widget: offers ?? 'amount' } });
}

type NumberOptions<R extends boolean> = FieldOptions<R> & {
  min?: number;
  max?: number;
  decimals?: boolean;
  /** What is said of a larger one beside that it is too large. */
  tooLarge?: string;
};

/** A count; with `decimals`, a measured quantity. */
export function number<R extends boolean = true>({
  min = 0,
  max,
  decimals = false,
  tooLarge,
  ...options
}: NumberOptions<R>) {
  const what = decimals ? '数字' : '整数';
  const base = z.number({ error: wording((input) => `${shown(input)}不是${what}，请只写阿拉伯数字，不加引号和单位`) });
  let schema = base.min(min, { error: `不能小于 ${min}` });
  if (max !== undefined) schema = schema.max(max, { error: `不能大于 ${max}${tooLarge ? `，${tooLarge}` : ''}` });
  if (!decimals) schema = schema.int({ error: '要写整数' });
  const value_type = decimals ? ('float' as const) : ('int' as const);
  const decap = { widget: 'number' as const, value_type, min, ...(max !== undefined && { max }) };
  return field(schema, options, { kind: 'number', decap });
}

/** Yes or no; what is not ticked is no. */
export function flag(options: Omit<FieldOptions, 'required'>) {
  const schema = z.preprocess(
    (value) => value ?? false,
    z.boolean({ error: ({ input }) => `${shown(input)}请改成 true（是）或 false（否）` }),
  );
  return field(schema, { ...options, required: true }, { kind: 'flag', decap: { widget: 'boolean', default: false } });
}
