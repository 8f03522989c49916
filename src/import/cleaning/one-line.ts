import type { Block, Inline } from '../../conversion/document.ts';
import { isTitle, readNumber, type OfficialNumber } from '../../markdown/numbering.ts';
import { NUMERAL } from '../../markdown/numerals.ts';
import { parted, trimmed, wordsOf } from '../inlines.ts';
import type { Questions } from '../questions.ts';
import { enclosedCuts } from './enclosed.ts';
import { DAY } from '../recognise/days.ts';
import { beginsChapter, headCuts, signatureCuts, titleLength } from './glued.ts';

/** Where an official number may begin. */
const STARTS = new RegExp(
  `第\\s*${NUMERAL}(?:[-－]${NUMERAL})?\\s*(?:部分|[编編篇章节節条條])(?:之${NUMERAL})?|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[．.、](?![0-9０-９])|[（(][0-9０-９]{1,2}[）)]|附件\\s*[0-9０-９一二三四五六七八九十]{0,2}(?=[\\s：:])`,
  'g',
);
const ENDED = /[。！？；：!?;:”」）)】》]$/;
/** A paragraph of this length that has numbers of its own was several. */
const LONG = 500;
const MOST_TITLE = 40;
/** What stands right before a place is looked at no further than this, or a long line would be read again for each place in it. */
const NEAR = 64;
/** 2026年3月2日 ……会议通过 is one line. */
const DATED = new RegExp(`${DAY}\\s*$`);

/** Splits what came on one line: at numbers that count on, at wide gaps, and after a sentence before a space. */
export function splitLongLines(blocks: readonly Block[], say: (note: string) => void, questions: Questions): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [block];
    const lines = splitAtBreaks(block.children);
    const parts = lines.flatMap((line) => withoutGluedTitles(splitLine(line), line, questions));
    if (parts.length > lines.length) {
      const begin = wordsOf(block.children).trim().slice(0, 12);
      say(`“${begin}……”是连成一行的，按编号、空格和句号分成了 ${String(parts.length)} 段`);
    }
    return parts.map((children): Block => ({ kind: 'paragraph', children }));
  });
}

/** Line breaks of a page that stand for paragraphs: before an indent, a number, an empty line, or after a sentence. */
function splitAtBreaks(children: readonly Inline[]): Inline[][] {
  const words = wordsOf(children);
  if (!words.includes('\n')) return [[...children]];
  const cuts = [...words.matchAll(/\n/g)].flatMap(({ index }) => {
    const [before, after] = [justBefore(words, index), words.slice(index + 1)];
    const own =
      /^\s*\n|^[\u3000 ]{2}/.test(after) ||
      readNumber(after.trimStart()) !== undefined ||
      /[。！？；：.!?;:]\s*$/.test(before);
    return own ? [index] : [];
  });
  return cutAt(children, cuts);
}

function splitLine(children: Inline[]): Inline[][] {
  const words = wordsOf(children);
  const starts = startsIn(words);
  const articles = starts.filter(({ number }) => number.rank <= 4).length;
  if (words.length < LONG && articles < 2) return splitTitle(children);
  if (starts.length < 2 && words.length < LONG) return splitTitle(children);
  const cuts = [...starts.map(({ at }) => at), ...enclosedCuts(words)];
  const parts = cutAt(
    children,
    cuts.toSorted((a, b) => a - b),
  );
  return parts
    .flatMap((part, index) => (index === 0 && !readNumber(wordsOf(part)) ? splitHead(part) : splitTitle(part)))
    .flatMap(splitAtGaps);
}

