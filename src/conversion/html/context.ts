import type { Marks } from './line.ts';
import { linkAddress } from './media.ts';
import { attribute, BLOCKS, type HtmlNode } from './node.ts';
import { fontSize, type Style } from './style.ts';

/** What holds for all words in an element. */
export interface Context {
  marks: Marks;
  link: string | undefined;
  /** Of the letters, in points. */
  size: number | undefined;
  /** Whether line feeds of the source are lines. */
  pre: boolean;
}

export const START: Context = { marks: {}, link: undefined, size: undefined, pre: false };

export function innerContext(node: HtmlNode, name: string, style: Style, within: Context, host?: string): Context {
  const space = style.get('white-space');
  return {
    marks: { ...within.marks, ...marksOf(name, style) },
    link: name === 'a' ? linkAddress(attribute(node, 'href'), host) : within.link,
    size: fontSize(style) ?? within.size,
    pre: name === 'pre' || (space === undefined ? within.pre : space.startsWith('pre')),
  };
}

/** A part of a line may be a box, and an element of a line a block: what the page says counts. */
export function isBlock(name: string, style: Style): boolean {
  const display = style.get('display') ?? '';
  if (/^inline/.test(display) && !ALWAYS.test(name)) return false;
  return BLOCKS.has(name) || /^(?:block|flex|grid|table|list-item)/.test(display);
}

const ALWAYS = /^(?:table|ul|ol|li|h[1-6]|hr|blockquote|t[dhr])$/;

/** A style may take back what a tag says: all that Google's editor copies stands in a `<b>` that is not bold. */
function marksOf(name: string, style: Style): Marks {
  const weight = style.get('font-weight');
  const slant = style.get('font-style');
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
  return {
    ...(weight !== undefined && { bold: /^(?:bold|[6-9]00)/.test(weight) || undefined }),
    ...(weight === undefined && /^(?:b|strong)$/.test(name) && { bold: true }),
    ...(slant !== undefined && { italic: /italic|oblique/.test(slant) || undefined }),
    ...(slant === undefined && /^(?:i|em)$/.test(name) && { italic: true }),
    ...((/^(?:s|del|strike)$/.test(name) || lines.includes('line-through')) && { struck: true }),
  };
}
