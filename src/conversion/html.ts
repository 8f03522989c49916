import type { Block, Converted, Dropped } from './document.ts';
import { innerContext, isBlock, START, type Context } from './html/context.ts';
import { folded, type Draft, type SizedParagraph } from './html/draft.ts';
import { asHeading, headingLevel, headingsByLooks, levelled, notAllBold } from './html/heading.ts';
import { linesOf, type Segment } from './html/line.ts';
import {
  asItem,
  counting,
  findMarker,
  itemsIn,
  itemLevel,
  listLevel,
  looseMarker,
  markerOf,
  withoutFirst,
  withWords,
  type Marker,
} from './html/list.ts';
import {
  droppedOf,
  emojiOf,
  isIcon,
  linkAddress,
  pictureOf,
  raisedFigure,
  shortened,
  wordsInShape,
} from './html/media.ts';
import {
  attribute,
  BLOCKS,
  classesOf,
  isComment,
  isElement,
  isText,
  nameOf,
  nodesIn,
  UNSEEN,
  wordsIn,
  type HtmlNode,
} from './html/node.ts';
import { shallow } from './html/shallow.ts';
import { isHidden, readStyles, type Style } from './html/style.ts';
import { tableBlocks } from './html/table.ts';
import { textOf } from './words.ts';

export interface HtmlOptions {
  /** Our own host: links to it become paths, and pictures from it stay. */
  host?: string | undefined;
  /** Takes the content of a picture that is part of the page (`data:`); false when it cannot be used. */
  take?: (source: string, alt: string) => boolean;
  /** Told all words of the page that are not in the blocks, for whoever counts them. */
  left?: (words: string) => void;
}

