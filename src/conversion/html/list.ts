import type { Inline } from '../document.ts';
import type { Draft, Item } from './draft.ts';
import { isBold } from './heading.ts';
import { attribute, classesOf, hasWords, isElement, nameOf, nodesIn, type HtmlNode } from './node.ts';
import { isHidden, type Style } from './style.ts';

/** What stands before an item: a bullet, a number of our lists, or words that our lists cannot count in. */
export type Marker = { ordered: false } | { ordered: true; number: number } | { words: string };

const BULLET = /^[·•●○◦▪■□◆◇➢✓✔※*\-–—oOnluüØ§\uf000-\uf0ff]$/;

/** What a marker of Word's or WPS's means. Counting such as （一） or 第一条 is referred to by its words, and stays. */
export function markerOf(text: string): Marker | undefined {
  const mark = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (mark === '') return undefined;
  if (BULLET.test(mark)) return { ordered: false };
  const number = /^(\d{1,9})[.．]$/.exec(mark)?.[1];
  if (number !== undefined && Number(number) > 0) return { ordered: true, number: Number(number) };
  return { words: mark };
}

/** The place in a list of Word's that a paragraph says it has, from 1. */
export function listLevel(style: Style): number | undefined {
  const level = /\blevel(\d)/.exec(style.get('mso-list') ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
}

/** Where Word wrote the marker, for programs that know no lists. */
export function findMarker(node: HtmlNode, styleOf: (node: HtmlNode) => Style): HtmlNode | undefined {
  for (const child of nodesIn(node).filter(isElement)) {
    const found = styleOf(child).get('mso-list') === 'ignore' ? child : findMarker(child, styleOf);
    if (found) return found;
    // Words before it: there is none.
    if (hasWords(child)) return undefined;
  }
  return undefined;
}

/** A paragraph of Word's list style whose marker became words, as it comes by way of other programs. */
export function looseMarker(node: HtmlNode, text: string): { marker: Marker; length: number } | undefined {
  if (!classesOf(node).some((name) => name.startsWith('MsoListParagraph'))) return undefined;
  const found =
    /^\s*([·•●○◦▪■□◆◇➢✓✔\uf000-\uf0ff]|[onluüØ§](?=[\s\u00a0]{3})|\d{1,3}[.．](?=[\s\u00a0]))[\s\u00a0]+/.exec(text);
  const marker = found && markerOf(found[1]!);
  return marker ? { marker, length: found[0].length } : undefined;
}

/** What is seen in a list. Programs of the web put elements of their own between a list and its items. */
export function itemsIn(list: HtmlNode, styleOf: (node: HtmlNode) => Style): HtmlNode[] {
  const isAround = (node: HtmlNode) => !ITEM_OR_LIST.test(nameOf(node)) && nodesIn(node).some(holdsItem);
  return nodesIn(list)
    .filter((node) => !isHidden(node, styleOf(node)))
    .flatMap((node) => (isAround(node) ? itemsIn(node, styleOf) : [node]));
}

const ITEM_OR_LIST = /^(?:li|ul|ol|dir|menu|table)$/;
const holdsItem = (node: HtmlNode): boolean =>
  nameOf(node) === 'li' || (!ITEM_OR_LIST.test(nameOf(node)) && nodesIn(node).some(holdsItem));

/** Items of editors in the browser say their level, or the list of one item around them does; it says nothing else. */
export function itemLevel(node: HtmlNode, list: HtmlNode): number | undefined {
  if (nameOf(node) !== 'li') return undefined;
  const said = Number(attribute(node, 'data-aria-level') || attribute(node, 'aria-level'));
  if (said > 0 && said < 10) return said;
  const level = /\blist-(?:bullet|number|check)\w*?(\d)\b/.exec(attribute(list, 'class'))?.[1];
  return attribute(node, 'data-list') === '' || level === undefined ? undefined : Number(level);
}

/** The first number of a list, and how it counts. */
export function counting(
  list: HtmlNode,
  style: Style,
): { ordered: boolean; start: number; words?: (number: number) => string } {
  if (nameOf(list) !== 'ol') return { ordered: false, start: 1 };
  const first = nodesIn(list).find((node) => nameOf(node) === 'li');
  const start = Number((first && attribute(first, 'value')) || attribute(list, 'start') || 1);
  const words = WORDS[style.get('list-style-type') ?? attribute(list, 'type')];
  return { ordered: true, start: Number.isSafeInteger(start) && start > 0 ? start : 1, ...(words && { words }) };
}

const HAN = '零一二三四五六七八九十';
function han(number: number): string {
  if (number <= 10) return HAN[number]!;
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return number > 99 ? String(number) : `${tens > 1 ? HAN[tens] : ''}十${ones > 0 ? HAN[ones] : ''}`;
}
const letter = (first: string) => (number: number) =>
  number > 26 ? `${number}.` : `${String.fromCharCode(first.charCodeAt(0) + number - 1)}.`;
const inHan = (number: number) => `${han(number)}、`;

const WORDS: Readonly<Record<string, (number: number) => string>> = {
  ...{ a: letter('a'), 'lower-alpha': letter('a'), 'lower-latin': letter('a') },
  ...{ A: letter('A'), 'upper-alpha': letter('A'), 'upper-latin': letter('A') },
  ...{ 'cjk-ideographic': inHan, 'simp-chinese-informal': inHan, 'trad-chinese-informal': inHan, 'cjk-decimal': inHan },
};

/** What is left of a paragraph without the marker that stands in its words. */
export function withoutFirst([first, ...others]: readonly Draft[], length: number): Draft[] {
  if (first?.kind !== 'paragraph') return [];
  let left = length;
  const children = first.children.flatMap((child): Inline[] => {
    if (child.kind !== 'text' || left === 0) return [child];
    const text = child.text.slice(left);
    left = Math.max(0, left - child.text.length);
    return text === '' ? [] : [{ ...child, text }];
  });
  return [{ ...first, children }, ...others];
}

/** After these signs the words follow at once; 第一条 and A stand apart from them, as they do in Word. */
const CLOSED = /[、，：；。）》】〕」』\u2460-\u24ff]$/u;

/** The blocks of an item whose number can only be said in words; it is as bold as what it counts. */
export function withWords(words: string, drafts: readonly Draft[]): Draft[] {
  const [first, ...others] = drafts;
  const text = CLOSED.test(words) ? words : `${words} `;
  if (first?.kind !== 'paragraph' && first?.kind !== 'heading')
    return [{ kind: 'paragraph', children: [{ kind: 'text', text }] }, ...drafts];
  const mark: Inline = { kind: 'text', text, ...(isBold(first.children) && { bold: true }) };
  return [{ ...first, children: [mark, ...first.children] }, ...others];
}

export const asItem = (
  level: number,
  marker: Exclude<Marker, { words: string }>,
  children: Item['children'],
): Item => ({
  kind: 'item',
  level,
  ordered: marker.ordered,
  number: marker.ordered ? marker.number : 1,
  children,
});
