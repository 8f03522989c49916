import * as z from 'zod';
import { tidyLine } from '../../text/normalise.ts';
import { field, shown, wording, type FieldOptions } from './field.ts';

type TextOptions<R extends boolean> = FieldOptions<R> & {
  /** Longest length in characters. */
  max?: number;
  /** A form that the text must have, and the sentence for one that has not. */
  pattern?: readonly [RegExp, string];
  /** Brings different spellings of the same thing into one form. */
  tidy?: (value: string) => string;
  /** A post is asked for, and no name. */
  post?: true;
};

/** One line of plain text. */
export function text<R extends boolean = true>({ max, pattern, tidy, post, ...options }: TextOptions<R>) {
  const decap = { widget: 'string' as const, ...patternFor(max, pattern) };
  const schema = plain(max, pattern).overwrite((value) => (tidy ? tidy(tidyLine(value)) : tidyLine(value)));
  return field(schema, options, { kind: 'text', ...(max && { max }), ...(post && { post }), decap });
}

/** Several lines of plain text. */
export function prose<R extends boolean = true>({ max, ...options }: TextOptions<R>) {
  return field(plain(max), options, {
    kind: 'prose',
    ...(max && { max }),
    decap: { widget: 'text', ...patternFor(max) },
  });
}

function plain(max?: number, pattern?: readonly [RegExp, string]) {
  let schema = z
    .string({ error: wording((input) => `${shown(input)}要写成文字；如果是一串数字，请在两边加上英文引号`) })
    .trim()
    .min(1, { error: '还没有填写' });
  if (max) schema = schema.max(max, { error: ({ input }) => tooLong(input as string, max) });
  return pattern ? schema.regex(pattern[0], { error: pattern[1] }) : schema;
}

const tooLong = (input: string, max: number) =>
  `现在有 ${[...input].length} 个字，最多 ${max} 个字，请删减 ${[...input].length - max} 个字以上`;

function patternFor(max?: number, pattern?: readonly [RegExp, string]) {
  if (pattern) return { pattern: [pattern[0].source, pattern[1]] as [string, string] };
  return max ? { pattern: [`^[\\s\\S]{0,${max}}$`, `最多 ${max} 个字`] as [string, string] } : {};
}
