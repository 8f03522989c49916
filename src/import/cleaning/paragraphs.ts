import { labelOf, isItem, widthOf } from '../../markdown/lines/kinds.ts';
import { endOfParagraph } from '../../markdown/lines/paragraphs.ts';
import { isTitle, readNumber } from '../../markdown/numbering.ts';
import { isSignatureLine } from '../../markdown/signature.ts';
import { NUMBER_FORM } from '../../schema/document-number.ts';
import type { Block } from '../../conversion/document.ts';
import type { Line } from '../formats/taken.ts';
import { plain } from '../inlines.ts';
import { noiseIn } from './noise-words.ts';

/** Of the lines that are about as wide as the widest, this part must end within a sentence for the text to be wrapped. */
const WRAPPED = 0.4;
const NARROWEST = 14;
const WIDEST = 80;
const ENDS = /[。！？；：!?;:…）)”」】]\s*$/;
const INDENT = /^(?:[\u3000\u2003]{2}|[ ]{3,}|\t| ?\u3000)/;

/** Lines as paragraphs: lines that were broken by the width of a page are joined, all others stay by themselves. */
export function paragraphsOf(lines: readonly Line[]): Block[] {
  const width = wrapWidth(lines);
  const indented = lines.filter(({ text }) => INDENT.test(text)).length >= Math.max(2, lines.length / 20);
  const groups: Line[][] = [];
  let open: Line[] | undefined;
  for (const line of lines) {
    if (line.text.trim() === '') {
      open = undefined;
      continue;
    }
    const before = open?.at(-1);
    const isMore =
      GOES_ON.test(line.text.trim()) || (width !== undefined && before && goesOn(before, line, width, indented));
    if (open && isMore) open.push(line);
    else groups.push((open = [line]));
  }
  return groups.flatMap((group) => blocksOf(withoutBreaks(group, width ?? Infinity)));
}

/** How wide a full line is, where a program or a page has broken the text; undefined where each line is a paragraph. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const widths = lines.map(({ text }) => widthOf(text.trimEnd())).filter((width) => width >= NARROWEST);
  if (widths.length < 4) return undefined;
  const sorted = widths.toSorted((a, b) => a - b);
  const full = sorted[Math.floor(sorted.length * 0.9)]!;
  if (full > WIDEST) return undefined;
  const wide = lines.filter(({ text }) => widthOf(text.trimEnd()) >= full - 3);
  const within = wide.filter(({ text }) => !ENDS.test(text)).length;
  return wide.length >= 3 && within >= wide.length * WRAPPED ? full : undefined;
}

/** No line begins with such a mark. */
const GOES_ON = /^[，。；、：？！）》”]/;
/** A full line is narrower by its indent, which a PDF does not always show, and by a mark that would stand out. */
const INDENTED = 3;
/** A line that is at least this part of a full one and ends within a sentence was broken there. */
const PART_OF_FULL = 0.6;

function goesOn(before: Line, line: Line, width: number, indented: boolean): boolean {
  const [first, second] = [before.text.trimEnd(), line.text];
  const [own, words] = [first.trim(), second.trim()];
  if (before.large !== line.large || INDENT.test(second)) return false;
  if (noiseIn(words) ?? noiseIn(first)) return false;
  const [number, above] = [readNumber(words), readNumber(own)];
  const full = widthOf(first) >= width - INDENTED;
  const isTitleAbove = above !== undefined && isTitle(own, above);
  // A wrapped 三、 inside a sentence is rare; a title below a title is not.
  if (number && (ENDS.test(first) || !full || isTitleAbove)) return false;
  if (isItem(words) || (isSignatureLine(words) && (ENDS.test(first) || isSignatureLine(own)))) return false;
  if (NUMBER_FORM.test(own) || NUMBER_FORM.test(words) || (isTitleAbove && !full)) return false;
  if (labelOf(words) !== undefined && ENDS.test(first)) return false;
  if (!ENDS.test(first)) return full || widthOf(first) >= width * PART_OF_FULL;
  // A full line that ends a sentence: the next begins a paragraph only where nothing else would show it.
  return widthOf(first) >= width - 3.5 && (indented || !/[。！？]\s*$/.test(first));
}

/** A full line that ends within a sentence goes on in the next, though alone it may look like a title. */
function withoutBreaks(group: readonly Line[], width: number): Line[] {
  const runs: Line[][] = [];
  for (const [index, line] of group.entries()) {
    const before = group[index - 1]?.text.trimEnd() ?? '';
    const isFull = widthOf(before) >= width - INDENTED && !/[。！？；：!?;:]$/.test(before);
    const broken = index > 0 && (isFull || GOES_ON.test(line.text.trim()));
    if (broken) runs.at(-1)!.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => (run.length === 1 ? run[0]! : { ...run[0]!, text: joined(run) }));
}

/** What is left is judged as the renderer would judge it. */
function blocksOf(group: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let rest = group.map(({ text }) => text.trimEnd()).join('\n');
  for (let from = 0; from < group.length;) {
    const end = endOfParagraph(rest);
    const to = end >= rest.length ? group.length : from + rest.slice(0, end).trimEnd().split('\n').length;
    blocks.push(block(joined(group.slice(from, to)), group[from]!.large));
    [rest, from] = [rest.slice(end), to];
  }
  return blocks;
}

/** Lines as one, with a space where a Latin word ends or begins at the break. */
function joined(group: readonly Line[]): string {
  const lines = group.map(({ text }) => text.trim());
  return lines
    .flatMap((line, index) => {
      const [before = '', first = ''] = [lines[index - 1]?.at(-1), line[0]];
      const space = /[A-Za-z0-9,.;:!?)]/.test(before) && /[A-Za-z0-9(]/.test(first) && /[A-Za-z]/.test(before + first);
      return space ? [' ', line] : [line];
    })
    .join('');
}

function block(text: string, large = false): Block {
  const words = text.trim();
  if (large && words.length <= 40 && !/[。；]$/.test(words))
    return { kind: 'heading', level: 2, children: plain(words) };
  return { kind: 'paragraph', children: plain(words) };
}
