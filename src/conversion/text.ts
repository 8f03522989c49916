import { joinLines } from '../markdown/lines/joining.ts';
import { endOfParagraph, endOfWindow } from '../markdown/lines/paragraphs.ts';
import { losses } from '../markdown/losses/losses.ts';
import { normaliseText } from '../text/normalise.ts';
import type { Block, Inline } from './document.ts';
import { folded, type Draft } from './html/draft.ts';

/**
 * Plain text as blocks. Lines that a window or a PDF broke are one again, lines that are meant stay lines, by the rules by
 * which our pages read them.
 */
export function textBlocks(text: string): Block[] {
  const parts = normaliseText(text).split(/\n[ \t\u3000]*\n\s*/);
  return folded(parts.flatMap((part) => (part.trim() === '' ? [] : partDrafts(part))));
}

/** `- 甲`, `• 甲`, `1. 甲`; Word's bullets are letters of a font of signs. */
const ITEM = /^[ \t\u3000]*(?:([-*•●▪\uf000-\uf0ff])|(\d{1,3})\.)[ \t]+(?=\S)/;

function partDrafts(part: string): Draft[] {
  const drafts: Draft[] = [];
  let words: string[] = [];
  const end = () => {
    if (words.length > 0) drafts.push(...paragraphs(words.join('\n')));
    words = [];
  };
  for (const line of part.split('\n')) {
    const item = ITEM.exec(line);
    if (!item) {
      words.push(line);
      continue;
    }
    end();
    const children = paragraphs(line.slice(item[0].length));
    drafts.push({
      kind: 'item',
      level: 1,
      ordered: item[2] !== undefined,
      number: Math.max(1, Number(item[2] ?? 1)),
      children,
    });
  }
  end();
  return drafts;
}

function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  for (let rest = text; rest.trim() !== '';) {
    const end = endOfParagraph(rest.slice(0, endOfWindow(rest)));
    const lines = joinLines(rest.slice(0, end)).split(/ {2}\n/);
    const children = lines.flatMap((line, at): Inline[] => [
      ...(at > 0 ? [{ kind: 'break' } as const] : []),
      { kind: 'text', text: line.replace(/(?<!\s)\s*\n\s*/g, ' ').replace(EDGES, '') },
    ]);
    blocks.push({ kind: 'paragraph', children });
    rest = rest.slice(end);
  }
  return blocks;
}

const EDGES = /^[ \t\u3000]+|(?<![ \t\u3000])[ \t\u3000]+$/g;

/**
 * Whether a text is Markdown already, as programs that write texts for people give it: it has headings, tables or bold
 * words by signs, and all of it would be read by residents.
 */
export function isMarkdown(text: string): boolean {
  return (
    text.length < LONGEST &&
    /^#{1,6} \S|^\|? *:?-{3,}:? *\||\*\*[^\s*][^*\n]*\*\*/m.test(text) &&
    losses(text).length === 0
  );
}

const LONGEST = 50_000;

/** Rows of a spreadsheet in a text: cells between tabs, those with tabs or line feeds inside in quotes. Undefined for others. */
export function tabbedRows(text: string): string[][] | undefined {
  if (!text.includes('\t')) return undefined;
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text
    .replace(/\r\n?/g, '\n')
    .replace(/(?<!\n)\n+$/, '')
    .matchAll(CELL)) {
    rows.at(-1)!.push(normaliseText(quoted?.replaceAll('""', '"') ?? plain ?? '').trim());
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const even = rows.filter((row) => row.length === width || row.every((cell) => cell === ''));
  // A tab here and there is only an indent.
  if (width < 2 || even.length < rows.length) return undefined;
  return rows.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''));
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;
