import { BODY } from './bodies.ts';
import type { Columns } from './columns.ts';

const HOLDER =
  /(?:户 *名|账户名|开户名|开户单位|收款单位|单位名称|收款[人方]|账户所有人)(?:称)?(?:[（(][^()（）\n]{0,8}[)）])?[\s*_:：|是为]{0,6}([^\n，,。；;|:：]{2,40})/g;
const HOLDERS = /户 *名|账户名|开户单位|收款(?:单位|[人方])|单位名称|^ *单位 *$/;
const ENDS = new RegExp(`${BODY}[）)]?$`);
/** 居委会账号、单位账户、对公账户：directly before the number. */
const CALLED = new RegExp(
  `(?:(?:${BODY}|社区|单位|对公|公司|基本(?:存款)?|专用|公共|集体|物业|党费|维修[资基]金|公益金|捐款)的?(?:收款|银行|存款|指定|专用|对公|捐款|专项|基本){0,2}[（(]?` +
    `(?:[账帐][户号]|专户|户头)(?:号码?|为|是)?|[账帐][户号](?:号码?)?[（(][^（()）\\n]{0,20}${BODY}[）)])[\\s:：|*_]{0,4}$`,
);
/** Where a name ends when its line was joined to the next. */
const NEXT = /[\s*_]|开户|[账帐][号户]|银行|卡号|地址|电话/;
/** A line of an account: 户名：…… */
const LABELLED = /^[\s>*\-\d.、|]*(?:开户|户 *名|[账帐]|银行|收款|单位名称|地址|电话|行号|联行|税号|纳税|统一)/;
const FAR = 80;
const NEAR = 24;

/** Whether an account belongs to a body, by the name of its holder on the same line, before or after, or by how it is called. */
export function isOfBody(text: string, start: number, end: number, columns: Columns): boolean {
  const [holder] = columns.beside(start, HOLDERS);
  // In a table of one account the word stands in the first column, over others of its kind.
  if (holder !== undefined && !/^(?:[账帐卡]|开户|银行)/.test(holder)) return ENDS.test(holder);
  const before = sameNotice(text.slice(Math.max(0, start - FAR), start), -1);
  if (CALLED.test(before) && !/银行(?![账帐存卡])|信用社/.test(before.slice(-NEAR))) return true;
  const after = sameNotice(text.slice(end, end + FAR), 1);
  const [holdersBefore, holdersAfter] = [before, after].map((part) =>
    [...part.matchAll(HOLDER)].map(({ 1: name, index }) => ({ name: name!.split(NEXT)[0]!, index })),
  ) as [Held[], Held[]];
  const last = holdersBefore.at(-1);
  const next = holdersAfter[0];
  const sameLine = (part: string) => !part.includes('\n');
  const chosen =
    last && (sameLine(before.slice(last.index)) || !next || !sameLine(after.slice(0, next.index))) ? last : next;
  return chosen !== undefined && ENDS.test(chosen.name);
}

interface Held {
  name: string;
  index: number;
}

/** The paragraph of the number, and those beside it, from it onwards, that say more of the same account. */
function sameNotice(text: string, step: 1 | -1): string {
  const blocks = text.split(/\n\s*\n/);
  if (step < 0) blocks.reverse();
  const other = blocks.findIndex((block, index) => (index > 0 || step < 0) && !LABELLED.test(block));
  // What stands beside the number belongs to it, whatever it begins with.
  const count = other < 0 ? blocks.length : Math.max(1, other);
  const own = blocks.slice(0, count);
  return (step < 0 ? own.reverse() : own).join('\n');
}
