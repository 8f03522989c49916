import type { Mark, Node } from 'prosemirror-model';

/** How running text is written. */
export interface Manner {
  /** Every character that could be a mark gets a backslash; else none does. */
  careful: boolean;
  /** What ends a line inside a paragraph. */
  lineEnd: string;
  /** Fewer characters than these are not emphasised: between other words a page takes `**二**` for a mask. */
  shortest: number;
}

const DELIMITERS: Readonly<Record<string, string>> = { strong: '**', em: '*', strike: '~~' };

interface Run {
  text: string;
  marks: readonly Mark[];
}

/** Running text as Markdown. Whether a page reads it as it was meant is for the caller to look at. */
export function writeInline(parent: Node, manner: Manner): string {
  const runs = runsOf(parent, manner);
  let text = '';
  let open: readonly Mark[] = [];
  runs.forEach((run, at) => {
    const kept = open.findIndex((mark) => !mark.isInSet(run.marks));
    const stays = kept < 0 ? open : open.slice(0, kept);
    for (const mark of open.slice(stays.length).toReversed()) text += closing(mark);
    const added = run.marks
      .filter((mark) => !mark.isInSet(stays))
      .sort((one, other) => reach(runs, at, other) - reach(runs, at, one));
    for (const mark of added) text += opening(mark);
    open = [...stays, ...added];
    text += run.text;
  });
  for (const mark of open.toReversed()) text += closing(mark);
  return text;
}

/** Spaces at the edge of a mark are left out of it: `**重要 **` would be no mark. */
function runsOf(parent: Node, manner: Manner): Run[] {
  const runs = parent.children.flatMap((node): Run[] => {
    const marks = node.marks.filter((mark) => isWritten(mark, node, manner));
    if (!node.isText) return [{ text: leaf(node, manner), marks: node.type.name === 'hard_break' ? [] : marks }];
    const { text = '' } = node;
    if (marks.some(({ type }) => type.name === 'code')) return [{ text: codeOf(text), marks: marks.filter(isOuter) }];
    const [, before = '', words = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
    return [before, words, after].map((part) => ({
      text: part === words ? escaped(part, node, manner) : part,
      marks,
    }));
  });
  const filled = runs.filter(({ text }) => text !== '');
  return filled.map((run, at) => {
    if (run.text.trim() !== '') return run;
    const [before, after] = [neighbour(filled, at, -1), neighbour(filled, at, 1)];
    return { ...run, marks: run.marks.filter((mark) => mark.isInSet(before) && mark.isInSet(after)) };
  });
}

function neighbour(runs: readonly Run[], at: number, step: 1 | -1): readonly Mark[] {
  let next = at + step;
  while (runs[next]?.text.trim() === '') next += step;
  return runs[next]?.marks ?? [];
}

const reach = (runs: readonly Run[], at: number, mark: Mark): number => {
  const end = runs.findIndex((run, index) => index >= at && !mark.isInSet(run.marks));
  return end < 0 ? runs.length : end;
};

const isOuter = ({ type }: Mark) => type.name !== 'code';

/** An address that is a link by itself needs no brackets, as long as nobody changed it. */
const isWritten = ({ type, attrs }: Mark, node: Node, { shortest }: Manner) =>
  type.name === 'link'
    ? attrs['auto'] !== node.text
    : type.name === 'code' || !node.isText || (node.text ?? '').trim().length >= shortest;

const opening = ({ type }: Mark) => (type.name === 'link' ? '[' : (DELIMITERS[type.name] ?? ''));

function closing({ type, attrs }: Mark): string {
  if (type.name !== 'link') return DELIMITERS[type.name] ?? '';
  return `](${address(String(attrs['href']), attrs['title'] as string | null)})`;
}

/** An address in brackets, and the words that belong to it. */
export function address(href: string, title: string | null): string {
  const safe = /[\s()<>]/.test(href) || href === '' ? `<${href.replace(/[<>\n]/g, encodeURIComponent)}>` : href;
  return title ? `${safe} "${title.replace(/["\\]/g, '\\$&')}"` : safe;
}

function leaf({ type, attrs }: Node, { lineEnd }: Manner): string {
  if (type.name === 'hard_break') return lineEnd;
  return type.name === 'tag' ? String(attrs['source']) : pictureSource(attrs);
}

export const pictureSource = (attrs: Node['attrs']): string =>
  `![${String(attrs['alt']).replace(/[[\]\\]/g, '\\$&')}](${address(String(attrs['src']), attrs['title'] as string | null)})`;

function codeOf(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

function escaped(text: string, node: Node, { careful }: Manner): string {
  const isAddress = node.marks.some(({ attrs }) => attrs['auto'] === text);
  if (!careful) return text;
  if (isAddress) return /^[a-z]+:/i.test(text) || text.includes('@') ? `<${text}>` : text;
  return text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '&#92;')
    .replace(/[`*_~[\]<]|(?<=^\s*)(?:[-+=>#]|\d+(?=[.)]))/g, (mark) => (/^\d/.test(mark) ? mark : `\\${mark}`))
    .replace(/^(\s*\d+)([.)])/, '$1\\$2');
}
