import type { Block } from '../../conversion/document.ts';
import { isDateLine } from '../../markdown/signature.ts';
import { readNumber } from '../../markdown/numbering.ts';
import { NUMBER_FORM } from '../../schema/document-number.ts';
import { blockWords } from '../inlines.ts';
import type { Questions } from '../questions.ts';

const TITLE =
  /关于[^。；]{2,80}的?(?:通知|公告|通告|意见|决定|办法|报告|函|批复|公示|方案)(?:[（(][^（）()]{1,20}[)）])?$/;
/** How far above a title the day of the text before it, or below it a number of its own, may stand. */
const NEAR = 4;

/** A file in which several papers follow each other, in as many parts as a person says. */
export function documentsIn(blocks: readonly Block[], questions: Questions): Block[][] {
  const lines = blocks.map((block) =>
    block.kind === 'paragraph' || block.kind === 'heading' ? blockWords(block).trim() : '',
  );
  // Above the first sentence stands what belongs to the first paper.
  const first = lines.findIndex((line) => line.includes('。'));
  if (first < 0) return [[...blocks]];
  const begins = lines.flatMap((_, index) => (index > first && beginsPaper(lines, index) ? [index] : []));
  if (begins.length === 0) return [[...blocks]];
  const starts = [0, ...begins];
  const names = begins.map((at) => `“${lines[at]!.slice(0, 24)}”`);
  const answer = questions.ask({
    name: 'split',
    ask: `这个文件里像是有 ${String(starts.length)} 篇，后面几篇从 ${names.join('、')} 开始。要分开吗？`,
    choices: [
      { value: 'yes', label: `分成 ${String(starts.length)} 篇` },
      { value: 'no', label: '当作一篇' },
    ],
  });
  if (answer !== 'yes') return [[...blocks]];
  return starts.map((from, index) => blocks.slice(from, starts[index + 1]));
}

/** A title of its own, below the day of another paper and above a number, a salutation or a first paragraph. */
function beginsPaper(lines: readonly string[], index: number): boolean {
  const words = lines[index]!;
  if (words.length > 90 || readNumber(words) || /^附/.test(words) || !TITLE.test(words)) return false;
  const dated = lines
    .slice(Math.max(0, index - NEAR), index)
    .some((line) => line.split('\n').some((each) => isDateLine(each)));
  const numbered = lines.slice(index + 1, index + 1 + NEAR).some((line) => NUMBER_FORM.test(line));
  return dated || numbered;
}
