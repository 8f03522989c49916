import type { Node } from 'prosemirror-model';

/** Whether two rows of blocks say the same to a resident, whatever they were read from and however they are indented. */
export const sameReading = (one: readonly Node[], other: readonly Node[]): boolean =>
  readingOf(one) === readingOf(other);

/** The words alone, without the spaces between them. */
export const wordsOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) => node.textBetween(0, node.content.size, '\n', leafWords))
    .join('\n')
    .replace(/\s/g, '');

const leafWords = ({ attrs }: Node) => String(attrs['source'] ?? attrs['alt'] ?? '');

const readingOf = (nodes: readonly Node[]): string => nodes.map(block).filter(Boolean).join('\u0001');

function block(node: Node): string {
  if (node.isTextblock) {
    const words = inline(node);
    return words === '' && node.type.name === 'paragraph' ? '' : `${head(node)}${words}`;
  }
  return `${head(node)}[${node.children.map((child) => block(child)).join('\u0002')}]`;
}

const ASIDE = new Set(['origin', 'indent', 'lineIndent', 'loose', 'colspan', 'rowspan', 'colwidth']);

function head({ type, attrs }: Node): string {
  const own = Object.entries(attrs).filter(([name, value]) => !ASIDE.has(name) && value !== null && value !== '');
  return `${type.name}${JSON.stringify(own)}`;
}

/** Spaces belong to no mark, and an address is a link by itself. */
function inline(node: Node): string {
  let text = '';
  let last = '';
  for (const child of node.children) {
    const marks = child.marks
      .filter(({ type, attrs }) => type.name !== 'link' || (attrs['auto'] === null && attrs['href'] !== child.text))
      .map(({ type, attrs }) => `${type.name}${type.name === 'link' ? `${attrs['href']} ${attrs['title'] ?? ''}` : ''}`)
      .sort()
      .join('\u0003');
    const words = child.isText ? (child.text ?? '') : child.type.name === 'hard_break' ? '\n' : head(child);
    const change = marks === last ? '' : `\u0004${marks}\u0005`;
    if (words.trim() === '') text += words;
    else {
      const space = /^\s*/.exec(words)?.[0] ?? '';
      text += space + change + words.slice(space.length);
      last = marks;
    }
  }
  return node.type.name === 'source' ? text : text.replace(/[ \t\u2003\u3000]*\n[ \t\u2003\u3000]*/g, '\n').trim();
}
