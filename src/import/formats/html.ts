import { convertHtml } from '../../conversion/html.ts';
import {
  attribute,
  isElement,
  isText,
  nameOf,
  nodesIn,
  UNSEEN,
  wordsIn as wordsOfNode,
  type HtmlNode,
} from '../../conversion/html/node.ts';
import { dayIn } from '../recognise/days.ts';
import { articleIn, type Article } from './article.ts';
import { droppedOf } from '../../conversion/html/media.ts';
import { isHidden, readStyles } from '../../conversion/html/style.ts';
import { parsedHtml } from '../../conversion/parsed-html.ts';
import type { Account } from '../account.ts';
import { wordsIn } from '../inlines.ts';
import { ELSEWHERE } from '../cleaning/links.ts';
import type { Questions } from '../questions.ts';
import { decoded } from './encoding.ts';
import { readText } from './txt.ts';
import type { Taken } from './taken.ts';

const FLAT = '网页一层套一层，层次太多，最里面的排成了一行一行的字，字一个没少，表格和列表请对照原件核对';
const AROUND: Readonly<Record<string, string>> = {
  nav: '网页上的位置和导航',
  header: '网页顶部',
  footer: '网页底部',
  aside: '网页旁边的栏目',
};

/** A web page: its text without navigation, and what it says of itself in its head. */
export function readHtml(bytes: Uint8Array, account: Account, questions: Questions): Taken {
  const html = htmlText(bytes, questions);
  const taken: Taken = { text: { blocks: [] }, dropped: [], notes: [] };
  const root = parsedHtml(html, () => taken.notes.push(FLAT));
  const article = articleIn(root);
  const pruned = withoutAround(root, article, account, taken);
  const left: string[] = [];
  const converted = convertHtml(pruned, { left: (words) => left.push(words) });
  taken.dropped.push(...converted.dropped);
  const { blocks } = converted;
  const seen = seenIn(pruned);
  account.source(seen);
  account.leave('批注、修订里删掉的字，太长的表格后面的行', left.join('\n'));
  balance(seen, left.join('') + wordsIn(blocks), account);
  const meta = metaOf(root);
  const heads = allNamed(root, 'h1').map((node) => wordsOfNode(node).trim());
  const page = allNamed(root, 'title').map((node) => wordsOfNode(node).trim())[0];
  const day = article?.day && dayIn(wordsOfNode(article.day));
  const title = [
    article?.title && wordsOfNode(article.title).trim(),
    meta.get('articletitle'),
    heads.length === 1 ? heads[0] : undefined,
    page?.split(/\s*[_|｜]\s*|\s+[-–—]\s+/)[0],
  ].find(Boolean);
  return { ...taken, text: { blocks }, title, published: day ?? meta.get('pubdate')?.slice(0, 10) };
}

/** What the page says its encoding is, when it can be read so; else as with any text. */
function htmlText(bytes: Uint8Array, questions: Questions): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const [, said] = /<meta[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head) ?? [];
  if (said !== undefined && bytes[0] !== 0xff && bytes[0] !== 0xfe) {
    try {
      return new TextDecoder(/^gb/i.test(said) ? 'gb18030' : said, { fatal: true }).decode(bytes);
    } catch {
      // It says one thing and is another.
    }
  }
  const reading = decoded(bytes);
  if ('text' in reading) return reading.text;
  const ignored = { source: () => undefined } as unknown as Account;
  const { text } = readText(bytes, ignored, questions);
  return 'lines' in text ? text.lines.map((line) => line.text).join('\n') : '';
}

