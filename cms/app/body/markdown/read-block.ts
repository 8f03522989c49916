import type { MarkedToken, Tokens } from 'marked';
import type { Attrs, Node } from 'prosemirror-model';
import { isImage, itemNumber } from '../../../../src/markdown/blocks.ts';
import { readTag } from '../../../../src/markdown/html-tags.ts';
import { nodeOf, schema } from '../schema.ts';
import { pictureOf, readInline } from './read-inline.ts';

/** A block as the site reads it; where the editor has no node for it, its source. */
export function readBlock(token: MarkedToken, source: string, origin: number | null): Node {
  return blockNode(token, source, { origin }) ?? sourceNode(source, origin);
}

export const sourceNode = (source: string, origin: number | null): Node =>
  nodeOf('source', { origin }, source === '' ? [] : [schema.text(source)]);

function blockNode(token: MarkedToken, source: string, attrs: Attrs): Node | undefined {
  switch (token.type) {
    case 'heading':
      return textBlock('heading', token.tokens, source, { ...attrs, level: token.depth });
    case 'paragraph':
      return pictureIn(token, attrs) ?? textBlock('paragraph', token.tokens, source, { ...attrs, ...indents(source) });
    case 'text':
      return token.tokens && textBlock('paragraph', token.tokens, source, attrs);
    case 'hr':
      return nodeOf('horizontal_rule', attrs);
    case 'blockquote': {
      const inner = innerBlocks(token.tokens as MarkedToken[]);
      return inner && inner.length > 0 ? nodeOf('blockquote', attrs, inner) : undefined;
    }
    case 'list':
      return listNode(token, attrs);
    case 'table':
      return tableNode(token, attrs);
    default:
      return undefined;
  }
}

function textBlock(
  name: 'heading' | 'paragraph',
  tokens: Parameters<typeof readInline>[0],
  source: string,
  attrs: Attrs,
): Node | undefined {
  // Tags that break a line are left out at both ends of a paragraph, where a page does not show them.
  if (readTag(source) && tokens[0]?.type !== 'html') return undefined;
  if (/<\/\w+>$/.test(source) && tokens.at(-1)?.type !== 'html') return undefined;
  const content = readInline(tokens);
  return content && nodeOf(name, attrs, content);
}

function indents(source: string): Attrs {
  const [first = '', second = ''] = source.split('\n').map((line) => /^[ \t\u2003\u3000]*/.exec(line)?.[0] ?? '');
  return { indent: first, lineIndent: second };
}

function pictureIn(token: Tokens.Paragraph, attrs: Attrs): Node | undefined {
  const only = isImage(token) ? token.tokens?.[0] : undefined;
  return only && nodeOf('picture', { ...attrs, ...pictureOf(only as Tokens.Image) });
}

function innerBlocks(tokens: readonly MarkedToken[]): Node[] | undefined {
  const nodes: Node[] = [];
  for (const token of tokens) {
    if (token.type === 'space') continue;
    const tokensIn = token.type === 'paragraph' || token.type === 'text' ? token.tokens : undefined;
    const node = tokensIn
      ? textBlock('paragraph', tokensIn, token.raw.trim(), {})
      : blockNode(token, token.raw.trim(), { origin: null });
    if (!node) return undefined;
    nodes.push(node);
  }
  return nodes;
}

function listNode(list: Tokens.List, attrs: Attrs): Node | undefined {
  const numbers = list.items.map((item) => (list.ordered ? itemNumber(item) : undefined));
  const items = list.items.map((item, index) => {
    if (item.task) return undefined;
    const blocks = innerBlocks(item.tokens as MarkedToken[]) ?? [];
    if (blocks.length === 0 && item.tokens.length > 0) return undefined;
    const content = blocks.length === 0 ? [nodeOf('paragraph', null)] : blocks;
    if (content[0]?.type !== schema.nodes.paragraph) return undefined;
    const number = numbers[index];
    const value = index > 0 && number !== (numbers[index - 1] ?? 0) + 1 ? (number ?? null) : null;
    return nodeOf('list_item', { value }, content);
  });
  if (!items.every((item) => item !== undefined)) return undefined;
  const { loose } = list;
  return list.ordered
    ? nodeOf('ordered_list', { ...attrs, loose, start: Number(list.start) || 0 }, items)
    : nodeOf('bullet_list', { ...attrs, loose }, items);
}

function tableNode(table: Tokens.Table, attrs: Attrs): Node | undefined {
  const rows = [table.header, ...table.rows].map((row, at) => {
    const cells = row.map((cell, column) => {
      const content = readInline(cell.tokens);
      return (
        content && nodeOf(at === 0 ? 'table_header' : 'table_cell', { align: table.align[column] ?? null }, content)
      );
    });
    return cells.every((cell) => cell !== undefined) ? nodeOf('table_row', null, cells) : undefined;
  });
  return rows.every((row) => row !== undefined) ? nodeOf('table', attrs, rows) : undefined;
}
