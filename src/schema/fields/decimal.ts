import * as z from 'zod';
import { DECIMAL, tidyDecimal } from '../decimal.ts';
import { field, shown, wording, type FieldOptions } from './field.ts';

const HELP = '请写成 1681 或 13.17 这样，最多 8 位小数';

/** A measured or counted number, kept to the digits with which it was written: `80.0` is not `80`. */
export function decimal<R extends boolean = true>(options: FieldOptions<R>) {
  const wrong = (input: unknown) => `${shown(input)}不是数字，${HELP}`;
  const schema = z.preprocess(
    (value) => (typeof value === 'number' ? String(value) : typeof value === 'string' ? tidyDecimal(value) : value),
    z
      .string({ error: wording(wrong) })
      .regex(DECIMAL, { error: ({ input }) => (input === '' ? '还没有填写' : wrong(input)) }),
  );
  const typed = '^-?[\\d,，０-９]{1,20}([.．][\\d０-９]{1,8})?\\s*[%％‰]?$';
  return field(schema, options, { kind: 'decimal', decap: { widget: 'string', pattern: [typed, HELP] } });
}