/** The tree without what surrounds the text; what is left out is said. */
function withoutAround(root: HtmlNode, article: Article | undefined, account: Account, taken: Taken): HtmlNode {
  const styleOf = readStyles(root);
  const isShown = (node: HtmlNode) => node === article?.text || node === article?.title;
  const leave = (why: string, node: HtmlNode): HtmlNode[] => {
    const words = seenIn(node);
    account.source(words);
    account.leave(why, words);
    return [];
  };
  const kept = (node: HtmlNode, inText: boolean): HtmlNode[] => {
    if (!isElement(node)) return isText(node) || nodesIn(node).length === 0 ? [node] : [copy(node, inText)];
    const name = nameOf(node);
    const within = inText || name === 'article' || name === 'main';
    const around = Object.hasOwn(AROUND, name) ? AROUND[name] : undefined;
    // The header of an article holds its title.
    if (around !== undefined && !(within && name === 'header')) return leave(around, node);
    if (name === 'button' || name === 'select' || name === 'textarea') return leave('网页上的按钮', node);
    if (UNSEEN.has(name)) return name === 'style' ? [node] : [];
    if (isShown(node)) return [copy(node, true, SHOWN)];
    // Around an article there are only buttons and counts.
    if (article && !within && !holds(node, isShown)) return leave('公众号页面上文章以外的字', node);
    if (isHidden(node, styleOf(node))) return leave('网页上看不见的字', node);
    const lost = droppedOf(node);
    if (lost) {
      taken.dropped.push(lost);
      return leave('网页上的图形、公式和表单里的字', node);
    }
    return [copy(node, within)];
  };
  const copy = (node: HtmlNode, inText: boolean, own: Readonly<Record<string, string>> = {}): HtmlNode => ({
    nodeType: node.nodeType,
    nodeName: node.nodeName,
    nodeValue: node.nodeValue,
    childNodes: nodesIn(node).flatMap((each) => kept(each, inText)),
    getAttribute: (name) =>
      own[name] ?? (name === 'href' || name === 'src' ? onOtherSite(node, name) : (node.getAttribute?.(name) ?? null)),
  });
  return copy(root, false);
}

/** An article is seen as soon as its script has run. */
const SHOWN = { style: 'visibility: visible' };

const holds = (node: HtmlNode, is: (each: HtmlNode) => boolean): boolean =>
  is(node) || nodesIn(node).some((each) => holds(each, is));

/** Every word that a browser shows of a node. */
function seenIn(node: HtmlNode): string {
  const words: string[] = [];
  const walk = (each: HtmlNode): void => {
    if (isText(each)) words.push(each.nodeValue ?? '');
    else if (!isElement(each) || !UNSEEN.has(nameOf(each))) nodesIn(each).forEach(walk);
  };
  walk(node);
  return words.join(' ');
}

/** An address on the site that the page came from is marked as such: what only leads around there is none of the text. */
function onOtherSite(node: HtmlNode, name: 'href' | 'src'): string | null {
  const address = node.getAttribute?.(name) ?? null;
  if (address === null || /^(?:https?:|mailto:|tel:)/i.test(address)) return address;
  return /^(?:#|javascript:)/i.test(address) ? `${ELSEWHERE}#` : ELSEWHERE + address.replace(/^[./]+/, '');
}

const MARKERS = /^[•·●○■□◆◇▪➢➤\-–—*\d.)(（）、oØ§üv²³⁰¹⁴-⁹]*$/;

/** What reading a page itself changes: signs of lists that became lists, raised figures, and cells that were merged. */
function balance(seen: string, told: string, account: Account): void {
  const count = new Map<string, number>();
  const add = (text: string, by: number) => {
    for (const sign of text.replace(/\s+/g, '')) count.set(sign, (count.get(sign) ?? 0) + by);
  };
  add(seen.normalize('NFC'), 1);
  add(told.normalize('NFC'), -1);
  const missing = [...count].flatMap(([sign, times]) => (times > 0 ? [sign.repeat(times)] : [])).join('');
  const extra = [...count].flatMap(([sign, times]) => (times < 0 ? [sign.repeat(-times)] : [])).join('');
  if (missing !== '' && MARKERS.test(missing))
    account.change('列表前面的符号和编号改成列表', missing, '', missing.slice(0, 20));
  if (extra !== '') account.change('合并的单元格拆开，每一格写上同样的字', '', extra, extra.slice(0, 20));
}

function metaOf(root: HtmlNode): Map<string, string> {
  return new Map(
    allNamed(root, 'meta').map((node) => [attribute(node, 'name').toLowerCase(), attribute(node, 'content').trim()]),
  );
}

function allNamed(node: HtmlNode, name: string): HtmlNode[] {
  const found: HtmlNode[] = [];
  const walk = (each: HtmlNode): void => {
    if (isElement(each) && nameOf(each) === name) found.push(each);
    nodesIn(each).forEach(walk);
  };
  walk(node);
  return found;
}
