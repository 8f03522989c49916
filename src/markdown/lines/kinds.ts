import { readNumber } from '../numbering.ts';

/** What a line of a notice is by its own words. */

/** Fewer characters than these in a line were not wrapped by a window; half-width ones count half. */
const NARROW = 10;
const NARROW_IN_LIST = 16;

/** `联系电话：`, `邮　　箱：`, `附件2：`, but no clause such as 事项公布如下： and no hour such as 下午3：30. */
const LABEL =
  /^\*{0,3}(?=[^：:]*\p{Script=Han})[\p{Script=Han}A-Za-z（）()／/· \u3000]{1,14}(?:\*{0,3}[：:]|[0-9０-９]{1,2}\*{0,3}[：:](?![0-9０-９]{2}(?![-0-9０-９])))(?!\/\/)/u;
const CLAUSE = /如下|下列|以下|包括|例如/;
const ITEM = /^(?:[·•●○■□◆◇★☆▲△※【①-⑳⑴-⒇㈠-㈩]|——|\[[^\]]{1,10}\][:：]|\d{1,3}[)）](?!\d))/u;
const SENTENCE_END = /[。！？；：!?;:…）)”」】][*_~]{0,3}\s*$/;
const TIME =
  /^(?:[0-9０-９]{1,2}[:：][0-9０-９]{2}|(?:[0-9０-９]{4}年)?[0-9０-９一二三四五六七八九十]{1,3}月[0-9０-９一二三四五六七八九十]{1,3}[日号]|[上下]午|(?:周|星期)[一二三四五六日天]|第[一二三四五六七八九十]+[天日周])/;
const DIVIDER = /^\s*([—－─━═＝～﹏＿…·＊])\1{3,}\s*$/;
const GREETING =
  /^(?:各位|广大|全体|尊敬的|亲爱的)[\p{Script=Han}、 ]{0,16}(?:居民|业主|住户|租户|用户|商户|家长|朋友|邻居|老人|群众|村民|市民|党员|代表|志愿者|同志|们)$/u;
const NAME_OF_TEXT =
  /(?:通知|公告|通告|公示|告知书|倡议书|公开信|启事|提示|说明|名单|安排|方案|规定|办法|意见|报告|请示|批复|函)$/;

/** `联系人：…`: the label that a line begins with, without the spaces that spread it. */
export function labelOf(line: string): string | undefined {
  const [label] = LABEL.exec(line) ?? [];
  return label === undefined || CLAUSE.test(label) ? undefined : label.replace(/\s/g, '');
}

/** It begins with ①, ·, ——, 【, 1) and the like. */
export const isItem = (line: string): boolean => ITEM.test(line);

export const endsSentence = (line: string): boolean => SENTENCE_END.test(line);

/** `9:00 签到`, `3月5日 体检`. */
export const beginsWithTime = (line: string): boolean => TIME.test(bare(line));

/** `————`, drawn across the page. */
export const isDivider = (line: string): boolean => DIVIDER.test(line);

/** `各位居民`, without a colon. */
export const isGreeting = (line: string): boolean => GREETING.test(bare(line));

/** `关于暂停供水的通知`, and no sentence that goes on: `现将关于停水的安排`. */
export function isNameOfText(line: string): boolean {
  const text = bare(line);
  return (
    NAME_OF_TEXT.test(text) &&
    !/^(?:现|请|为|经|按|根据|依据)/.test(text) &&
    !/[，。；！？：、,;!?:]/.test(text) &&
    (text.includes('关于') || widthOf(text) <= 16)
  );
}

/** A line of a list such as `户口本复印件`: short, without a mark that ends or divides a sentence. */
export function isShort(line: string | undefined, narrow = NARROW_IN_LIST): boolean {
  const text = bare(line ?? '');
  return isPlain(text) && !text.includes('、') && /\p{Script=Han}|^\d/u.test(text) && widthOf(text) <= narrow;
}

export const isVeryShort = (line: string): boolean => isShort(line, NARROW);

/** `王老师 0999-5550101`: words with space between, but none such as 3 月, which some type in every sentence. */
export function isRow(line: string): boolean {
  const text = bare(line);
  if (!isPlain(text) || widthOf(text) > 30 || /[0-9A-Za-z] \p{Script=Han}/u.test(text)) return false;
  return /\p{Script=Han}/u.test(text) && /\S[ \u3000]+\S/.test(text);
}

/** A row as a spreadsheet gives it. */
export const hasTab = (line: string): boolean => /\S *\t+ *\S/.test(line);

/** How wide a line is, in characters of Chinese. */
export function widthOf(line: string): number {
  return line.replace(/[\u0000-\u2e7f]/g, '').length + line.replace(/[^\u0000-\u2e7f]/g, '').length / 2;
}

/** The line without the asterisks of a bold title. */
export function bare(line: string): string {
  return line.trim().replace(/^\*{1,3}|\*{1,3}$/g, '');
}

const ENCLOSURE = /^附(?:[件表录图])?\s*[0-9０-９]{0,2}\s*[：:]/;

/** `附件：…`, `附件2：…`. */
export const isEnclosure = (line: string): boolean => ENCLOSURE.test(bare(line));

/** 1 of `附件：1．申请表`, 2 of `2．承诺书` below it. */
export function enclosedNumber(line: string): number | undefined {
  const number = readNumber(bare(line).replace(ENCLOSURE, '').trim());
  return number?.rank === 7 ? number.value : undefined;
}

const isPlain = (text: string): boolean => !/[，。；！？：,;!?[\]<>`|]|:(?!\d)/.test(text);
