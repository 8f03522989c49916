/** As `htmlparser2` reads a page, with what it holds left as it is written. */
export type HtmlNode = HtmlElement | HtmlText | { type: 'comment' | 'directive'; data: string };

export interface HtmlElement {
  type: 'tag' | 'script' | 'style';
  name: string;
  attribs: Record<string, string>;
  children: HtmlNode[];
}

export interface HtmlText {
  type: 'text';
  data: string;
}

export const isText = (node: HtmlNode): node is HtmlText => node.type === 'text';
export const isElement = (node: HtmlNode): node is HtmlElement => 'children' in node;

export const textNode = (data: string): HtmlText => ({ type: 'text', data });
export const elementNode = (name: string, attribs: Record<string, string>, children: HtmlNode[] = []): HtmlElement => ({
  type: 'tag',
  ...{ name, attribs, children },
});

/** Its words, without those of drawings. */
export function wordsOf(node: HtmlNode): string {
  if (isText(node)) return node.data;
  return isElement(node) && node.name !== 'svg' ? node.children.map(wordsOf).join('') : '';
}
