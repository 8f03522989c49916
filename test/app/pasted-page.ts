import { parseDocument } from 'htmlparser2';
import type { PastedNode } from '../../cms/app/body/pasted-inlines.ts';

interface Parsed {
  type: string;
  name?: string;
  data?: string;
  attribs?: Record<string, string>;
  children?: Parsed[];
}

/** A page as the browser would hand it over. */
export const page = (html: string): PastedNode => nodeOf(parseDocument(html));

function nodeOf({ type, name = '', data = '', attribs = {}, children = [] }: Parsed): PastedNode {
  const childNodes = children.map(nodeOf);
  return {
    nodeType: type === 'text' ? 3 : type === 'comment' ? 8 : 1,
    nodeName: type === 'root' ? 'BODY' : name.toUpperCase(),
    childNodes,
    textContent: type === 'text' ? data : childNodes.map(({ textContent }) => textContent).join(''),
    getAttribute: (wanted) => attribs[wanted] ?? null,
  };
}
