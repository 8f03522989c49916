import type { Block, Converted, Dropped } from '../../../src/conversion/document.ts';
import { convertHtml } from '../../../src/conversion/html.ts';
import type { HtmlNode } from '../../../src/conversion/html/node.ts';
import { markdownOf } from '../../../src/conversion/markdown.ts';
import { unmarked } from '../../../src/conversion/markdown/unmarked.ts';
import { cellText, plainOf } from '../../../src/conversion/plain.ts';
import { readRtf } from '../../../src/conversion/rtf.ts';
import { tableOf } from '../../../src/conversion/table.ts';
import { isMarkdown, tabbedRows, textBlocks } from '../../../src/conversion/text.ts';
import { normaliseText } from '../../../src/text/normalise.ts';
import { pictureFile } from './picture-file.ts';

export interface Clipboard {
  html: string;
  parse: (html: string) => HtmlNode;
  text: string;
  rtf: string;
  files: readonly File[];
  /** Our own, as in the address bar. */
  host: string;
}

export interface Pasted {
  /** For a body. */
  markdown: string;
  /** For any other field: lines without a sign of Markdown. */
  plain: string;
  /** The cells, when there is one table and nothing else. */
  rows?: string[][] | undefined;
  /** Screenshots and pictures that came along with their content, to be uploaded. */
  pictures: File[];
  /** What stood there and could not be brought along. */
  dropped: Dropped[];
  /** Bold and struck words that are plain in the Markdown. */
  unmarked: Dropped[];
}

/**
 * One clipboard holds the same thing in several forms. The page says most and comes first; then rows of a text, the text,
 * and a text in RTF. Word and Excel put a picture of the words beside them: files count only where there are no words.
 */
export function takenApart(clipboard: Clipboard): Pasted {
  try {
    const page = fromPage(clipboard);
    if (page && (page.markdown !== '' || (page.pictures.length > 0 && clipboard.files.length === 0))) return page;
    return fromText(clipboard) ?? fromFiles(clipboard.files) ?? page ?? NOTHING;
  } catch {
    // The words at least, as they are and read by nothing: what failed once would fail again. A page nested ten thousand
    // deep is nobody's text, and of a body that is too long the form says so.
    const text = normaliseText(clipboard.text);
    const isNothing = text.trim() === '';
    return { ...NOTHING, markdown: text, plain: text, dropped: isNothing ? [{ what: 'words', name: '整段内容' }] : [] };
  }
}

const NOTHING: Pasted = { markdown: '', plain: '', pictures: [], dropped: [], unmarked: [] };

/** The viewer of PDFs in Firefox gives the lines of the paper as a page, which its text says better. */
const PAPER = '<br role="presentation"';

function fromPage({ html, parse, host }: Clipboard): Pasted | undefined {
  if (html === '' || html.includes(PAPER)) return undefined;
  const pictures: File[] = [];
  const take = (source: string, alt: string) => {
    const file = pictureFile(source, alt, pictures.length + 1);
    if (file) pictures.push(file);
    return file !== undefined;
  };
  const { blocks, dropped } = convertHtml(parse(html), { host, take });
  return { ...written(blocks), pictures, dropped };
}

function fromText({ text, rtf, files }: Clipboard): Pasted | undefined {
  if (text.trim() === '') return rtf === '' ? undefined : fromRtf(rtf);
  // What a file manager copies is the file; its text is only where it lies.
  if (files.length > 0 && files.some(({ name }) => text.includes(name))) return undefined;
  const rows = tabbedRows(text);
  if (rows) return { ...written([textTable(rows)]), rows, pictures: [], dropped: [] };
  const whole = normaliseText(text).trim();
  const blocks = textBlocks(whole);
  return {
    markdown: isMarkdown(whole) ? whole : markdownOf(blocks),
    plain: plainOf(blocks),
    pictures: [],
    dropped: [],
    unmarked: [],
  };
}

function fromRtf(rtf: string): Pasted | undefined {
  const { text, pictures } = readRtf(rtf);
  const dropped = Array.from({ length: pictures }, (_, at): Dropped => ({
    what: 'picture',
    name: `第 ${at + 1} 张图`,
  }));
  const rows = tabbedRows(text);
  const blocks = rows ? [textTable(rows)] : textBlocks(text);
  return blocks.length === 0 && pictures === 0 ? undefined : { ...written(blocks), rows, pictures: [], dropped };
}

function fromFiles(files: readonly File[]): Pasted | undefined {
  if (files.length === 0) return undefined;
  const isPicture = ({ type }: File) => type.startsWith('image/');
  const others = files.filter((file) => !isPicture(file));
  const dropped = others.map(({ name }): Dropped => ({ what: 'file', name }));
  return { ...NOTHING, pictures: files.filter(isPicture), dropped };
}

function written(blocks: Converted['blocks']): Pick<Pasted, 'markdown' | 'plain' | 'rows' | 'unmarked'> {
  const [only, ...others] = blocks;
  const isTable = only?.kind === 'table' && others.length === 0;
  const markdown = markdownOf(blocks);
  return {
    ...{ markdown, plain: plainOf(blocks), unmarked: unmarked(blocks, markdown) },
    ...(isTable && { rows: rowsOf(only) }),
  };
}

/** The empty head of a table that had none is not one of its rows. */
const rowsOf = ({ rows }: Extract<Block, { kind: 'table' }>): string[][] =>
  rows.map((row) => row.map(cellText)).filter((row, at) => at > 0 || row.some((cell) => cell !== ''));

const textTable = (rows: readonly string[][]): Block =>
  tableOf(rows.map((row) => row.map((text) => (text === '' ? [] : [{ kind: 'text', text }]))));
