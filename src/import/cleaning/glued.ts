import { isTitle, openingTitle, readNumber } from '../../markdown/numbering.ts';
import { NUMERAL } from '../../markdown/numerals.ts';
import { DAY } from '../recognise/days.ts';
import type { Questions } from '../questions.ts';

/** What a chapter may be called whole; of any other name only what follows it tells where it ends. */
const WHOLE_NAMES =
  '总\\s*[则則]|總\\s*則|分\\s*[则則]|[附罚罰]\\s*[则則]|[附]\\s*[录錄]|法律[责責]任|一般[规規]定|[监監]督管理|保障措施|[总總]体要求|基本原[则則]';
const NAME = `(?:${WHOLE_NAMES}|(?![的所规規中至或及和第])[^。；，：:、\\s第][^。；，：:第]{1,29}?)`;
/** `第一章总则第一条 为了`: a chapter whose name ends where its first article or section begins. */
const CHAPTER = new RegExp(
  `^第\\s*${NUMERAL}\\s*(?:部分|[编編篇章节節])\\s*(?:${NAME}(?=\\s*第\\s*(?:一|1|${NUMERAL})\\s*[章节節条條])|(?:${WHOLE_NAMES})(?![\\p{Script=Han}]))`,
  'u',
);
const KIND =
  '(?:通知|公告|通告|决定|決定|意见|意見|办法|辦法|[规規]定|条例|條例|细则|細則|[规規][则則]|[规規]划|規劃|计划|計畫|方案|章程|公约|公約|标准|標準)';
const NUMBER = '(?:(?!通知|意见|决定|公告|办法|的)[\\u3400-\\u9fff]){1,8}[〔\\[（(]\\d{4}[〕\\]）)]\\s*第?\\d{1,5}号';

/** Between title, number, days of passing and salutation, where nothing stands between them. */
const HEAD_CUTS: readonly RegExp[] = [
  new RegExp(`(?<=(?:${KIND}|\\p{Script=Han}{3}法|制度|守[则則])(?:（[^（）]{1,12}）)?)(?=${DAY}|${NUMBER})`, 'gu'),
  new RegExp(`(?<=通过|通過|批准|发布|發布|公布|修订|修訂|修正)(?=${DAY})`, 'g'),
  new RegExp(`(?<=${NUMBER})(?=[\\u3400-\\u9fff])`, 'g'),
];
/** `……执行。青石街道办事处2026年5月1日`, at the end of a paragraph. */
const SIGNED = new RegExp(
  `(?<=[。！])(?!截至|截止|自|从|到|于|至)(?=\\p{Script=Han}{2,28}\\s*${DAY}\\s*(?:（此件[^）]{1,12}）)?\\s*$)`,
  'gu',
);

const BELOW_DATE = new RegExp(`(?<=${DAY})(?=\\s*（此件)`, 'g');

/** Whether a chapter surely begins here, though nothing parts it from what stands before. */
export const beginsChapter = (text: string): boolean => CHAPTER.test(text);

export const headCuts = (head: string): number[] =>
  HEAD_CUTS.flatMap((form) => [...head.matchAll(form)].map(({ index }) => index));

/** Where a signature begins, its date, and what is said below it. */
export function signatureCuts(words: string): number[] {
  const [signed] = words.matchAll(SIGNED);
  const below = [...words.matchAll(BELOW_DATE)].map(({ index }) => index);
  if (!signed) return below;
  const date = words.slice(signed.index).search(new RegExp(DAY));
  return [signed.index, signed.index + date, ...below];
}

/** Where a title may end: before words that begin sentences. */
const SENTENCE =
  /(?<=.)(?=本[^\s]|各[^类類项項种種个個]|为[了进全贯]|為|按照|根据|根據|依据|坚持|以[^上下内外及]|围绕|充分|到\d|在[^于线]|由[^于]|对[^外于]|全面|建立|严格|加快|推进|深入|进一步|认真|积极|将|从|凡|每|我|当前|近年|所有|国务院|全[市区县街镇])/gu;
const LONGEST = 30;
const MOST = 4;
/** Beyond this the first that was found is likelier. */
const NEAR = 8;

/**
 * How long the title at the head of a paragraph is of which nothing shows where it ends. Only a person can say; until then, and
 * where there is none, undefined.
 */
export function titleLength(words: string, questions: Questions): number | undefined {
  const number = readNumber(words);
  if (!number || openingTitle(words) !== undefined) return undefined;
  const head = words.length - number.rest.length;
  const most = Math.min(words.length, head + LONGEST);
  const ends = [...words.slice(head, most).matchAll(SENTENCE)]
    .map(({ index }) => head + index)
    .filter((at) => at - head >= 2 && isTitle(words.slice(0, at), readNumber(words.slice(0, at)) ?? number))
    .filter((at, _, [first = at]) => at - first <= NEAR)
    .slice(0, MOST);
  const answer = questions.ask({
    name: `title-${words.slice(0, head + 4)}`,
    ask: `“${words.slice(0, most)}……”：标题和正文连在一起了，标题到哪里为止？`,
    choices: [
      ...ends.map((at) => ({ value: words.slice(0, at), label: words.slice(0, at) })),
      { value: 'none', label: '这一段没有标题' },
    ],
    free: `自己写标题，从“${words.slice(0, head + 2)}”写到最后一个字`,
  });
  return answer !== undefined && answer !== 'none' && answer.length < words.length && words.startsWith(answer)
    ? answer.length
    : undefined;
}
