import { parseDocument } from 'htmlparser2';
import type { HtmlNode } from './html/node.ts';

interface Parsed {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
}

/** A browser goes no deeper either: what lies below stands side by side. */
const DEEPEST = 512;

/** A text of HTML as nodes, where there is no browser. */
export const parsedHtml = (html: string): HtmlNode => nodeOf(parseDocument(html), 0);

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
    else for (const child of node.children?.toReversed() ?? []) open.push(child);
  }
  return found;
}

const leaf = (nodeType: number, nodeName: string, nodeValue: string): HtmlNode => ({
  nodeType,
  nodeName,
  nodeValue,
  childNodes: [],
});
