import { callWords, endsWords, hoursWords } from './forms.ts';
import { rowWords } from './row-words.ts';
import { sentencesOf } from './sentences.ts';
import { spelled, spoken } from './spoken.ts';

/** What is said in one go, and where it stands on the page. */
export interface Piece {
  words: string;
  range: Range;
  /** A heading: what is skipped to. */
  heads?: boolean;
}

/** What is not read: ways to other pages, what can be pressed, what is only for the eye, for paper or for those who check. */
const LEFT_OUT =
  'nav, form, button, select, input, label, svg, script, style, noscript, [hidden], [aria-hidden="true"], .tools, .vh, ' +
  '.btn:not([href^="tel:"]), .files .small, .key, .alert a, #record, #main > .small, .pn, ' +
  // Of a service: by what it is filed, and when it was looked at.
  '[data-entry^="services/"] > .head :is(.line > span:not(.st), .org .small)';
/** A number that stands by itself: a line or a button. In a sentence it is read where it stands. */
const CALL = ':is(.tel, .btn, .calls a)[href^="tel:"]';
/** A row that takes longer is said cell by cell. */
const LONGEST_ROW = 80;

/** All that a page says, in the order of reading: texts sentence by sentence, tables row by row with the names of their columns. */
export function piecesOf(root: Element): Piece[] {
  if (root.matches(LEFT_OUT) || !root.checkVisibility()) return [];
  if (root instanceof HTMLTableElement) return tablePieces(root);
  if (root instanceof HTMLDListElement) return listPieces(root);
  if (root.matches('.ends')) return one(endsWords([...root.children].map((part) => part.textContent)), root);
  if (root.matches(CALL)) return callPieces(root);
  if (root.matches('.line, .check li, .stage li, .due .n')) return linePieces(root);
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
      // Said with its number.
      if (node.matches(`${CALL} + span`)) continue;
      if (node.matches('br')) flush();
      else if (node.matches(CALL)) {
        flush();
        found.push(...callPieces(node));
      } else if (getComputedStyle(node).display.startsWith('inline')) {
        walk(node);
        // The name of an alert and what it says.
        if (node.matches('.alert b')) flush();
      } else {
        flush();
        found.push(...piecesOf(node));
      }
    }
  };
  walk(root);
  flush();
  return root.matches('h1, h2, h3') ? found.map((piece) => ({ ...piece, heads: true })) : found;
}

/** Whose number it is stands in it, beside it, or over it. */
function callPieces(link: Element): Piece[] {
  const number = link.querySelector('b') ?? link;
  // A second number among what is told first is said below, with its place.
  if (
    link.matches('.facts p:not(.acts) > *') &&
    document.querySelector(`.place [href="${link.getAttribute('href')!}"]`)
  )
    return [];
  const inside = number === link ? '' : link.textContent.replace(number.textContent, '');
  // A button that says what to do instead of the number.
  if (!/\d/.test(number.textContent)) return [];
  const beside = link.nextElementSibling?.matches('span') ? link.nextElementSibling.textContent : '';
  const over = link.closest('.place')?.querySelector('.today b')?.textContent ?? '';
  // Hours alone, 全天, do not say whose it is.
  const whose = inside || (beside.includes('　') || link.matches('.btn') ? beside : `${over}　${beside}`);
  return one(callWords(whose.trim(), number.textContent), link);
}

const one = (words: string, element: Element): Piece[] => (words === '' ? [] : [{ words, range: around(element) }]);

/** What stands under a title in a row, small facts, what to bring with its number, and a stage with its day are said in one go. */
function linePieces(line: Element): Piece[] {
  const words = [...line.children].map(textOf).filter((part) => part !== '');
  return words.length === 0 ? [] : one(`${inOne(words)}。`, line);
}

/** The sentences of texts that stand in one line. Between an address and how one gets in there is a gap for the eye, a pause for the ear. */
function textPieces(nodes: readonly Text[]): Piece[] {
  const gap = nodes[0]?.parentElement?.closest('.place') ? '。' : '　';
  const text = nodes.map(({ data }) => data.replaceAll('\n', ' ').replaceAll('　', gap)).join('');
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

function rowPieces(row: HTMLTableRowElement, heads: readonly string[]): Piece[] {
  if (row.closest('.hours')) return one(hoursOf(row), row);
  const cells = columnsOf(row);
  // A cell that names its row needs no name itself.
  const columns = row.cells[0]?.matches('th') ? ['', ...heads.slice(1)] : heads;
  const words = rowWords(columns, cells);
  if (words === '') return [];
  if (words.length <= LONGEST_ROW) return [{ words, range: around(row) }];
  return [...row.cells].flatMap((cell) => {
    const at = cells.indexOf(textOf(cell));
    const said = rowWords(columns.slice(at, at + 1), cells.slice(at, at + 1));
    return said === '' ? [] : [{ words: said, range: around(cell) }];
  });
}

function hoursOf({ cells: [days, periods] }: HTMLTableRowElement): string {
  if (!days || !periods) return '';
  const note = days.querySelector('.small');
  const named = [...days.childNodes].filter((node) => node !== note && !(node instanceof HTMLElement && node.hidden));
  const times: { time: string; note?: string }[] = [];
  for (const node of periods.childNodes) {
    const words = node.textContent ?? '';
    const last = times.at(-1);
    if (last && node instanceof HTMLElement && node.matches('.small')) last.note = words;
    else if (words !== '') times.push({ time: words });
  }
  return hoursWords(named.map(({ textContent }) => textContent).join(''), note?.textContent, times);
}

/** The words of the cells of a row, one for each column; a wide cell stands for the columns it covers. */
const columnsOf = (row: HTMLTableRowElement, words: (cell: Element) => string = textOf): string[] =>
  [...row.cells].flatMap((cell) => [words(cell), ...Array.from({ length: cell.colSpan - 1 }, () => '')]);

/** Names and their values: 办理时限：15 个工作日。 What is long follows by itself. */
function listPieces(list: HTMLDListElement): Piece[] {
  const unit = list.matches('.sum') ? '元' : '';
  const parts = [...list.children].flatMap((child) => (child.matches('div') ? [...child.children] : [child]));
  return parts.flatMap((child): Piece[] => {
    if (child.nextElementSibling?.matches('dd') && child.matches('dt')) return [];
    const value = piecesOf(child);
    const name = child.previousElementSibling;
    if (!child.matches('dd') || !name?.matches('dt')) return value;
    const words = value.map((piece) => piece.words).join('');
    if (words === '') return [];
    if (words.length > LONGEST_ROW) return [...piecesOf(name), ...value];
    return [{ words: `${textOf(name)}：${words}${unit}`, range: around(name, child) }];
  });
}

const textOf = (element: Element): string => inOne(piecesOf(element).map(({ words }) => words));

/** Sentences as parts of one. */
const inOne = (words: readonly string[]): string => words.map((part) => part.replace(/[，；。]+$/, '')).join('，');

function around(first: Element, last = first): Range {
  const range = document.createRange();
  range.setStartBefore(first);
  range.setEndAfter(last);
  return range;
}
