import { normaliseText } from '../../text/normalise.ts';
import type { Block, Inline } from '../document.ts';
import type { SizedParagraph } from './draft.ts';
import { textOf } from '../words.ts';
import { attribute, classesOf, nameOf, type HtmlNode } from './node.ts';
import type { Style } from './style.ts';

/** The level at which an element heads what follows, by tag or by the styles of Word, WPS and editors in the browser. */
export function headingLevel(node: HtmlNode, style: Style): number | undefined {
  const tag = /^h([1-6])$/.exec(nameOf(node))?.[1];
  if (tag !== undefined) return Number(tag);
  if (attribute(node, 'role') === 'heading') return Number(attribute(node, 'aria-level')) || 2;
  const outline = /^[1-6]$/.exec(style.get('mso-outline-level') ?? '')?.[0];
  if (outline !== undefined) return Number(outline);
  const names = [...classesOf(node), style.get('mso-style-name') ?? ''];
  for (const name of names) {
    const level = /^["']?(?:MsoHeading|heading|标题)[ _-]?([1-6])["']?$/i.exec(name)?.[1];
    if (level !== undefined) return Number(level);
    if (/^["']?(?:MsoTitle|标题|title)["']?$/i.test(name) && name !== 'title') return 1;
  }
  return undefined;
}

/** Blocks of an element that is a heading: its words on one line, not bold by themselves. */
export function asHeading(level: number, blocks: readonly Block[]): Block[] {
  if (!blocks.every((block) => block.kind === 'paragraph')) return [...blocks];
  const children = blocks.flatMap((block, at): Inline[] => [...(at > 0 ? [BREAK] : []), ...block.children]);
  if (textOf(children).trim() === '') return [...blocks];
  return [{ kind: 'heading', level: level as 2, children: withoutBold(onOneLine(children)) }];
}

const BREAK: Inline = { kind: 'break' };
const HAN = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65]/u;

function onOneLine(children: readonly Inline[]): Inline[] {
  const words = children.map((child) => textOf([child]));
  // The sign that comes next after each child.
  const next: string[] = [];
  for (let at = children.length - 1, sign = ''; at >= 0; at--) {
    next[at] = sign;
    sign = words[at]![0] ?? sign;
  }
  let before = '';
  return children.flatMap((child, at): Inline[] => {
    const isBetween = HAN.test(before) && HAN.test(next[at]!);
    before = words[at]!.at(-1) ?? before;
    if (child.kind !== 'break') return [child];
    return isBetween ? [] : [{ kind: 'text', text: ' ' }];
  });
}

const texts = (children: readonly Inline[]): Extract<Inline, { kind: 'text' }>[] =>
  children.flatMap((child) => (child.kind === 'link' ? texts(child.children) : child.kind === 'text' ? [child] : []));

export const isBold = (children: readonly Inline[]): boolean => {
  const said = texts(children).filter(({ text }) => text.trim() !== '');
  return said.length > 0 && said.every(({ bold }) => bold);
};

export function withoutBold(children: readonly Inline[]): Inline[] {
  if (!isBold(children)) return [...children];
  return children.map((child): Inline => {
    if (child.kind === 'link') return { ...child, children: withoutBold(child.children) };
    if (child.kind !== 'text') return child;
    return {
      kind: 'text',
      text: child.text,
      ...(child.italic && { italic: true }),
      ...(child.struck && { struck: true }),
    };
  });
}

/** How much bigger than the text, in letters how much of it there must be, and how long a heading is at most. */
const [BIGGER, ENOUGH, LONGEST] = [1.15, 3, 30];

/**
 * Paragraphs that are headings by their looks alone, as in articles of 公众号: bold from end to end, bigger than the text,
 * short, and no sentence. Without enough text to be bigger than, none is.
 */
export function headingsByLooks(blocks: readonly Block[]): Block[] {
  const sized = blocks.filter((block): block is SizedParagraph => block.kind === 'paragraph');
  const usual = usualSize(sized);
  if (usual === undefined) return [...blocks];
  return blocks.map((block) => {
    if (block.kind !== 'paragraph') return block;
    const { size = 0, children } = block as SizedParagraph;
    const text = textOf(children).trim();
    const looks =
      size >= usual * BIGGER && isBold(children) && text.length <= LONGEST && /[\p{L}\p{N}）)》”]$/u.test(text);
    return looks && !text.includes('\n') ? { kind: 'heading', level: 2, children: withoutBold(children) } : block;
  });
}

function usualSize(paragraphs: readonly SizedParagraph[]): number | undefined {
  const letters = new Map<number, number>();
  for (const { size, children } of paragraphs) {
    if (size !== undefined) letters.set(size, (letters.get(size) ?? 0) + normaliseText(textOf(children)).length);
  }
  const [usual, ...others] = [...letters].sort((one, two) => two[1] - one[1]);
  const rest = others.reduce((sum, [, count]) => sum + count, 0);
  return usual && usual[1] > rest * ENOUGH
    ? usual[0]
    : usual && others.every(([, count]) => count < usual[1] / ENOUGH)
      ? usual[0]
      : undefined;
}

/** The biggest headings come right below the title of the page, the others as far below them as they were. */
export function levelled(blocks: readonly Block[]): Block[] {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level as number] : []));
  const up = levels.reduce((least, level) => Math.min(least, level), Infinity) - 2;
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: Math.min(6, Math.max(2, block.level - up)) as 2 } : block,
  );
}

/** Where everything is bold nothing is. */
export function notAllBold(blocks: Block[]): Block[] {
  const paragraphs = blocks.filter((block) => block.kind === 'paragraph');
  if (paragraphs.length < 3 || !paragraphs.every(({ children }) => isBold(children))) return blocks;
  return blocks.map((block) =>
    block.kind === 'paragraph' ? { ...block, children: withoutBold(block.children) } : block,
  );
}
