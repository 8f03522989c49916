import type { Chinese, Marks } from './marks.ts';
import { CONTENT, FIRST_CHILD } from './speaker.js';
import {
  elementNode,
  isElement,
  isText,
  textNode,
  wordsOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlText,
} from './tree.ts';

/** A message in English, with what stays Chinese in it marked; nothing where a text is no message. */
export type Say = (text: string) => string | undefined;

const HAN = /\p{Script=Han}/u;
/** What a sentence goes on through. */
const INLINE = new Set('a abbr b bdi cite em i mark q s small span strong sub sup time'.split(' '));
/** In a sentence that is said: words, an element, words that stay. */
const PIECES = new RegExp(`([\\ue000-\\uefff]|${CONTENT[0]!}[^${CONTENT[1]!}]*${CONTENT[1]!})`, 'u');
/** Marks between words; what Chinese sets by itself stands beside a space in English. */
const MARKS: Readonly<Record<string, string>> = {
  ...{
    '。': '. ',
    '，': ', ',
    '、': ', ',
    '；': '; ',
    '：': ': ',
    '（': ' (',
    '）': ') ',
    '　': ' ',
    '？': '? ',
    '！': '! ',
  },
};

/** Says the sentences of an element in English: whole, with its elements where English has them, or else part by part. */
export function sentencesIn(element: HtmlElement, say: Say, marks: Marks, chinese: Chinese): void {
  const made: HtmlNode[] = [];
  let run: HtmlNode[] = [];
  const flush = () => {
    made.push(...spaced(saidRun(run, say, marks, chinese), marks));
    run = [];
  };
  for (const child of element.children) {
    if (isText(child) || isBreakChance(child) || isInline(child)) run.push(child);
    else {
      flush();
      made.push(child);
    }
  }
  flush();
  // In a link that lays out what is in it as columns, a sentence is still one.
  const isMixed = element.name === 'a' && made.length > 1 && made.every(isText);
  element.children = isMixed ? [elementNode('span', {}, made)] : made;
}

const isBreakChance = (node: HtmlNode) => isElement(node) && node.name === 'wbr';
const isInline = (node: HtmlNode) => isElement(node) && INLINE.has(node.name) && wordsOf(node).trim() !== '';

function saidRun(
  run: readonly HtmlNode[],
  say: Say,
  marks: Marks,
  chinese: Chinese,
  hasNeighbours = false,
): HtmlNode[] {
  if (!run.some((node) => isText(node) && HAN.test(node.data))) return run.map((node) => punctuated(node, marks));
  const elements = run.filter(isInline);
  const sentence = run.map((node) => (isText(node) ? node.data : charOf(elements.indexOf(node)))).join('');
  const said = say(sentence);
  if (said !== undefined) return nodesOf(said, elements, marks, chinese);
  if (elements.length === 0) return remaining(run, marks, chinese, hasNeighbours);
  // Title by title, and word by word between elements.
  const parts: HtmlNode[][] = [];
  for (const node of run) {
    if (isInline(node) || parts.length === 0 || parts.at(-1)!.some(isInline)) parts.push([node]);
    else parts.at(-1)!.push(node);
  }
  return parts.flatMap((part) => (part.some(isInline) ? part : saidRun(part, say, marks, chinese, true)));
}

const charOf = (index: number) => (index < 0 ? '' : String.fromCharCode(FIRST_CHILD + index + 1));

function nodesOf(said: string, elements: readonly HtmlNode[], marks: Marks, chinese: Chinese): HtmlNode[] {
  return said
    .split(PIECES)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const child = elements[piece.charCodeAt(0) - FIRST_CHILD - 1];
      if (child && piece.length === 1) return child;
      const isContent = piece.startsWith(CONTENT[0]!);
      const text = textNode(isContent ? piece.slice(1, -1) : piece);
      if (/\p{L}/u.test(text.data)) marks.texts.set(text, isContent ? chinese : 'en');
      return text;
    });
}

/** Content; a mark between it and an element beside it is one of the sentence around both. */
function remaining(run: readonly HtmlNode[], marks: Marks, chinese: Chinese, hasNeighbours: boolean): HtmlNode[] {
  const made = run.flatMap((node) => {
    const [, before = '', words = '', after = ''] =
      isText(node) && hasNeighbours ? (/^([，：；]?)(.*?)([，：；]?)$/s.exec(node.data) ?? []) : [];
    if (before === '' && after === '') return [node];
    return [MARKS[before] ?? '', words, MARKS[after] ?? ''].filter((part) => part !== '').map(textNode);
  });
  for (const node of made) if (isText(node) && /\p{L}/u.test(node.data)) marks.texts.set(node, chinese);
  return made;
}

function punctuated(node: HtmlNode, marks: Marks): HtmlNode {
  if (!isText(node) || !/[。，、；：（）　？！—]/.test(node.data)) return node;
  const text = textNode(
    node.data
      .replace(/(\d) ?— ?(?=\d)/g, '$1–')
      .replace(/ ?([。，、；：（）　？！]) ?/g, (_, mark: string) => MARKS[mark]!),
  );
  marks.texts.delete(node);
  return text;
}

/** Between words of which one is English there is a space. */
function spaced(nodes: HtmlNode[], marks: Marks): HtmlNode[] {
  for (const [index, right] of nodes.entries()) {
    const left = nodes[index - 1];
    if (!left || !/[\p{L}\p{N}.,:;)%”》]$/u.test(wordsOf(left)) || !/^[\p{L}\p{N}(“《]/u.test(wordsOf(right))) continue;
    const english = [left, right].find((node): node is HtmlText => isText(node) && marks.texts.get(node) === 'en');
    if (english) english.data = english === left ? `${english.data} ` : ` ${english.data}`;
  }
  return nodes;
}
