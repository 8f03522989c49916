import type { Block } from '../conversion/document.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Account } from './account.ts';
import { withoutForeignLinks } from './cleaning/links.ts';
import { withoutNoise } from './cleaning/noise.ts';
import { splitLongLines } from './cleaning/one-line.ts';
import { paragraphsOf } from './cleaning/paragraphs.ts';
import { withoutPinyin } from './cleaning/pinyin.ts';
import { fullWidthMarks } from './cleaning/punctuation.ts';
import type { Taken } from './formats/taken.ts';
import { blockWords, mapRuns } from './inlines.ts';
import type { Questions } from './questions.ts';

/** A text as paragraphs, headings, lists and tables, without what does not belong to it. */
export function cleaned(taken: Taken, account: Account, questions: Questions): Block[] {
  const say = (note: string) => taken.notes.push(note);
  const blocks = 'blocks' in taken.text ? taken.text.blocks.map(normalised) : paragraphsOf(taken.text.lines);
  const read = withoutPinyin(blocks, account, questions);
  const split = splitLongLines(read, say, questions).map(withoutEdges);
  const filled = split.filter((block) => block.kind === 'rule' || blockWords(block).trim() !== '');
  const own = withoutForeignLinks(withoutNoise(filled, account, questions), taken.dropped);
  return fullWidthMarks(own, account);
}

const normalised = (block: Block): Block =>
  mapRuns(block, (children) =>
    children.map((each) => (each.kind === 'text' ? { ...each, text: normaliseText(each.text) } : each)),
  );

/** Spaces at the head of a paragraph are an indent, which the page makes by itself. */
const withoutEdges = (block: Block): Block =>
  block.kind !== 'paragraph'
    ? block
    : {
        ...block,
        children: block.children.map((each, index) =>
          each.kind === 'text' && index === 0 ? { ...each, text: each.text.replace(/^[\s\u3000]+/, '') } : each,
        ),
      };
