import { rowWords } from './row-words.ts';
import { sentencesOf } from './sentences.ts';
import { spelled, spoken } from './spoken.ts';

/** What is said in one go, and where it stands on the page. */
export interface Piece {
  words: string;
  range: Range;
}

/** What is not read: ways to other pages, what can be pressed, what is only for the eye or for paper. */
const LEFT_OUT =
  'nav, form, button, select, input, label, svg, script, style, noscript, [hidden], [aria-hidden="true"], .tools, .vh';
/** A row that takes longer is said cell by cell. */
const LONGEST_ROW = 80;

/** All that a page says, in the order of reading: texts sentence by sentence, tables row by row with the names of their columns. */
export function piecesOf(root: Element): Piece[] {
  if (root.matches(LEFT_OUT) || !root.checkVisibility()) return [];
  if (root instanceof HTMLTableElement) return tablePieces(root);
  if (root instanceof HTMLDListElement) return listPieces(root);
  const found: Piece[] = [];
  let run: Text[] = [];
  const flush = () => {
    found.push(...textPieces(run));
    run = [];
  };
  const walk = (parent: Node) => {
    for (const node of parent.childNodes) {
      if (node instanceof Text) run.push(node);
      if (!(node instanceof Element) || node.matches(LEFT_OUT)) continue;
      if (node.matches('br')) flush();
      else if (getComputedStyle(node).display.startsWith('inline')) walk(node);
      else {
        flush();
        found.push(...piecesOf(node));
      }
    }
  };
  walk(root);
  flush();
  return found;
}

/** The sentences of texts that stand in one line. */
function textPieces(nodes: readonly Text[]): Piece[] {
  const text = nodes.map(({ data }) => data.replaceAll('\n', ' ')).join('');
  return sentencesOf(text).flatMap(({ start, end }) => {
    const range = document.createRange();
    let words = '';
    let before = 0;
    for (const node of nodes) {
      const [from, to] = [Math.max(start - before, 0), Math.min(end - before, node.length)];
      if (from < to) {
        if (words === '') range.setStart(node, from);
        range.setEnd(node, to);
        const part = node.data.slice(from, to);
        words += node.parentElement?.closest('[href^="tel:"]') ? spelled(part) : part;
      }
      before += node.length;
    }
    const said = spoken(words);
    return said === '' ? [] : [{ words: said, range }];
  });
}

function tablePieces(table: HTMLTableElement): Piece[] {
  const heads = [...(table.tHead?.rows ?? [])].at(-1);
  // Where rows are stacked it is not seen, and said all the same.
  const columns = heads ? columnsOf(heads, (cell) => cell.textContent.trim()) : [];
  const caption = table.caption ? piecesOf(table.caption) : [];
  const rows = [...table.rows].filter(({ parentElement }) => parentElement !== table.tHead);
  return [...caption, ...rows.flatMap((row) => rowPieces(row, columns))];
}

function rowPieces(row: HTMLTableRowElement, columns: readonly string[]): Piece[] {
  const cells = columnsOf(row);
  const words = rowWords(columns, cells);
  if (words === '') return [];
  if (words.length <= LONGEST_ROW) return [{ words, range: around(row) }];
  return [...row.cells].flatMap((cell) => {
    const at = cells.indexOf(textOf(cell));
    const said = rowWords(columns.slice(at, at + 1), cells.slice(at, at + 1));
    return said === '' ? [] : [{ words: said, range: around(cell) }];
  });
}

/** The words of the cells of a row, one for each column; a wide cell stands for the columns it covers. */
const columnsOf = (row: HTMLTableRowElement, words: (cell: Element) => string = textOf): string[] =>
  [...row.cells].flatMap((cell) => [words(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]);

/** Names and their values: 办理时限：15 个工作日。 What is more than one sentence follows by itself. */
function listPieces(list: HTMLDListElement): Piece[] {
  const unit = list.matches('.sum') ? '元' : '';
  return [...list.children].flatMap((child): Piece[] => {
    if (child.nextElementSibling?.matches('dd') && child.matches('dt')) return [];
    const value = piecesOf(child);
    const name = child.previousElementSibling;
    if (!child.matches('dd') || !name?.matches('dt')) return value;
    const [only, more] = value;
    if (!only || more) return [...piecesOf(name), ...value];
    return [{ words: `${textOf(name)}：${only.words}${unit}`, range: around(name, child) }];
  });
}

const textOf = (element: Element): string =>
  piecesOf(element)
    .map(({ words }) => words)
    .join('，');

function around(first: Element, last = first): Range {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}
