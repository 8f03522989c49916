import { pageLines, type PageLine, type Piece } from '../../attachments/pdf/lines.ts';
import { withPdf } from '../../attachments/pdf/open.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Block } from '../../conversion/document.ts';
import { widthOf } from '../../markdown/lines/kinds.ts';
import type { Account } from '../account.ts';
import { paragraphsOf } from '../cleaning/paragraphs.ts';
import { plain } from '../inlines.ts';
import { CannotRead, type Line, type Taken } from './taken.ts';

const OCR =
  '这个 PDF 没有文字，像是扫描件。请用扫描软件或 WPS 的“PDF 转 Word（OCR）”识别出文字，核对以后再导入；或者找发文的人要 Word 原件';
/** Letters on a page below which it is a picture with a mark on it. */
const FEW = 20;
const PAGE_NUMBER = /^[\s—–\-―─·.]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/／共]\s*(?:共\s*)?\d{1,4}\s*页?)?[\s—–\-―─·.]*$/;
/** On how many pages a line must stand at the same edge to be a running head. */
const OFTEN = 3;
/** A title is higher than the text by this much. */
const LARGER = 1.25;
const COLUMNS = ' | ';

/** The text of a PDF, page by page, with wrapped lines joined and what repeats at the edges of pages left out. */
export async function readPdf(bytes: Uint8Array, account: Account): Promise<Taken> {
  const pages = await withPdf(bytes, async (pdf) => {
    const found: PageLine[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      found.push(pageLines(items.filter((item): item is typeof item & Piece => 'str' in item)));
      leaveBeside(await page.getAnnotations(), account);
      page.cleanup();
    }
    return found;
  });
  const blank = pages.flatMap((lines, at) => (lettersIn(lines) < FEW ? [at + 1] : []));
  if (blank.length === pages.length) throw new CannotRead(OCR);
  const notes = blank.length > 0 ? [`第 ${blank.join('、')} 页几乎没有文字，像是扫描的图，要另外识别`] : [];
  for (const { text } of pages.flat()) account.source(text.replaceAll(COLUMNS, ' '));
  const lines = withoutEdges(pages, account);
  const { blocks, tables } = blocksOf(lines);
  if (tables > 0) notes.push(`有 ${String(tables)} 个表格是按字的位置拼出来的，请对照原件核对`);
  return { text: { blocks }, dropped: hasPictures(bytes) ? [{ what: 'picture', name: 'PDF 里的图' }] : [], notes };
}

/** Pictures are streams, whose heads no PDF packs away. */
const hasPictures = (bytes: Uint8Array): boolean =>
  /\/Subtype\s*\/Image\b/.test(new TextDecoder('latin1').decode(bytes));

/** Remarks on a page, and what was filled into its form: none of the printed text. */
function leaveBeside(annotations: readonly unknown[], account: Account): void {
  for (const { subtype, contentsObj, fieldValue } of annotations as readonly Annotation[]) {
    const words = subtype === 'Widget' ? (typeof fieldValue === 'string' ? fieldValue : '') : (contentsObj?.str ?? '');
    account.source(words);
    account.leave(subtype === 'Widget' ? 'PDF 表单里填的字' : 'PDF 里的批注', words);
  }
}

interface Annotation {
  subtype?: string;
  contentsObj?: { str?: string };
  fieldValue?: unknown;
}

const lettersIn = (lines: readonly PageLine[]): number =>
  lines.reduce((sum, { text }) => sum + text.replace(/\s/g, '').length, 0);

/** Running heads and page numbers: what stands at the edge of several pages and differs only in its figures. */
function withoutEdges(pages: readonly PageLine[][], account: Account): PageLine[] {
  const key = (line: PageLine | undefined) => line?.text.replace(/\d+/g, '#').replace(/\s+/g, '');
  const edges = pages.flatMap((lines) => [...new Set([lines[0], lines[1], lines.at(-2), lines.at(-1)].map(key))]);
  const often = new Map<string | undefined, number>();
  for (const edge of edges) often.set(edge, (often.get(edge) ?? 0) + 1);
  return pages.flatMap((lines) =>
    lines.filter((line, at) => {
      const outer = at === 0 || at === lines.length - 1;
      const edge = at < 2 || at >= lines.length - 2;
      const number = outer && PAGE_NUMBER.test(line.text);
      const head = edge && (often.get(key(line)) ?? 0) >= Math.max(OFTEN, pages.length / 2) && line.text.length <= 60;
      if (number || head) account.leave(number ? '页码' : '每一页都有的页眉页脚', line.text);
      return !number && !head;
    }),
  );
}

/** Rows of as many columns, one below the other, are a table. */
function blocksOf(lines: readonly PageLine[]): { blocks: Block[]; tables: number } {
  const usual = usualSize(lines);
  const indent = usualLeft(lines);
  const blocks: Block[] = [];
  let open: Line[] = [];
  let tables = 0;
  for (let at = 0; at < lines.length;) {
    const columns = columnsOf(lines[at]!);
    let end = at;
    while (columns >= 2 && end < lines.length && columnsOf(lines[end]!) === columns) end += 1;
    if (end - at >= 3) {
      blocks.push(...paragraphsOf(open), tableOf(lines.slice(at, end)));
      [open, tables, at] = [[], tables + 1, end];
      continue;
    }
    const { text, size, left } = lines[at]!;
    const inset = left > indent + size * 1.2 && left < indent + size * 4 ? '\u3000\u3000' : '';
    open.push({ text: inset + normaliseText(text.replaceAll(COLUMNS, '\u3000')), large: size > usual * LARGER });
    at += 1;
  }
  return { blocks: [...blocks, ...paragraphsOf(open)], tables };
}

const columnsOf = ({ text }: PageLine): number => text.split(COLUMNS).length;

const tableOf = (rows: readonly PageLine[]): Block => {
  const cells = rows.map(({ text }) => text.split(COLUMNS).map((cell) => plain(normaliseText(cell.trim()))));
  return { kind: 'table', align: cells[0]!.map(() => undefined), rows: cells };
};

const mostCommon = (counts: ReadonlyMap<number, number>): number =>
  [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 0;

function usualSize(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of lines) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + widthOf(text));
  return mostCommon(counts);
}

/** Where lines begin that are not indented. */
function usualLeft(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { left } of lines) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1);
  return mostCommon(counts);
}
