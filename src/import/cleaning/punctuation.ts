import type { Block } from '../../conversion/document.ts';
import type { Account } from '../account.ts';
import { edited, mapRuns, wordsOf, type Edit } from '../inlines.ts';

const FULL: Readonly<Record<string, string>> = { ',': '，', '.': '。', ';': '；', ':': '：', '?': '？', '!': '！' };
const CHINESE = '\\p{Script=Han}，。；：？！、“”‘’（）《》〈〉【】〔〕…—';
/** A mark after Chinese and before Chinese, a space, a figure or the end. */
const MARK = new RegExp(
  `(?<=[\\p{Script=Han}”’）》〉】〕)%％0-9])[ ]?([,;?!])(?![,;?!])[ ]?(?=[${CHINESE}\\d"'(]|$)`,
  'gmu',
);
const STOP = new RegExp(`(?<=[\\p{Script=Han}”’）》〉】〕])[ ]?(\\.)(?!\\.)(?=[ ]?(?:[${CHINESE}"'(]|$))`, 'gmu');
const COLON = new RegExp(`(?<=[\\p{Script=Han}”’）》〉】〕])[ ]?(:)[ ]?(?!/)`, 'gu');
const BRACKETS = /\(([^()（）\n]{1,200})\)/g;
const QUOTES = /"([^"\n]{1,200})"/g;
const HAN = /\p{Script=Han}/u;
/** `(2015)12号`, `(2.5)` and the like stay as they are. */
const NUMBER_AFTER = /^\s*第?\s*\d+(?:\s*[、和]\s*\d+)*\s*[号號]/;

const RULE = '汉字之间的半角标点改成全角';

/** Half-width marks between Chinese are full-width ones; in figures, times, addresses and document numbers they stay. */
export function fullWidthMarks(blocks: readonly Block[], account: Account): Block[] {
  return blocks.map((block) =>
    mapRuns(block, (children) => {
      const run = wordsOf(children);
      if (!/[,.;:?!()"]/.test(run)) return children;
      const edits = editsIn(run);
      for (const { start, end, text } of edits) {
        account.change(
          RULE,
          run.slice(start, end),
          text,
          run.slice(Math.max(0, start - 4), end + 4).replaceAll('\n', ' '),
        );
      }
      return edited(children, edits);
    }),
  );
}

function editsIn(run: string): Edit[] {
  const edits: Edit[] = [];
  for (const marks of [MARK, STOP, COLON]) {
    for (const { 0: whole, 1: mark = '', index } of run.matchAll(marks)) {
      const end = index + whole.length;
      // 1,234 and 3:30 stay; so does a comma between a figure and a figure.
      if (/\d/.test(run[index - 1] ?? '') && !new RegExp(`[${CHINESE}]`, 'u').test(run[end] ?? '')) continue;
      // A space before a word that is not Chinese may be meant.
      edits.push({ start: index, end, text: FULL[mark]! });
    }
  }
  for (const { 0: whole, 1: inside = '', index } of run.matchAll(BRACKETS)) {
    const end = index + whole.length;
    const [before = '', after = ''] = [run[index - 1], run[end]];
    const chinese =
      HAN.test(inside) || (HAN.test(before) && (after === '' || HAN.test(after)) && !/^[\d.,]+$/.test(inside));
    if (!chinese || NUMBER_AFTER.test(run.slice(end)) || /^[A-Za-z.\d\s-]+$/.test(inside)) continue;
    edits.push({ start: index, end: index + 1, text: '（' }, { start: end - 1, end, text: '）' });
  }
  if ((run.match(/"/g)?.length ?? 0) % 2 === 0) {
    for (const { 0: whole, 1: inside = '', index } of run.matchAll(QUOTES)) {
      if (!HAN.test(inside)) continue;
      const end = index + whole.length;
      edits.push({ start: index, end: index + 1, text: '“' }, { start: end - 1, end, text: '”' });
    }
  }
  edits.sort((a, b) => a.start - b.start);
  return edits.filter(({ start }, index) => index === 0 || start >= edits[index - 1]!.end);
}
