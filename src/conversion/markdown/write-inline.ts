import type { Inline } from '../document.ts';
import { altShown, isOwnAddress, oneSpaced, shownOf } from './shown.ts';

/** Where running text stands: each has signs of its own that begin something else. */
export type Place = 'paragraph' | 'heading' | 'item' | 'cell';

/** Which of the signs that may mean something are escaped, which marks are set, and how a line is broken. */
export interface Plan {
  breaks: '\n' | '\\\n' | '<br>';
  /** By number; none when it is missing. */
  escaped?: (sign: number) => boolean;
  /** By number; all when it is missing. */
  marked?: (run: number) => boolean;
}

export interface Written {
  text: string;
  /** How many signs could be escaped, and runs marked. */
  signs: number;
  runs: number;
  /** The running text without the marks that were left out. */
  said: Inline[];
}

type Words = Extract<Inline, { kind: 'text' }>;
type Mark = 'bold' | 'struck' | 'italic';

const MARKS: readonly (readonly [Mark, string])[] = [
  ['bold', '**'],
  ['struck', '~~'],
  ['italic', '*'],
];

/** Running text as Markdown by a plan. */
export function write(children: readonly Inline[], place: Place, plan: Plan): Written {
  let signs = 0;
  let runs = 0;
  /** Nothing but blanks and figures so far in this line. */
  let begins = true;
  const said = children.map(unmarked);
  // A break is a line feed, which no words hold, until all is written.
  const text = marked(children, said, 0)
    .replace(/(?<![ \n])[ \n]*\n[ \n]*/g, '\n')
    .replace(/^[ \n]+|(?<![ \n\u3000])[ \n\u3000]+$/g, '')
    .replaceAll('\n', plan.breaks);
  return { text, signs, runs, said };

  function marked(nodes: readonly Inline[], shown: Inline[], depth: number): string {
    const [mark, sign = ''] = MARKS[depth] ?? [];
    if (mark === undefined) return nodes.map(one).join('');
    let written = '';
    for (let from = 0; from < nodes.length;) {
      const has = hasMark(nodes[from]!, mark);
      let to = from + 1;
      while (to < nodes.length && hasMark(nodes[to]!, mark) === has) to++;
      const isSet = has && (plan.marked?.(runs) ?? true);
      if (has) runs++;
      const group = shown.slice(from, to);
      const inner = marked(nodes.slice(from, to), group, depth + 1);
      group.forEach((node, at) => (shown[from + at] = isSet ? withMark(node, mark) : node));
      // Marks stand beside words, never beside a blank or a break.
      const words = inner.trim();
      const start = inner.length - inner.trimStart().length;
      written +=
        isSet && words !== '' ? inner.slice(0, start) + sign + words + sign + inner.slice(start + words.length) : inner;
      from = to;
    }
    return written;
  }

  function one(node: Inline): string {
    switch (node.kind) {
      case 'break':
        begins = true;
        return '\n';
      case 'picture':
        begins = false;
        return `![${escaped(altShown(node.alt), entity)}](${addressed(node.address)})`;
      case 'link': {
        begins = false;
        const words = node.children.map(one).join('');
        if (isOwnAddress(node) && /^[\x21-\x7e]+$/.test(node.address)) return bare(node);
        return shownOf(node.children) === '' ? words : `[${words}](${addressed(node.address)})`;
      }
      case 'text':
        return escaped(node.text);
    }
  }

  function escaped(words: string, escape = backslash): string {
    const text = oneSpaced(words);
    let written = '';
    for (let at = 0; at < text.length; at++) {
      const char = text[at]!;
      if (char === '|' && place === 'cell') written += '\\|';
      else if (isSign(char, text, at)) written += plan.escaped?.(signs++) ? escape(char) : char;
      else written += char;
      if (!/[\s\d]/.test(char)) begins = false;
    }
    return written;
  }

  function isSign(char: string, text: string, at: number): boolean {
    if (/[*_~`[\]<&\\]/.test(char)) return true;
    if (char === '!') return at === text.length - 1 || text[at + 1] === '[';
    if (char === '#') return begins || place === 'heading';
    return begins && /[->+=.)|:]/.test(char);
  }
}

const entity = (char: string) =>
  /[[\]]/.test(char) ? `\\${char}` : char === '&' ? '&amp;' : `&#${char.charCodeAt(0)};`;
/** Two backslashes are two for our reader, and an `&` is no sign that a backslash escapes. */
const backslash = (char: string) => (/[&\\]/.test(char) ? entity(char) : `\\${char}`);

function bare({ address, children }: Extract<Inline, { kind: 'link' }>): string {
  const words = (children[0] as Words).text;
  return words === address && /^https?:/.test(address) ? `<${address}>` : words;
}

const addressed = (address: string) =>
  /[\s()<>]/.test(address) ? `<${address.replace(/[\s<>]/g, (char) => encodeURIComponent(char))}>` : address;

const hasMark = (node: Inline, mark: Mark): boolean =>
  node.kind === 'link'
    ? node.children.length > 0 && node.children.every((child) => hasMark(child, mark))
    : node.kind === 'text' && (node[mark] ?? false);

function unmarked(node: Inline): Inline {
  if (node.kind === 'link') return { ...node, children: node.children.map(unmarked) };
  return node.kind === 'text' ? { kind: 'text', text: node.text } : node;
}

function withMark(node: Inline, mark: Mark): Inline {
  if (node.kind === 'link') return { ...node, children: node.children.map((child) => withMark(child, mark)) };
  return node.kind === 'text' ? { ...node, [mark]: true } : node;
}
