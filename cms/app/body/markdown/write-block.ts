import type { Fragment } from 'prosemirror-model';
import { type Node } from 'prosemirror-model';
import { schema } from '../schema.ts';
import { cutSource } from './cut-source.ts';
import { readBlock } from './read-block.ts';
import { sameReading, wordsOf } from './same-reading.ts';
import { pictureSource, writeInline, type Manner } from './write-inline.ts';
import { writeTable, type KnownTable } from './write-table.ts';

const SOFT = '\n';
const HARD = '\\\n';

/**
 * A block as Markdown: in the plainest of some ways to write it that the site reads as the same block. Where none is read
 * so, the first that keeps every word.
 */
export function writeBlock(node: Node, known?: KnownTable): string {
  if (node.type.name === 'source') return node.textContent;
  const ways = MANNERS.map((manner) => () => write(node, manner, known));
  let kept: string | undefined;
  for (const way of ways) {
    const text = way();
    const read = readBlocks(text);
    if (sameReading(read, [node])) return text;
    if (kept === undefined && wordsOf(read) === wordsOf([node])) kept = text;
  }
  return kept ?? ways.at(-1)?.() ?? '';
}

const MANNERS: readonly Manner[] = [1, 2, Infinity].flatMap((shortest) =>
  [false, true].flatMap((careful) => [SOFT, HARD].map((lineEnd) => ({ careful, lineEnd, shortest }))),
);

/** Blocks of a source without a memory of where they came from. */
export const readBlocks = (markdown: string): Node[] =>
  cutSource(markdown).pieces.map(({ token, source }) =>
    token ? readBlock(token, source, null) : schema.node('source', null, source === '' ? [] : [schema.text(source)]),
  );

function write(node: Node, manner: Manner, known?: KnownTable): string {
  switch (node.type.name) {
    case 'paragraph':
      return paragraph(node, manner);
    case 'heading':
      return `${'#'.repeat(Number(node.attrs['level']))} ${writeInline(node, { ...manner, lineEnd: ' ' })}`;
    case 'picture':
      return node.attrs['upload'] ? '' : pictureSource(node.attrs);
    case 'horizontal_rule':
      return '---';
    case 'blockquote':
      return inner(node, manner, true).replace(/^/gm, '> ').replace(/^> $/gm, '>');
    case 'bullet_list':
    case 'ordered_list':
      return list(node, manner);
    case 'table':
      return writeTable(node, manner, known);
    default:
      return node.textContent;
  }
}

function paragraph({ attrs, content, type }: Node, manner: Manner): string {
  const own = writeInline(type.create(null, withoutSpace(content)), manner);
  return own === '' ? '' : `${attrs['indent']}${own.replaceAll('\n', `\n${attrs['lineIndent']}`)}`;
}

/** The spaces that a page does not show at the beginning; those of the source stand in its `indent`. */
function withoutSpace(content: Fragment): Fragment {
  const first = content.firstChild;
  const space = first?.isText ? (/^[ \t]+/.exec(first.text ?? '')?.[0].length ?? 0) : 0;
  return space === 0 ? content : content.cut(space);
}

const inner = (node: Node, manner: Manner, loose: boolean): string => {
  let text = '';
  node.forEach((child, _offset, index) => {
    const isNested = child.type === schema.nodes.bullet_list || child.type === schema.nodes.ordered_list;
    if (index > 0) text += isNested && !loose ? '\n' : '\n\n';
    text += write(child, manner);
  });
  return text;
};

function list(node: Node, manner: Manner): string {
  const loose = node.attrs['loose'] === true || node.children.some((item) => item.children.some(isSecondText));
  let number = Number(node.attrs['start'] ?? 1) - 1;
  const items = node.children.map((item) => {
    number = (item.attrs['value'] as number | null) ?? number + 1;
    const marker = node.type === schema.nodes.ordered_list ? `${number}. ` : '- ';
    const indent = ' '.repeat(marker.length);
    return marker + inner(item, manner, loose).replace(/\n(?!\n|$)/g, `\n${indent}`);
  });
  return items.map((item) => item.trimEnd()).join(loose ? '\n\n' : '\n');
}

const isSecondText = (node: Node, at: number) => at > 0 && node.type === schema.nodes.paragraph;
