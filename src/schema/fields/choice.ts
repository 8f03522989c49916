import * as z from 'zod';
import { field, shown, wording, type FieldOptions } from './field.ts';

type Labels = Readonly<Record<string, string>>;
type ChoiceOptions<V extends Labels, R extends boolean> = FieldOptions<R> & {
  /** Value → Chinese label, in the order of the list. */
  options: V;
};

/** One of a closed list. */
export function choice<const V extends Labels, R extends boolean = true>({
  options,
  first,
  ...rest
}: ChoiceOptions<V, R> & {
  /** With which a new entry begins. */
  first?: keyof V & string;
}) {
  const decap = { widget: 'select' as const, options: list(options), ...(first !== undefined && { default: first }) };
  return field(oneOf(options), rest, { kind: 'choice', options, decap });
}

/** Any number of a closed list, each at most once; at least one when required. */
export function choices<const V extends Labels, R extends boolean = true>({ options, ...rest }: ChoiceOptions<V, R>) {
  let some = z
    .array(oneOf(options), { error: wording('请写成一个列表，每项一行') })
    .refine((values) => new Set(values).size === values.length, { error: '有一项写了两次，请删掉重复的' });
  if (rest.required !== false) some = some.min(1, { error: '至少选一项' });
  const decap = { widget: 'select' as const, multiple: true, options: list(options) };
  return field(some, rest, { kind: 'choices', options, decap });
}

function oneOf<const V extends Labels>(options: V) {
  const values = Object.keys(options) as (keyof V & string)[];
  const all = Object.entries(options).map(([value, label]) => (value === label ? label : `${value}（${label}）`));
  return z.enum(values, { error: wording((input) => `没有${shown(input)}这个选项，请从这些里选：${all.join('、')}`) });
}

const list = (options: Labels) => Object.entries(options).map(([value, label]) => ({ value, label }));

/** Choices whose values are their own Chinese labels. */
export const labelled = <const T extends readonly string[]>(names: T) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in T[number]]: N };
