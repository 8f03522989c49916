import * as z from 'zod';
import type { FieldEntry } from '../editor.ts';
import { addressProblem } from '../../text/address.ts';
import { TELEPHONE, telephoneOf, tidyTelephone } from '../../text/telephone.ts';
import { field, shown, wording, type FieldOptions } from './field.ts';

const PHONE_HELP = '固定电话写区号，如 0999-5550108；手机写 11 位，热线写 12345 这样';

function wrongPhone(written: string): string {
  if (written === '') return '还没有填写';
  const right = telephoneOf(written);
  return `${shown(written)}不是电话，${right === undefined ? PHONE_HELP : `请写成 ${right}`}`;
}

/** A telephone number. Always text: unquoted, YAML would drop a leading zero. */
export function phone<R extends boolean = true>(options: FieldOptions<R>) {
  const schema = z
    .string({
      error: wording((input) =>
        typeof input === 'number'
          ? `电话要加英文引号，写成 "${input}"；不加引号时开头的 0 会丢掉，请核对`
          : `${shown(input)}不是电话，${PHONE_HELP}`,
      ),
    })
    .overwrite(tidyTelephone)
    .regex(new RegExp(TELEPHONE), { error: ({ input }) => wrongPhone(input as string) });
  return field(schema, options, { kind: 'phone', decap: { widget: 'string', pattern: [TELEPHONE, PHONE_HELP] } });
}

const LINK = '^(https?://[^\\s/]+\\.[^\\s]+|/[^\\s/][^\\s]*|/)$';
const LINK_HELP = '请写完整的网址，如 https://example.org/，或本站地址，如 /services/';

function wrongLink(address: string): string {
  if (address === '') return '还没有填写';
  if (/\s/.test(address)) return `${shown(address)}中间有空格，请写成 ${address.replace(/\s+/g, '')}`;
  const problem = addressProblem(address);
  return problem === undefined ? `${shown(address)}不是网址，${LINK_HELP}` : `${shown(address)}${problem}`;
}

/** A web address, or a path of this site. Whether the page is there is checked once all files are read. */
export function link<R extends boolean = true>(options: FieldOptions<R>) {
  const schema = z
    .string({ error: wording((input) => `${shown(input)}不是网址，${LINK_HELP}`) })
    .trim()
    .regex(new RegExp(LINK), { abort: true, error: ({ input }) => wrongLink(input as string) })
    .refine((address) => addressProblem(address) === undefined, { error: ({ input }) => wrongLink(input as string) });
  return field(schema, options, { kind: 'link', decap: { widget: 'string', pattern: [LINK, LINK_HELP] } });
}

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The id of an entry in collection `to`. Whether that entry exists is checked once all files are read. */
export function reference<R extends boolean = true>({
  to,
  among,
  ...options
}: FieldOptions<R> & Pick<FieldEntry, 'among'> & { to: string }) {
  const schema = z
    .string({ error: wording((input) => `${shown(input)}不是编号，请写那一篇的文件名（不带 .md）`) })
    .max(80)
    .regex(ID, {
      error: ({ input }) =>
        input === ''
          ? '还没有填写'
          : `${shown(input)}不是编号，请写那一篇的文件名（不带 .md），只有小写字母、数字和短横线`,
    });
  const decap = {
    widget: 'relation' as const,
    collection: to,
    value_field: '{{slug}}',
    search_fields: ['title'],
    display_fields: ['title'],
  };
  return field(schema, options, { kind: 'reference', to, ...(among && { among }), decap });
}
