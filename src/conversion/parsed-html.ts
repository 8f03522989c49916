import { parseDocument, Parser } from 'htmlparser2';
import { flattened, PAGE } from './flattened.ts';
import { UNSEEN, type HtmlNode } from './html/node.ts';

interface Parsed {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
}

/** A browser goes no deeper either: what lies below stands side by side. */
const DEEPEST = 512;

/** Where nobody writes so: the parser takes time by the square of the depth. */
const TOO_DEEP = 5000;

/** A text of HTML as nodes, where there is no browser; `onFlat` is told that the deepest elements were taken apart. */
export function parsedHtml(html: string, onFlat?: () => void): HtmlNode {
  if (!isTooDeep(html)) return nodeOf(parseDocument(html), 0);
  onFlat?.();
  return nodeOf(parseDocument(flattened(html, PAGE)), 0);
}

function isTooDeep(html: string): boolean {
  let depth = 0;
  let isDeep = false;
  const parser = new Parser({
    onopentag: () => {
      depth += 1;
      if (depth <= TOO_DEEP) return;
      isDeep = true;
      parser.reset();
    },
    onclosetag: () => void (depth -= 1),
  });
  parser.end(html);
  return isDeep;
}

function nodeOf({ type, name = '', data = '', attribs = {}, children = [] }: Parsed, depth: number): HtmlNode {
  if (type === 'text') return leaf(3, '#text', data);
  // `<![if !vml]>` of Word's is a comment for a browser.
  if (type === 'comment' || type === 'directive') return leaf(8, '#comment', data.replace(/^!/, ''));
  return {
    nodeType: type === 'root' ? 9 : 1,
    nodeName: name,
    nodeValue: null,
    childNodes: (depth < DEEPEST ? children : textsIn(children)).map((child) => nodeOf(child, depth + 1)),
    getAttribute: (wanted) => attribs[wanted] ?? null,
  };
}

function textsIn(nodes: readonly Parsed[]): Parsed[] {
  const found: Parsed[] = [];
  const open = nodes.toReversed();
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') found.push(node);
    else if (!UNSEEN.has(node.name ?? '')) for (const child of node.children?.toReversed() ?? []) open.push(child);
  }
  return found;
}

const leaf = (nodeType: number, nodeName: string, nodeValue: string): HtmlNode => ({
  nodeType,
  nodeName,
  nodeValue,
  childNodes: [],
});
