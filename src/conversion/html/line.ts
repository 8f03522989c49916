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
  return { children, size: sizes.length === 0 ? undefined : sizes.reduce((least, size) => Math.min(least, size)) };
}

type Words = Extract<Segment, { kind: 'text' }>;

function inlinesOf(line: readonly Segment[]): Inline[] {
  const found: Inline[] = [];
  let open: { address: string; children: Inline[] } | undefined;
  for (const segment of joined(line)) {
    if (segment.kind !== 'text') {
      open = undefined;
      if (segment.kind === 'picture') found.push(segment);
      continue;
    }
    const text: Inline = { kind: 'text', text: segment.text.replace(/[ \t\n]+/g, ' '), ...segment.marks };
    if (segment.link === undefined) {
      open = undefined;
      found.push(text);
    } else {
      if (open?.address !== segment.link) {
        open = { address: segment.link, children: [] };
        found.push({ kind: 'link', ...open });
      }
      open.children.push(text);
    }
  }
  return found.flatMap(withoutBlankLink);
}

/** Neighbours with the same marks and link are one. */
function joined(line: readonly Segment[]): Segment[] {
  const runs: Segment[][] = [];
  for (const segment of line) {
    const own = segment.kind === 'text' ? { ...segment, text: normaliseText(segment.text) } : segment;
    const last = runs.at(-1)?.[0];
    if (own.kind === 'text' && own.text === '') continue;
    if (own.kind === 'text' && last?.kind === 'text' && isAlike(own, last)) runs.at(-1)!.push(own);
    else runs.push([own]);
  }
  return runs.map(([first, ...others]) =>
    first!.kind === 'text'
      ? { ...first!, text: [first!, ...others].map((each) => (each as Words).text).join('') }
      : first!,
  );
}

const isAlike = (one: Words, other: Words): boolean =>
  one.link === other.link &&
  one.marks.bold === other.marks.bold &&
  one.marks.italic === other.marks.italic &&
  one.marks.struck === other.marks.struck;

const withoutBlankLink = (inline: Inline): Inline[] =>
  inline.kind === 'link' && textOf(inline.children).trim() === '' ? inline.children : [inline];

const [BLANKS_BEFORE, BLANKS_AFTER] = [/^[ \u3000]+/, /(?<![ \u3000])[ \u3000]+$/];

/** Blanks at both ends of a line show nothing, and an indent is for the page to set. */
function trimmed(children: readonly Inline[]): Inline[] {
  let [from, to] = [0, children.length];
  while (from < to && isBlank(children[from]!)) from++;
  while (to > from && isBlank(children[to - 1]!)) to--;
  return children.slice(from, to).map((child, at, kept) => {
    const begun = at === 0 ? withoutBlanks(child, BLANKS_BEFORE) : child;
    return at === kept.length - 1 ? withoutBlanks(begun, BLANKS_AFTER) : begun;
  });
}

const isBlank = (inline: Inline): boolean => inline.kind === 'text' && /^[ \u3000]*$/.test(inline.text);

/** At one end of a text, or of the words of a link. */
function withoutBlanks(inline: Inline, blanks: RegExp): Inline {
  if (inline.kind === 'text') return { ...inline, text: inline.text.replace(blanks, '') };
  if (inline.kind !== 'link') return inline;
  const end = blanks === BLANKS_BEFORE ? 0 : inline.children.length - 1;
  return {
    ...inline,
    children: inline.children.map((child, at) => (at === end ? withoutBlanks(child, blanks) : child)),
  };
}
