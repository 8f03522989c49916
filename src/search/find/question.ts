import { foldText, type Simplified } from '../text/fold.ts';
import { phrasesOf } from '../text/units.ts';

/** A phrase that an entry must hold, as units. */
export type Phrase = readonly string[];

/** What people put around the thing they want. Longest first where one begins another. */
const POLITE = anyOf(
  '请问 您好 你好 大家好 麻烦 谢谢 求助 关于 有关 我们 你们 我家 我想要 我想 我要 想要 想 帮我 帮忙',
  '要带什么 带什么 要准备什么 准备什么 需要什么 要什么 要去哪里 去哪里 去哪儿 去哪 到哪里 到哪儿 到哪',
  '在什么地方 什么地方 在哪里 在哪儿 在哪 哪里 哪儿 何处 边度',
  '找哪个部门 哪个部门 哪个单位 找谁 归谁管 谁来管 谁管 谁负责 哪个 有哪些 哪些人 哪些 谁',
  '怎么样 怎么办理 怎么办 怎么弄 怎么搞 怎么处理 怎么 怎样 咋办 咋 如何 点样',
  '几点 几时 几多 多少钱 多少天 多少 多久 多长时间 什么时候 什么时间 何时 什么是 是什么 有什么 为什么 什么',
  '有没有 可以不可以 可不可以 能不能 会不会 行不行 好不好 是不是 要不要 用不用 可唔可以 有冇 系咪 是否',
  '可以 需要 应该 到底 吗 呢 啊 吧 呀 嘛 嘅 一下 申请 办理 领取 查询 咨询 了解 知道',
);
const GLUE = /[的了和与及或、]/gu;

/** One thing asked for: an entry must hold one of the phrases. */
export type Wish = readonly Phrase[];

/** The phrases of a question as it was typed. */
export function literally(question: string, simplified: Simplified): Phrase[] {
  return unique(phrasesIn(rejoined(foldText(question.trim(), simplified))));
}

/** The same without politeness: 怎么申请低保 → 低保. Empty if nothing would be left, or nothing was taken away. */
export function plainly(question: string, simplified: Simplified): Phrase[] {
  const folded = rejoined(foldText(question.trim(), simplified));
  const bare = folded.replace(POLITE, ' ').replace(GLUE, ' ').trim();
  if (bare === folded) return [];
  const phrases = unique(phrasesIn(bare));
  const heavy = phrases.filter((phrase) => !phrase.every((unit) => LIGHT.test(unit)));
  return heavy.length > 0 ? heavy : phrases;
}

/** `国办发 2019 3`: where a later piece begins with a number, all of it may be one. */
export const asOne = (phrases: readonly Phrase[]): Phrase[] =>
  phrases.slice(1).some(([first = '']) => /^\p{N}/u.test(first)) ? [phrases.flat()] : [];

/** What a word is left with when it is asked for in a sentence: 办居住证, 交医保, 社保卡在哪. */
const LIGHT =
  /^[办交领打报拿取开做弄找去来给用买要会能是在有没不了着过得的我你您他家查看问带换上到想该让被把跟对就都也还又再很]$/u;

/** The known words in a phrase, the longest first at each place. */
interface Words {
  words: Phrase[];
  /** Nothing of weight stands beside them. */
  whole: boolean;
  /** They are at least half of it. */
  most: boolean;
}

function wordsIn(phrase: Phrase, known: ReadonlySet<string>, longest: number): Words {
  const words: Phrase[] = [];
  const rest: string[] = [];
  for (let at = 0; at < phrase.length;) {
    let length = Math.min(longest, phrase.length - at);
    while (length > 1 && !known.has(phrase.slice(at, at + length).join(''))) length -= 1;
    if (length > 1) words.push(phrase.slice(at, at + length));
    else rest.push(phrase[at] ?? '');
    at += length;
  }
  const whole = words.length > 0 && rest.every((unit) => LIGHT.test(unit));
  return { words, whole, most: rest.length * 2 <= phrase.length };
}

const LONGEST_WORD = 10;

/** Whether a known word stands in a phrase. */
export function hasWord(phrase: Phrase, known: ReadonlySet<string>): boolean {
  return phrase.some((_, from) =>
    phrase.slice(from, from + LONGEST_WORD).some((_, more) => known.has(phrase.slice(from, from + more + 1).join(''))),
  );
}

export interface CutWishes {
  /** Those that cannot be cut stay as they are. */
  wishes: readonly Wish[];
  /** In all that could be cut nothing of weight was left over. */
  whole: boolean;
  /** Of all that could be cut at least half was known words. */
  most: boolean;
}

/** Wishes cut into the words that are known; `smaller` if a wish that is one word is to be cut as well: 楼上, 漏水. */
export function inWords(wishes: readonly Wish[], known: ReadonlySet<string>, smaller = false): CutWishes {
  const all = wishes.map((wish) => {
    const phrase = wish.length === 1 ? (wish[0] ?? []) : [];
    return { wish, ...wordsIn(phrase, known, Math.min(LONGEST_WORD, Math.max(1, phrase.length - Number(smaller)))) };
  });
  const cut = all.filter(({ words }) => words.length > 0);
  return {
    wishes: all.flatMap(({ wish, words }): Wish[] => (words.length > 0 ? words.map((word) => [word]) : [wish])),
    whole: cut.length > 0 && cut.every(({ whole }) => whole),
    most: cut.length > 0 && cut.every(({ most }) => most),
  };
}

/** The characters of a question's small words, which the table of characters must hold even if no text has them. */
export const SMALL_WORDS = `${POLITE.source}${GLUE.source}${LIGHT.source}`.replace(/\P{Script=Han}/gu, '');

/** `低 保`: single characters with spaces between were meant as one word; so were `12 号楼` and `14 号`. */
function rejoined(text: string): string {
  const counted = text.replace(/(\p{N})\s+(?=[号栋楼层户元岁周年月日人条])/gu, '$1');
  return counted.replace(
    /(^|\s)((?:\p{Script=Han}\s+)+\p{Script=Han})(?!\S)/gu,
    (_, before: string, run: string) => before + run.replace(/\s+/g, ''),
  );
}

function phrasesIn(text: string): Phrase[] {
  return text
    .split(/\s+/)
    .flatMap((piece) => phrasesOf(piece))
    .map((units) => units.map(({ text: unit }) => unit));
}

function unique(phrases: readonly Phrase[]): Phrase[] {
  return [...new Map(phrases.map((phrase) => [phrase.join('\u0001'), phrase])).values()];
}

function anyOf(...lines: readonly string[]): RegExp {
  return new RegExp(lines.flatMap((line) => line.split(' ')).join('|'), 'gu');
}
