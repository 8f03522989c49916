import { readNumber } from '../../markdown/numbering.ts';
import { normaliseText } from '../../text/normalise.ts';
import type { Inline } from '../document.ts';
import { textOf } from '../words.ts';

export interface Marks {
  bold?: true | undefined;
  italic?: true | undefined;
  struck?: true | undefined;
}

/** A piece of running text on its way, as it stands in the page. */
export type Segment =
  | { kind: 'text'; text: string; marks: Marks; link: string | undefined; size: number | undefined; pre: boolean }
  | { kind: 'break' }
  | { kind: 'picture'; address: string; alt: string };

/** A paragraph, and how big its letters are. */
export interface Line {
  children: Inline[];
  size: number | undefined;
}

/**
 * The paragraphs of running text. Blanks and line feeds of the source are spaces, none between Chinese; one break stays a
 * break, while an empty line, an indent or 一、 begins a paragraph.
 */
export function linesOf(segments: readonly Segment[]): Line[] {
  const paragraphs: Segment[][][] = [];
  for (const line of cut(spaced(segments))) {
    const words = line.map((segment) => (segment.kind === 'text' ? segment.text : '')).join('');
    const blank = normaliseText(words).trim() === '' && line.every(({ kind }) => kind !== 'picture');
    const last = paragraphs.at(-1);
    if (blank) paragraphs.push([]);
    else if (!last || beginsParagraph(words)) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs.filter((lines) => lines.length > 0).map(lineOf);
}

const beginsParagraph = (words: string) =>
  /^(?:[\u3000\u2003]{2}|[ \u00a0]{4})/.test(words) || readNumber(words.trim()) !== undefined;

const HAN = /[\p{Script=Han}\u3000-\u303f\uff01-\uff65“”‘’…—]/u;

/** What the source breaks and blanks mean. */
function spaced(segments: readonly Segment[]): Segment[] {
  const found: Segment[] = [];
  let before = '';
  let gap = '';
  for (const segment of segments) {
    if (segment.kind !== 'text') {
      before = segment.kind === 'break' ? '' : '\ufffc';
      gap = '';
      found.push(segment);
    } else if (segment.pre) {
      before = '\ufffc';
      segment.text.split('\n').forEach((text, at) => found.push(...(at > 0 ? [BREAK] : []), { ...segment, text }));
    } else {
      let text = '';
      for (const [chunk] of segment.text.matchAll(/[ \t\r\n\f]+|[^ \t\r\n\f]+/g)) {
        if (/^[ \t\r\n\f]/.test(chunk)) {
          gap += chunk;
          continue;
        }
        const glued = gap.includes('\n') && HAN.test(before) && HAN.test(chunk.slice(0, 2));
        const last = found.at(-1);
        const space = gap === '' || before === '' || glued ? '' : ' ';
        // Between two pieces it belongs to the first: a link does not begin with a blank.
        if (text === '' && last?.kind === 'text') found[found.length - 1] = { ...last, text: last.text + space };
        else text += space;
        text += chunk;
        gap = '';
        before = chunk.slice(-1);
      }
      if (text !== '') found.push({ ...segment, text });
    }
  }
  return found;
}

const BREAK: Segment = { kind: 'break' };

function cut(segments: readonly Segment[]): Segment[][] {
  const lines: Segment[][] = [[]];
  for (const segment of segments) {
    if (segment.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(segment);
  }
  return lines;
}

function lineOf(lines: readonly Segment[][]): Line {
  const children = lines.flatMap((line, at): Inline[] => [
    ...(at > 0 ? [{ kind: 'break' } as const] : []),
    ...trimmed(inlinesOf(line)),
  ]);
  const sizes = lines
    .flat()
    .flatMap((segment) => (segment.kind === 'text' && segment.text.trim() !== '' && segment.size) || []);
  return { children, size: sizes.length === 0 ? undefined : Math.min(...sizes) };
}

function inlinesOf(line: readonly Segment[]): Inline[] {
  const found: Inline[] = [];
  let open: { address: string; children: Inline[] } | undefined;
  for (const segment of line) {
    if (segment.kind !== 'text') {
      open = undefined;
      if (segment.kind === 'picture') found.push(segment);
      continue;
    }
    const text: Inline = {
      kind: 'text',
      text: normaliseText(segment.text).replace(/[ \t\n]+/g, ' '),
      ...segment.marks,
    };
    if (segment.link === undefined) {
      open = undefined;
      add(found, text);
    } else {
      if (open?.address !== segment.link) {
        open = { address: segment.link, children: [] };
        found.push({ kind: 'link', ...open });
      }
      add(open.children, text);
    }
  }
  return found.flatMap(withoutBlankLink);
}

/** Neighbours with the same marks are one. */
function add(found: Inline[], next: Extract<Inline, { kind: 'text' }>): void {
  const last = found.at(-1);
  const same =
    last?.kind === 'text' && last.bold === next.bold && last.italic === next.italic && last.struck === next.struck;
  if (same) found[found.length - 1] = { ...last, text: (last.text + next.text).replace(/ {2,}/g, ' ') };
  else if (next.text !== '') found.push(next);
}

const withoutBlankLink = (inline: Inline): Inline[] =>
  inline.kind === 'link' && textOf(inline.children).trim() === '' ? inline.children : [inline];

/** Blanks at both ends of a line show nothing, and an indent is for the page to set. */
function trimmed(children: Inline[]): Inline[] {
  return trimEnd(trimEnd(children, /^[ \u3000]+/, 0), /[ \u3000]+$/, -1);
}

function trimEnd(children: Inline[], blanks: RegExp, at: 0 | -1): Inline[] {
  const end = children.at(at);
  const others = at === 0 ? children.slice(1) : children.slice(0, -1);
  const with_ = (inline: Inline) => (at === 0 ? [inline, ...others] : [...others, inline]);
  if (end?.kind === 'link') return with_({ ...end, children: trimEnd(end.children, blanks, at) });
  if (end?.kind !== 'text') return children;
  const text = end.text.replace(blanks, '');
  return text === '' ? trimEnd(others, blanks, at) : with_({ ...end, text });
}
