import type { MarkedToken, Token, Tokens } from 'marked';
import { isImage, itemNumber } from './blocks.ts';
import type { Block } from './blocks.ts';
import { escapeText } from './entities.ts';
import { figureHtml } from './images.ts';
import { besideClause, type ClauseNotes } from './legal/clause-notes.ts';
import { inlineHtml } from './inline.ts';
import type { RenderOptions } from './options.ts';
import { signatureHtml } from './signature.ts';
import { tableHtml } from './tables/tables.ts';

/** The first layer: HTML in which every character of the author's is escaped and every address is checked. */
export function blocksHtml(blocks: readonly Block[], options: RenderOptions, notes?: ClauseNotes): string {
  const count: Count = { paragraphs: 0, tables: 0 };
  return blocks.map((block) => besideClause(block, blockHtml(block, options, count), notes)).join('');
}

type Paragraph = Extract<Block, { kind: 'paragraph' | 'run-in' }>;

interface Count {
  paragraphs: number;
  /** Tables without a caption so far. */
  tables: number;
}

function blockHtml(block: Block, options: RenderOptions, count: Count): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.depth} id="${block.id}">${inlineHtml(block.tokens, options)}</h${block.depth}>\n`;
    case 'run-in':
    case 'paragraph':
      return paragraphHtml(block, options, count);
    case 'contents': {
      const inner = inlineHtml(block.tokens, options, true);
      return block.to === undefined ? `<p>${inner}</p>\n` : `<p><a href="#${block.to}">${inner}</a></p>\n`;
    }
    case 'signature':
      return signatureHtml(block.lines);
    case 'table':
      return namedTable(block.table, block.caption, options, count);
    case 'list':
      return listHtml(block.list, options, count, options.numbered ? block.items : undefined);
    case 'other':
      return tokensHtml([block.token], options, count);
  }
}

function paragraphHtml(block: Paragraph, options: RenderOptions, count: Count): string {
  if (block.kind === 'paragraph' && isImage(block))
    return tokensHtml([{ type: 'paragraph', raw: '', tokens: block.tokens }], options, count);
  const n = options.numbered && block.body ? ++count.paragraphs : undefined;
  const inner = block.kind === 'run-in' ? runInHtml(block, options) : inlineHtml(block.tokens, options);
  const id = block.kind === 'run-in' ? undefined : block.id;
  if (n === undefined) return `<p${id ? ` id="${id}"` : ''}>${inner}</p>\n`;
  const text = id ? `<span id="${id}">${inner}</span>` : inner;
  return `<p id="p${n}"><a class="pn" href="#p${n}" aria-label="第${n}段">${n}</a>${text}</p>\n`;
}

/** Official texts set the title in bold on the line of its paragraph; to those who move by headings it is one. */
function runInHtml(block: Extract<Block, { kind: 'run-in' }>, options: RenderOptions): string {
  const title = inlineHtml(block.title, options);
  return `<strong id="${block.id}" role="heading" aria-level="${block.depth}">${title}</strong>${inlineHtml(block.rest, options)}`;
}

function namedTable(table: Tokens.Table, caption: string | undefined, options: RenderOptions, count: Count): string {
  if (caption === undefined) count.tables++;
  return tableHtml(table, { caption, nth: count.tables }, options);
}

/** What lies inside lists and quotations: no headings of the page, no addresses. */
function tokensHtml(tokens: readonly Token[], options: RenderOptions, count: Count): string {
  return (tokens as readonly MarkedToken[]).map((token) => tokenHtml(token, options, count)).join('');
}

function tokenHtml(token: MarkedToken, options: RenderOptions, count: Count): string {
  switch (token.type) {
    case 'space':
      return '';
    case 'paragraph': {
      const first = token.tokens[0] as MarkedToken | undefined;
      if (isImage(token) && first?.type === 'image') return figureHtml(first, options);
      return `<p>${inlineHtml(token.tokens, options)}</p>\n`;
    }
    case 'heading':
      return token.tokens.length === 0 ? '' : `<p><strong>${inlineHtml(token.tokens, options)}</strong></p>\n`;
    case 'blockquote':
      return `<blockquote>\n${tokensHtml(token.tokens, options, count)}</blockquote>\n`;
    case 'list':
      return listHtml(token, options, count);
    case 'table':
      return namedTable(token, undefined, options, count);
    case 'code':
      return `<pre tabindex="0"><code>${escapeText(token.text)}</code></pre>\n`;
    case 'hr':
      return '<hr>\n';
    default:
      return inlineHtml([token], options);
  }
}

function listHtml(
  list: Tokens.List,
  options: RenderOptions,
  count: Count,
  ids?: ReadonlyMap<Tokens.ListItem, string>,
): string {
  const numbers = list.items.map((item) => (list.ordered ? itemNumber(item) : undefined));
  const items = list.items.map((item, index) => {
    const id = ids?.get(item);
    const number = numbers[index];
    const jumps = number !== undefined && index > 0 && number !== (numbers[index - 1] ?? 0) + 1;
    const value = jumps ? ` value="${number}"` : '';
    const inner = (item.tokens as MarkedToken[]).map((token) =>
      token.type === 'list' ? listHtml(token, options, count, ids) : tokenHtml(token, options, count),
    );
    return `<li${id ? ` id="${id}"` : ''}${value}>${inner.join('')}</li>\n`;
  });
  const start = list.ordered && list.start !== '' && list.start !== 1 ? ` start="${list.start}"` : '';
  const tag = list.ordered ? 'ol' : 'ul';
  return `<${tag}${start}>\n${items.join('')}</${tag}>\n`;
}