/** HTML of anything as blocks, in the order of the page: every word that is seen there, and a note of all else. */
export function convertHtml(root: HtmlNode, { host, take, left }: HtmlOptions = {}): Converted {
  const styleOf = readStyles(root);
  const dropped: Dropped[] = [];
  let pictures = 0;
  const drafts = draftsOf([root], START);
  const blocks = folded(drafts);
  const isMarked = blocks.some(({ kind }) => kind === 'heading');
  const headed = notAllBold(levelled(isMarked ? blocks : headingsByLooks(blocks)));
  return { blocks: shallow(headed).map(plain), dropped };

  function draftsOf(nodes: readonly HtmlNode[], context: Context): Draft[] {
    const drafts: Draft[] = [];
    let line: Segment[] = [];
    visitAll(nodes, context);
    endLine();
    return drafts;

    function endLine(): void {
      for (const { children, size } of linesOf(line)) drafts.push({ kind: 'paragraph', children, size });
      line = [];
    }

    function visitAll(children: readonly HtmlNode[], within: Context): void {
      let skipped = false;
      for (const node of children) {
        if (isComment(node)) {
          const condition = node.nodeValue ?? '';
          // Word writes a formula for itself, and a picture of it for others.
          if (/^\[if [^\]]*msEquation/.test(condition) && !/^\[if !/.test(condition))
            drop({ what: 'formula', name: undefined });
          if (/^\[if gte vml/.test(condition)) dropShape(condition);
          if (/^\[if !msEquation\]/.test(condition)) skipped = true;
          if (/^\[endif\]/.test(condition)) skipped = false;
        } else if (!skipped) visit(node, within);
      }
    }

    function visit(node: HtmlNode, within: Context): void {
      if (isText(node)) {
        const { marks, link, size, pre } = within;
        line.push({ kind: 'text', text: node.nodeValue ?? '', marks, link, size, pre });
      } else if (!isElement(node)) visitAll(nodesIn(node), within);
      else if (!UNSEEN.has(nameOf(node))) visitElement(node, styleOf(node), within);
    }

    function visitElement(node: HtmlNode, style: Style, within: Context): void {
      if (isHidden(node, style) || isIcon(node) || isRemark(node, style)) return;
      const name = nameOf(node);
      const lost = droppedOf(node);
      if (lost) return drop(lost);
      if (name === 'br') line.push({ kind: 'break' });
      else if (name === 'img') visitPicture(node, within);
      else if (isBlock(name, style)) {
        endLine();
        for (const draft of blockDrafts(node, name, style, innerContext(node, name, style, within, host)))
          drafts.push(draft);
      } else {
        const context = innerContext(node, name, style, within, host);
        const figure = raisedFigure(node);
        if (figure !== undefined) line.push({ kind: 'text', text: figure, ...context });
        // Boxes in a line stand apart.
        else if (BLOCKS.has(name)) visitAll([SPACE, ...nodesIn(node), SPACE], context);
        else visitAll(nodesIn(node), context);
      }
    }

    function visitPicture(node: HtmlNode, { marks, link, size, pre }: Context): void {
      const emoji = emojiOf(node);
      if (emoji !== undefined) return void line.push({ kind: 'text', text: emoji, marks, link, size, pre });
      const picture = pictureOf(node);
      if (!picture) return;
      pictures++;
      const own = linkAddress(picture.source, host);
      if (own?.startsWith('/media/')) line.push({ kind: 'picture', address: own, alt: picture.alt });
      else if (!picture.source.startsWith('data:') || !take?.(picture.source, picture.alt))
        drop({ what: 'picture', name: picture.name ?? `第 ${pictures} 张图` });
    }
  }

  function blockDrafts(node: HtmlNode, name: string, style: Style, context: Context): Draft[] {
    const level = headingLevel(node, style);
    const depth = level === undefined ? listLevel(style) : undefined;
    const marker = listLevel(style) === undefined ? undefined : findMarker(node, styleOf);
    const said = marker && markerOf(wordsIn(marker));
    if (name === 'table')
      return tableBlocks(node, { styleOf, blocksOf: (nodes) => folded(draftsOf(nodes, context)), dropRows });
    if (name === 'hr') return isFootnoteRule(node) ? [] : [{ kind: 'rule' }];
    if (name === 'ul' || name === 'ol' || name === 'dir' || name === 'menu') return listDrafts(node, style, context);
    if (name === 'blockquote') return quoted(folded(draftsOf(nodesIn(node), context)));
    const drafts = draftsOf(nodesIn(node), context);
    if (name === 'li') return [asItem(1, { ordered: false }, folded(drafts))];
    if (level !== undefined) return asHeading(level, folded(said ? withWords(wordsOf(said), drafts) : drafts));
    if (depth !== undefined && said) return itemDrafts(depth, said, drafts);
    const loose = drafts[0]?.kind === 'paragraph' ? looseMarker(node, textOf(drafts[0].children)) : undefined;
    return loose ? itemDrafts(1, loose.marker, withoutFirst(drafts, loose.length)) : drafts;
  }

  function listDrafts(list: HtmlNode, style: Style, context: Context): Draft[] {
    const { ordered, start, words } = counting(list, style);
    const found: Draft[] = [];
    let open: Extract<Block, { kind: 'list' }> | undefined;
    let number = start - 1;
    for (const node of itemsIn(list, styleOf)) {
      const isItem = nameOf(node) === 'li';
      const drafts = draftsOf(isItem ? nodesIn(node) : [node], itemContext(node, isItem));
      if (drafts.length === 0) continue;
      const level = itemLevel(node, list) ?? (isItem ? listLevel(styleOf(node)) : undefined);
      if (isItem) number++;
      if (isItem && words) {
        open = undefined;
        found.push(...withWords(words(number), drafts));
      } else if (level !== undefined) {
        open = undefined;
        found.push(asItem(level, ordered ? { ordered, number } : { ordered }, folded(drafts)));
      } else if (!isItem && open) open.items.at(-1)!.push(...folded(drafts));
      else if (!isItem) found.push(...drafts);
      else {
        if (!open) found.push((open = { kind: 'list', ordered, start: Math.max(1, number), items: [] }));
        open.items.push(folded(drafts));
      }
    }
    return found;

    function itemContext(node: HtmlNode, isItem: boolean): Context {
      return isItem ? innerContext(node, 'li', styleOf(node), context, host) : context;
    }
  }

  /** Remarks of a reviewer and what was deleted with 修订 on were never part of the text. */
  function isRemark(node: HtmlNode, style: Style): boolean {
    const element = style.get('mso-element') ?? '';
    if (element === 'comment') return dropWords('note', node);
    if (element === 'comment-list') {
      for (const each of nodesIn(node).filter(isElement)) dropWords('note', each);
      return true;
    }
    if (nameOf(node) === 'del' && (attribute(node, 'datetime') || attribute(node, 'cite')))
      return dropWords('words', node);
    if (style.get('mso-list') === 'ignore') return true;
    const isMark =
      style.get('mso-special-character') === 'comment' ||
      classesOf(node).some((name) => /^mso(?:comanchor|CommentReference)$/i.test(name));
    if (isMark) left?.(wordsIn(node));
    return isMark;
  }

  function dropWords(what: 'note' | 'words', node: HtmlNode): true {
    const words = wordsIn(node);
    const name = shortened(words);
    if (name !== undefined && name !== '') drop({ what, name });
    left?.(words);
    return true;
  }

  function dropRows(rows: readonly HtmlNode[]): void {
    drop({ what: 'rows', name: `后面 ${rows.length} 行` });
    left?.(rows.map(wordsIn).join('\n'));
  }

  function dropShape(comment: string): void {
    const name = wordsInShape(comment);
    if (name !== undefined) drop({ what: 'words', name });
  }

  function drop(one: Dropped): void {
    dropped.push(one);
  }
}

const SPACE: HtmlNode = { nodeType: 3, nodeName: '#text', nodeValue: ' ', childNodes: [] };

/** The line above Word's footnotes is none of the text's. */
const isFootnoteRule = (node: HtmlNode) => attribute(node, 'width') === '33%';

const wordsOf = (marker: Marker): string =>
  'words' in marker ? marker.words : marker.ordered ? `${marker.number}.` : '';

function itemDrafts(level: number, marker: Marker, drafts: readonly Draft[]): Draft[] {
  return 'words' in marker ? withWords(marker.words, drafts) : [asItem(level, marker, folded(drafts))];
}

const quoted = (children: Block[]): Block[] => (children.length > 0 ? [{ kind: 'quote', children }] : []);

/** Without what was only needed on the way. */
function plain(block: Block): Block {
  return block.kind === 'paragraph' ? { kind: 'paragraph', children: (block as SizedParagraph).children } : block;
}
