/** A node of a page, as far as it is looked at: the browser's own fit, and `parsedHtml` makes such of a text. */
export interface HtmlNode {
  nodeType: number;
  nodeName: string;
  nodeValue: string | null;
  childNodes: ArrayLike<HtmlNode>;
  getAttribute?(name: string): string | null;
}

const [ELEMENT, TEXT, COMMENT] = [1, 3, 8];
export const isElement = (node: HtmlNode): boolean => node.nodeType === ELEMENT;
export const isText = (node: HtmlNode): boolean => node.nodeType === TEXT;
export const isComment = (node: HtmlNode): boolean => node.nodeType === COMMENT;

export const nameOf = (node: HtmlNode): string => node.nodeName.toLowerCase();
export const attribute = (node: HtmlNode, name: string): string => node.getAttribute?.(name) ?? '';
export const classesOf = (node: HtmlNode): string[] => attribute(node, 'class').split(/\s+/).filter(Boolean);
export const nodesIn = (node: HtmlNode): HtmlNode[] => Array.from(node.childNodes);

/** All words in it, seen or not. */
export function wordsIn(node: HtmlNode): string {
  if (isText(node)) return node.nodeValue ?? '';
  return isElement(node) || node.nodeType > COMMENT ? nodesIn(node).map(wordsIn).join('') : '';
}

/** Whether there is a word in it, seen or not. */
export const hasWords = (node: HtmlNode): boolean =>
  isText(node) ? (node.nodeValue ?? '').trim() !== '' : !isComment(node) && nodesIn(node).some(hasWords);

/** Elements at whose ends a line ends. */
export const BLOCKS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table ' +
    'tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements of which a browser shows nothing. */
export const UNSEEN: ReadonlySet<string> = new Set(
  'base col colgroup datalist head link meta noframes noscript param rp script source style template title track xml'.split(
    ' ',
  ),
);
