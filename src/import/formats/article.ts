import { attribute, isElement, nodesIn, type HtmlNode } from '../../conversion/html/node.ts';

/** An article of a 公众号: its title and its text, which the page hides until a script has run. */
export interface Article {
  title: HtmlNode | undefined;
  text: HtmlNode;
  day: HtmlNode | undefined;
}

/** The article that a saved page of a 公众号 is about; undefined for any other page. */
export function articleIn(root: HtmlNode): Article | undefined {
  const parts = new Map<string, HtmlNode>();
  const walk = (node: HtmlNode): void => {
    const id = isElement(node) ? attribute(node, 'id') : '';
    if (IDS.includes(id) && !parts.has(id)) parts.set(id, node);
    else nodesIn(node).forEach(walk);
  };
  walk(root);
  const text = parts.get('js_content');
  return text && { title: parts.get('activity-name'), text, day: parts.get('publish_time') };
}

const IDS = ['js_content', 'activity-name', 'publish_time'];
