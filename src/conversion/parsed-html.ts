import { parseDocument } from 'htmlparser2';
import type { HtmlNode } from './html/node.ts';

interface Parsed {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
}

/** A text of HTML as nodes, where there is no browser. */
export const parsedHtml = (html: string): HtmlNode => nodeOf(parseDocument(html));

function nodeOf({ type, name = '', data = '', attribs = {}, children = [] }: Parsed): HtmlNode {
  if (type === 'text') return leaf(3, '#text', data);
  // `<![if !vml]>` of Word's is a comment for a browser.
  if (type === 'comment' || type === 'directive') return leaf(8, '#comment', data.replace(/^!/, ''));
  return {
    nodeType: type === 'root' ? 9 : 1,
    nodeName: name,
    nodeValue: null,
    childNodes: children.map(nodeOf),
    getAttribute: (wanted) => attribs[wanted] ?? null,
  };
}

const leaf = (nodeType: number, nodeName: string, nodeValue: string): HtmlNode => ({
  nodeType,
  nodeName,
  nodeValue,
  childNodes: [],
});
