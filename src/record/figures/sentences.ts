import { isDate, numbersIn, type Written } from './numbers.ts';
import { addsUp, agrees, shareWords, sum, sumWords, type Share } from './shares.ts';
import { formulaRemark } from './formulas.ts';

/** A sentence that may hold what is looked for; most hold none of it. */
const WORTH = /[%=≈]|合计|共计|总计|总共|一共|其中|包括|分别|弃权/;
/** More numbers make no sentence that anybody reads. */
const MOST = 60;

/** What does not add up in one sentence: what it comes to, and what is written. */
export function* inSentence(sentence: string): Generator<string> {
  if (!WORTH.test(sentence)) return;
  const numbers = numbersIn(sentence);
  if (numbers.length < 3 || numbers.length > MOST) return;
  const formula = formulaRemark(sentence, numbers);
  if (formula !== undefined) yield formula;
  for (const share of shares(sentence, numbers))
    if (!agrees(share)) yield `${shareWords(share)}，写的是 ${share.stated.words}`;
  for (const { parts, total, some } of sums(sentence, numbers))
    if (!addsUp(parts, total) && !(some && sum(parts) < total.value))
      yield `${sumWords(parts, total)}，写的是 ${total.words}`;
}

/** What stands between a part and its percentage: 达标，占；占总数的. Nothing that names another whole. */
const THEN_SHARE =
  /^[^\d，,、：]{0,16}[，,、（(]?(?:约?占(?:比|到|总数的?|其中的?|全部的?)?|比例|达标率)[约为是达到：: ]*$/;
const THEN_WHOLE = /^[^\d，,、：]{0,16}[，,、（(]?约?占[^\d，,、：]{0,14}$/;
const OF_WHOLE = /^[^\d，,、：]{0,10}的$/;
const AMONG = /^[^\d，,、：]{0,14}(?:中|里|当中)[，,]?[^\d，,、：]{0,12}$/;
const DUE = /应[到参收投交][^\d，,、：；]{0,6}$/;
const THEN_DONE = /^[，,]实际?[到参收投交][^\d，,、：；]{0,6}$/;
const THEN_RATE = /^[，,、（(](?:到会|出席|参会|到岗|签到|参加|投票|收缴|缴费)率[约为是达到：:]*$/;

/** Percentages whose part and whole both stand beside them; of others nobody can tell here what they are of. */
function* shares(sentence: string, numbers: readonly Written[]): Generator<Share> {
  const between = (a: Written, b: Written) => sentence.slice(a.to, b.from).replace(/\s/g, '');
  for (const [index, stated] of numbers.entries()) {
    const [before, earlier] = [numbers[index - 1], numbers[index - 2]];
    if (stated.unit !== '%' || !before || !earlier || before.unit === '%' || earlier.unit === '%') continue;
    if (isDate(before) || isDate(earlier)) continue;
    const [first, second] = [between(earlier, before), between(before, stated)];
    const alike = before.unit === earlier.unit;
    // 1,681 个达标，占 2,101 个社区的 80.0%; 占 91.9 万居民的 13.0%
    if ((alike || before.unit === '') && THEN_WHOLE.test(first) && OF_WHOLE.test(second))
      yield { part: earlier, whole: before, stated };
    if (!alike) continue;
    // 应到 120 人，实到 90 人，到会率 75%
    const name = sentence.slice(numbers[index - 3]?.to ?? 0, earlier.from);
    if (DUE.test(name) && THEN_DONE.test(first) && THEN_RATE.test(second))
      yield { part: before, whole: earlier, stated };
    if (!THEN_SHARE.test(second)) continue;
    // 2,101 个社区中有 1,681 个达标，占 80.0%
    if (AMONG.test(first)) yield { part: before, whole: earlier, stated };
    // 共 2,101 个，其中达标 1,681 个，占 80.0%
    else if (/^[^\d]{0,14}其中[^\d，、；]{0,16}$/.test(first)) yield { part: before, whole: earlier, stated };
  }
}

interface Sum {
  parts: readonly Written[];
  total: Written;
  /** Only some are listed: they must not come to more than the whole. */
  some?: boolean;
}

const TOTAL = /(?:合计|共计|总计|总共|一共)(?:为|是|约|达|支出|收入|人数|金额)?[：: ]*$/;
/** 同意 80 票，反对 15 票，弃权 5 票，共 100 票 */
const ALL_VOTES = /^[^\d，,；]{0,4}[，,；]\s*共[：: ]*$/;
const VOTE = /(?:同意|赞成|反对|弃权|无效|废票)[的票]{0,2}\s*$/;
const NOT_ADDED = /每|单价|人均|平均|标准|其中|至|到|比|增|减|原|超|限|少于|多于|不足|以上|以下|剩|余|折/;
const REST = /其余|其他|另有|另外|等|还有|以上|以下|每|约|余/;

function* sums(sentence: string, numbers: readonly Written[]): Generator<Sum> {
  for (const [index, total] of numbers.entries()) {
    if (isDate(total)) continue;
    const before = sentence.slice(numbers[index - 1]?.to ?? 0, total.from);
    // 甲 3 元，乙 4 元，合计 7 元
    const parts = TOTAL.test(before) || ALL_VOTES.test(before) ? runBefore(sentence, numbers, index) : [];
    const isSum = TOTAL.test(before) || parts.every((part) => VOTE.test(nameOf(sentence, numbers, part)));
    if (parts.length > 1 && isSum) yield { parts, total };
    // 共 16 人，包括甲 3 人、乙 7 人、丙 6 人; 共 16 人，其中低保 3 人、残疾 2 人
    if (/共|合计|总计/.test(before)) {
      const listed = listAfter(sentence, numbers, index);
      const rest = sentence.slice(total.to);
      const some = rest.includes('其中') && !/分别[为是有]?/.test(rest);
      if (listed.length > 1) yield { parts: listed, total, some };
    }
  }
}

/** What stands between a number and the one before it. */
const nameOf = (sentence: string, numbers: readonly Written[], number: Written) =>
  sentence.slice(numbers[numbers.indexOf(number) - 1]?.to ?? 0, number.from);

/** The numbers of the same unit that stand one in a clause directly before a total. */
function runBefore(sentence: string, numbers: readonly Written[], index: number): Written[] {
  const total = numbers[index]!;
  const parts: Written[] = [];
  for (let at = index - 1; at >= 0; at -= 1) {
    const [part, next] = [numbers[at]!, numbers[at + 1]!];
    if (part.unit !== total.unit || part.unit === '') break;
    const gap = sentence.slice(part.to, next.from);
    const clauses = gap.split(/[，,、；]|和|及/);
    // One sign between two parts, nothing else that could be counted or told of them.
    if (clauses.length !== 2 || clauses[0]!.trim().length > 4) break;
    const name = sentence.slice(numbers[at - 1]?.to ?? 0, part.from);
    parts.unshift(part);
    if (NOT_ADDED.test(name.split(/[，,、；]/).at(-1)!)) return [];
    if (/[。：:]/.test(name)) break;
  }
  return parts;
}

/** The numbers of the same unit that 其中 or 包括 lists to the end of the sentence, with 、 between them. */
function listAfter(sentence: string, numbers: readonly Written[], index: number): Written[] {
  const total = numbers[index]!;
  const parts = numbers.slice(index + 1);
  if (total.unit === '' || parts.some(({ unit }) => unit !== total.unit)) return [];
  const rest = sentence.slice(total.to);
  if (!/^[^\d，、]{0,12}[，,：:（(]\s*(?:其中|包括|分别)/.test(rest) || REST.test(rest)) return [];
  const isListed = parts.every((part, at) => {
    const next = parts[at + 1];
    return !next || /^[^\d，,、；]{0,4}(?:、|和|以及)[^\d，,、；]{0,20}$/.test(sentence.slice(part.to, next.from));
  });
  const end = sentence.slice(parts.at(-1)?.to ?? 0).trim();
  return isListed && /^[）)]?$/.test(end) ? parts : [];
}
