import type { EditorNode } from './editor-node.ts';

/** A node of the page that something was copied from, as far as it is looked at: the browser's own fit. */
export interface PastedNode {
  nodeType: number;
  nodeName: string;
  childNodes: ArrayLike<PastedNode>;
  textContent: string | null;
  getAttribute?(name: string): string | null;
}

const ELEMENT = 1;
const TEXT = 3;
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM ' +
    'H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const UNSEEN = new Set('HEAD META LINK SCRIPT STYLE TEMPLATE TITLE'.split(' '));
const HAN = '[\\p{Script=Han}\\u3000-\\u303f\\uff01-\\uff65]';
const BETWEEN_HAN = new RegExp(`(?<=${HAN})[ \\t]*\\n[ \\t\\n]*(?=${HAN})`, 'gu');

/** A division inside a line, such as an element of a heading, is a block as well: the line ends before it. */
export function isBlock(node: PastedNode): boolean {
  if (node.nodeType !== ELEMENT) return false;
  return BLOCKS.has(node.nodeName) || (!UNSEEN.has(node.nodeName) && Array.from(node.childNodes).some(isBlock));
}

/** Running text with its marks and links; blanks at both ends, which no page shows, left out. */
export function inlinesOf(nodes: readonly PastedNode[]): EditorNode[] {
  const inlines = nodes.flatMap((node) => inlineOf(node, {}));
  trim(inlines, 0, /^[ \t\n]+/);
  trim(inlines, inlines.length - 1, /[ \t\n]+$/);
  return inlines.length > 0 ? inlines : [{ text: '' }];
}

export const isBlank = (nodes: readonly EditorNode[]): boolean =>
  nodes.every(({ type, text = '', children = [] }) => type !== 'break' && text.trim() === '' && isBlank(children));

type Marks = Pick<EditorNode, 'bold' | 'italic' | 'delete'>;

function inlineOf(node: PastedNode, marks: Marks): EditorNode[] {
  if (node.nodeType === TEXT) {
    const text = (node.textContent ?? '')
      .replace(/\r/g, '')
      .replace(BETWEEN_HAN, '')
      .replace(/[ \t\n]+/g, ' ');
    return text === '' ? [] : [{ text, ...marks }];
  }
  if (node.nodeType !== ELEMENT || UNSEEN.has(node.nodeName)) return [];
  if (node.nodeName === 'BR') return [{ type: 'break', children: [{ text: '' }] }];
  // A picture has to be uploaded by itself; its description stays in its place.
  if (node.nodeName === 'IMG') return withText(node.getAttribute?.('alt') ?? '', marks);
  const own = { ...marks, ...marksOf(node) };
  const children = Array.from(node.childNodes).flatMap((child) => [
    ...inlineOf(child, own),
    ...(isBlock(child) ? withText(' ', own) : []),
  ]);
  const url = node.nodeName === 'A' ? address(node.getAttribute?.('href') ?? '') : undefined;
  return url === undefined || isBlank(children) ? children : [{ type: 'link', url, children }];
}

const withText = (text: string, marks: Marks): EditorNode[] => (text === '' ? [] : [{ text, ...marks }]);

function marksOf(node: PastedNode): Marks {
  const style = node.getAttribute?.('style') ?? '';
  const weight = /font-weight:\s*(\w+)/i.exec(style)?.[1];
  // Google's editor wraps everything in a <b> that is not bold.
  const bold = weight === undefined ? /^(?:B|STRONG)$/.test(node.nodeName) : /^(?:bold|[6-9]00)/.test(weight);
  const italic = /^(?:I|EM)$/.test(node.nodeName) || /font-style:\s*italic/i.test(style);
  const gone = /^(?:S|DEL|STRIKE)$/.test(node.nodeName);
  return { ...(bold && { bold }), ...(italic && { italic }), ...(gone && { delete: gone }) };
}

const address = (href: string) => (/^(?:https?:|mailto:|tel:|\/(?!\/))/i.test(href.trim()) ? href.trim() : undefined);

function trim(inlines: EditorNode[], at: number, blanks: RegExp): void {
  const inline = inlines[at];
  if (inline?.text === undefined) return;
  const text = inline.text.replace(blanks, '');
  if (text === '') inlines.splice(at, 1);
  else inlines[at] = { ...inline, text };
}