/** `二、主要任务各部门要……`: of a paragraph whose neighbours in the line have titles a person says where its own ends. */
function withoutGluedTitles(parts: Inline[][], line: readonly Inline[], questions: Questions): Inline[][] {
  if (parts.length < 2 || wordsOf(line).length < LONG) return parts;
  const numbers = parts.map((part) => readNumber(wordsOf(part)));
  const titled = numbers.some((number, at) => number?.rank === 5 && isTitle(wordsOf(parts[at]!), number));
  if (!titled) return parts;
  let outer = 0;
  return parts.flatMap((part, at) => {
    const words = wordsOf(part);
    const { rank } = numbers[at] ?? numberAt(words, 0) ?? {};
    if (rank !== undefined && rank < 5) outer = rank;
    // What an article counts are its items, and they have no titles.
    if (rank !== 5 || outer === 4 || isTitle(words, numbers[at]!)) return [part];
    const length = titleLength(words, questions);
    return length === undefined ? [part] : cutAt(part, [length]);
  });
}

/** Numbers that may begin a paragraph, in the order in which they count. */
function startsIn(words: string): { at: number; number: OfficialNumber }[] {
  const found: { at: number; number: OfficialNumber }[] = [];
  const last = new Map<number, number>();
  /** 一、 counts the parts of the whole, and articles run through them. */
  let inParts = false;
  for (const { index } of words.matchAll(STARTS)) {
    const number = numberAt(words, index);
    if (!number) continue;
    const before = justBefore(words, index);
    // 第三条 of a line that is the middle of a text is the first there.
    const begun =
      last.get(number.rank) ?? (number.rank === 4 && /\s/.test(words[index - 1] ?? ' ') ? number.value - 1 : 0);
    const counts = number.inserted === undefined ? number.value === begun + 1 : number.value === begun;
    if ((!counts && number.value !== 1) || /第\s*$/.test(before)) continue;
    const own = found.at(-1);
    const isPart = own !== undefined && isArticleBelow(number, own.number, words, index);
    const isBelow = own && (number.rank > own.number.rank || isPart);
    const sinceTitle = own && own.number.rank !== 4 && isBelow ? words.slice(own.at, index) : undefined;
    const afterTitle =
      sinceTitle !== undefined &&
      sinceTitle.length <= MOST_TITLE &&
      !/[。；，.;,]/.test(sinceTitle.slice(3)) &&
      sinceTitle.length > 3;
    const gap = /\s$/.test(before) && !/[，、]\s*$/.test(before);
    const sure = number.rank < 4 && beginsChapter(words.slice(index, index + 60));
    if (index > 0 && !ENDED.test(before.trimEnd()) && !gap && !afterTitle && !sure) continue;
    // “：（一）……；（二）……” inside a sentence of a short paragraph is left to its author, in a line without paragraphs it is not.
    last.set(number.rank, number.value);
    inParts ||= isPart;
    for (const rank of [...last.keys()]) {
      const goesOn = (rank === 4 && number.rank < 4) || (rank === 5 && number.rank === 4 && inParts);
      if (rank > number.rank && !goesOn) last.delete(rank);
    }
    found.push({ at: index, number });
  }
  return found;
}

/** `一、受理第一条 当事人……`: some rules count their parts so and their articles through; “依照第三条的规定” is none. */
function isArticleBelow(number: OfficialNumber, own: OfficialNumber, words: string, at: number): boolean {
  if (number.rank !== 4 || own.rank !== 5) return false;
  const names = /(?:依照|按照|根据|违反|本[法条规办]\S{0,2}|[和及与或、])$/.test(justBefore(words, at));
  return !names && !/^第\s*\S{1,8}?[条條]\s*(?:第|的|所|规定|規定|中|[、，。；和及至])/.test(words.slice(at, at + 20));
}

/** The number at a place, also of 第一章总则第一条, where nothing stands between a chapter and its name. */
function numberAt(words: string, at: number): OfficialNumber | undefined {
  const text = words.slice(at, at + 60);
  const own = readNumber(text);
  if (own) return own;
  const [head] = new RegExp(`^第\\s*${NUMERAL}(?:[-－]${NUMERAL})?\\s*(?:部分|[编編篇章节節条條])`).exec(text) ?? [];
  const number = head === undefined ? undefined : readNumber(`${head} `);
  return number && { ...number, rest: text.slice(head!.length) };
}

