import type { Block, Inline } from '../../conversion/document.ts';
import { isTitle, readNumber, type OfficialNumber } from '../../markdown/numbering.ts';
import { NUMERAL } from '../../markdown/numerals.ts';
import { sliced, trimmed, wordsOf } from '../inlines.ts';

/** Where an official number may begin. */
const STARTS = new RegExp(
  `第\\s*${NUMERAL}\\s*(?:部分|编|篇|章|节|条)(?:之${NUMERAL})?|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十]{1,3}[）)]|[0-9０-９]{1,3}[．.、](?![0-9０-９])|[（(][0-9０-９]{1,2}[）)]|附件\\s*[0-9０-９一二三四五六七八九十]{0,2}(?=[\\s：:])`,
  'g',
);
const ENDED = /[。！？；：!?;:”」）)】》]$/;
/** A paragraph of this length that has numbers of its own was several. */
const LONG = 500;
const MOST_TITLE = 40;

/** Splits what came on one line: at numbers that count on, at wide gaps, and after a sentence before a space. */
export function splitLongLines(blocks: readonly Block[], say: (note: string) => void): Block[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'paragraph') return [block];
    const lines = splitAtBreaks(block.children);
    const parts = lines.flatMap(splitLine);
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
    const [before, after] = [words.slice(0, index), words.slice(index + 1)];
    const own =
      /^\s*\n|^[\u3000 ]{2}/.test(after) ||
      readNumber(after.trimStart()) !== undefined ||
      /[。！？；：]\s*$/.test(before);
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
  const parts = cutAt(
    children,
    starts.map(({ at }) => at),
  );
  return parts
    .flatMap((part, index) => (index === 0 && words.length >= LONG ? splitHead(part) : splitTitle(part)))
    .flatMap(splitAtGaps);
}

/** Numbers that may begin a paragraph, in the order in which they count. */
function startsIn(words: string): { at: number; number: OfficialNumber }[] {
  const found: { at: number; number: OfficialNumber }[] = [];
  const last = new Map<number, number>();
  for (const { index } of words.matchAll(STARTS)) {
    const number = readNumber(words.slice(index, index + 60)) ?? glued(words.slice(index, index + 60));
    if (!number) continue;
    const expected = (last.get(number.rank) ?? 0) + 1;
    if (
      number.value !== expected &&
      number.value !== 1 &&
      !(number.inserted !== undefined && number.value === expected - 1)
    )
      continue;
    const before = words.slice(0, index);
    const own = found.at(-1);
    const sinceTitle = own && number.rank > own.number.rank ? words.slice(own.at, index) : undefined;
    const afterTitle =
      sinceTitle !== undefined &&
      sinceTitle.length <= MOST_TITLE &&
      !/[。；，]/.test(sinceTitle) &&
      sinceTitle.length > 3;
    const gap = /\s$/.test(before) && !/[，、]\s*$/.test(before);
    if (index > 0 && !ENDED.test(before.trimEnd()) && !gap && !afterTitle) continue;
    // “：（一）……；（二）……” inside a sentence of a short paragraph is left to its author, in a line without paragraphs it is not.
    last.set(number.rank, number.value);
    for (const rank of [...last.keys()]) if (rank > number.rank && !(rank === 4 && number.rank < 4)) last.delete(rank);
    found.push({ at: index, number });
  }
  return found;
}

/** 第一章总则第一条: nothing stands between a chapter and its name. */
function glued(text: string): OfficialNumber | undefined {
  const [head] = new RegExp(`^第\\s*${NUMERAL}\\s*(?:部分|编|篇|章|节|条)`).exec(text) ?? [];
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
    return own !== undefined && isTitle(title, own) && /[。；：，]/.test(rest) && rest.length > 12;
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
  const first = words.search(/[。；]/);
  const head = words.slice(0, first < 0 ? words.length : first);
  const cuts = [...head.matchAll(/(?<![：:>＞»›|｜\s])[\s\u3000]+(?![>＞»›|｜\s])/g)]
    .map(({ index }) => index)
    .filter(
      (at) =>
        !/[0-9A-Za-z]/.test(head[at - 1] ?? '') ||
        /^\s*(?:各|全|尊敬|[\p{Script=Han}]{2,6}[：:])/u.test(words.slice(at, at + 9)),
    );
  const salutation = /[：:](?=\s*\S)/g;
  const last = [...head.matchAll(salutation)]
    .map(({ index }) => index + 1)
    .filter((at) => /(?:^|\s)[各全][^：:\s]{2,60}[：:]$/.test(words.slice(0, at)));
  return cutAt(
    children,
    [...new Set([...cuts, ...last])].toSorted((a, b) => a - b),
  );
}

/** In a line that was several paragraphs: two spaces, or one after a full stop, are where one ended. */
function splitAtGaps(children: Inline[]): Inline[][] {
  const words = wordsOf(children);
  const cuts = [
    ...[...words.matchAll(/[\u3000 \t]{2,}(?=\S)/g)].filter(
      ({ index }) => index > 0 && !readNumber(words.slice(0, index).trim() + ' ')?.rest.match(/^$/),
    ),
    ...[...words.matchAll(/(?<=[。！？：]”?)[ \u3000](?=\S)/g)],
    ...[
      ...words.matchAll(
        /(?<=。)(?=\p{Script=Han}{2,28}(?:办事处|委员会|居委会|人民政府|党工委|工作站|服务中心)\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*$)/gu,
      ),
    ],
  ].map(({ index }) => index);
  return cutAt(
    children,
    [...new Set(cuts)].toSorted((a, b) => a - b),
  );
}

function cutAt(children: readonly Inline[], cuts: readonly number[]): Inline[][] {
  const edges = [0, ...cuts.filter((at) => at > 0), Number.POSITIVE_INFINITY];
  return edges
    .slice(0, -1)
    .map((from, index) => trimmed(sliced(children, from, edges[index + 1])))
    .filter((part) => part.length > 0 && (wordsOf(part) !== '' || part.some(({ kind }) => kind === 'picture')));
}