/** `一、总体要求 以……为指导。`: a title, a space, and the text that it stands over. */
function splitTitle(children: Inline[]): Inline[][] {
  const words = wordsOf(children);
  const number = readNumber(words.trimStart());
  if (!number || number.rank === 4) return [children];
  const head = words.length - number.rest.length;
  const gaps = [...words.slice(head, head + MOST_TITLE + 2).matchAll(/[\s\u3000]+/g)].map(({ index }) => head + index);
  const fits = gaps.filter((at) => {
    const [title, rest] = [words.slice(0, at).trim(), words.slice(at).trim()];
    const own = readNumber(title);
    // A space before a bracket or a mark is a slip.
    const begins = !/^(?:[）)，、。；：]|[（(](?![一二三四五六七八九十\d]))/.test(rest);
    return (
      own !== undefined && begins && isTitle(title, own) && /[。；：，.;:,]|\d[．、]/.test(rest) && rest.length > 12
    );
  });
  // A space beside a figure may be one that is always typed there.
  const gap =
    fits.find((at) => !besideFigure(words, at)) ?? fits.find((at) => !/[0-9A-Za-z]/.test(words[at - 1] ?? ''));
  return gap === undefined ? [children] : cutAt(children, [gap]);
}

const besideFigure = (words: string, at: number): boolean =>
  /[0-9A-Za-z]/.test(words[at - 1] ?? '') || /^\s*[0-9A-Za-z]/.test(words.slice(at, at + 4));

/** What stands above the first sentence: navigation, title, number and salutation, parted by spaces. */
function splitHead(children: Inline[]): Inline[][] {
  const words = wordsOf(children);
  const first = words.search(/[。；;]|(?<=\p{Script=Han})\./u);
  const head = words.slice(0, first < 0 ? words.length : first);
  const cuts = [...head.matchAll(/(?<![：:>＞»›|｜\s])[\s\u3000]+(?![>＞»›|｜\s])/g)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        (!/[0-9A-Za-z]/.test(head[at - 1] ?? '') && !DATED.test(justBefore(head, at))) ||
        /^\s*(?:各|全|尊敬|[\p{Script=Han}]{2,6}[：:])/u.test(words.slice(at, at + 9)),
    );
  const salutation = /[：:](?=\s*\S)/g;
  const last = [...head.matchAll(salutation)]
    .map(({ index }) => index + 1)
    .filter((at) => /(?:^|\s)[各全][^：:\s]{2,60}[：:]$/.test(justBefore(words, at)));
  return cutAt(
    children,
    [...new Set([...cuts, ...last, ...headCuts(words.slice(0, (last.at(-1) ?? head.length) + 1))])].toSorted(
      (a, b) => a - b,
    ),
  );
}

/** In a line that was several paragraphs: two spaces, or one after a full stop, are where one ended. */
function splitAtGaps(children: Inline[]): Inline[][] {
  const words = wordsOf(children);
  const cuts = [
    ...[...words.matchAll(/(?<![\u3000 \t])[\u3000 \t]{2,}(?=\S)/g)].filter(
      ({ index }) => index > 0 && (index > NEAR || readNumber(`${words.slice(0, index).trim()} `)?.rest !== ''),
    ),
    ...[...words.matchAll(/(?<=[。！？：]”?|\p{Script=Han}[.!?:])[ \u3000](?=\S)/gu)],
  ].map(({ index }) => index);
  return cutAt(
    children,
    [...new Set([...cuts, ...signatureCuts(words)])].toSorted((a, b) => a - b),
  );
}

const justBefore = (words: string, at: number): string => words.slice(Math.max(0, at - NEAR), at);

const cutAt = (children: readonly Inline[], cuts: readonly number[]): Inline[][] =>
  parted(
    children,
    cuts.filter((at) => at > 0),
  )
    .map(trimmed)
    .filter((part) => wordsOf(part) !== '');
