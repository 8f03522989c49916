import { DomUtils, parseDocument } from 'htmlparser2';
import { withoutJoiners } from '../../text/unbroken.ts';
import { EDITIONS, hrefIn } from '../address.ts';
import { markLanguages } from './mark-languages.ts';
import type { Chinese, Marks } from './marks.ts';
import { sentencesIn, type Say } from './sentences.ts';
import { unmarked } from './speaker.js';
import { stayHere } from './stay-here.ts';
import { sayTerm, phasesIn } from './terms.ts';
import { elementNode, isElement, isText, type HtmlElement, type HtmlNode } from './tree.ts';

interface Making {
  say: Say;
  /** Absolute address of the site. */
  origin: string;
  /** Address of the script that says the words of other scripts in English. */
  script: string;
}

const HAN = /\p{Script=Han}/u;
/** What is in these is no language. */
const VERBATIM = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'svg']);
/** Attributes that people read or hear. */
const WORDS = ['alt', 'aria-description', 'aria-label', 'data-label', 'label', 'placeholder', 'title'];
const WRITTEN = 'data-opening data-phases data-days-until data-nth-day data-today data-now data-size'.split(' ');
const ADDRESSES = ['action', 'content', 'href'];

/**
 * A page of the site with an English interface. What is a message of the catalogue is said in English, sentence by sentence
 * with the elements in them where English has them; what is none is content, stays as it is and is marked as Chinese, so that
 * a voice changes there. Links stay in the edition where it has the page.
 */
export function pageInEnglish(html: string, { say, origin, script }: Making): string {
  const page = parseDocument(withoutJoiners(html), { decodeEntities: false, lowerCaseAttributeNames: false });
  const marks: Marks = { texts: new Map(), attributes: new Map() };

  const visit = (element: HtmlElement, around: Chinese, isAround: boolean): void => {
    const { name, attribs } = element;
    moveAddresses(attribs, origin);
    if (name === 'head') stayHere(element);
    if (VERBATIM.has(name) || attribs['hreflang'] !== undefined) return;
    const chinese = attribs['lang']?.startsWith('zh-Hant') ? 'zh-Hant' : attribs['lang'] ? 'zh-CN' : around;
    delete attribs['lang'];
    /** Written by the office, also where it is a word that we have. */
    const isContent = isAround || (attribs['class']?.split(' ').includes('prose') ?? false);
    for (const child of element.children) if (isElement(child)) visit(child, chinese, isContent);
    for (const word of WORDS) {
      const text = attribs[word];
      if (text === undefined || !HAN.test(text)) continue;
      const said = isContent ? text : unmarked(say(text) ?? text);
      attribs[word] = said;
      marks.attributes.set(element, HAN.test(said) ? chinese : (marks.attributes.get(element) ?? 'en'));
    }
    if (isContent) {
      for (const child of element.children)
        if (isText(child) && /\p{L}/u.test(child.data)) marks.texts.set(child, chinese);
      return;
    }
    // What scripts write there will be English.
    if (WRITTEN.some((mark) => attribs[mark] !== undefined)) marks.attributes.set(element, 'en');
    if (attribs['data-phases'] !== undefined) attribs['data-phases'] = phasesIn(attribs['data-phases'], say);
    if (attribs['data-days-words'] === undefined) sentencesIn(element, say, marks, chinese);
    else sayTerm(element, say, marks);
    if (name === 'head') element.children.push(elementNode('script', { type: 'module', src: script }));
  };

  for (const child of page.children as HtmlNode[]) {
    if (!isElement(child)) continue;
    visit(child, 'zh-CN', false);
    markLanguages(child, marks);
  }
  return DomUtils.getOuterHTML(page, { decodeEntities: false });
}

/** Links, forms and the addresses of the page itself. */
function moveAddresses(attribs: Record<string, string>, origin: string): void {
  if (attribs['hreflang'] !== undefined) return;
  for (const name of ADDRESSES) {
    const value = attribs[name];
    if (value?.startsWith(`${origin}/`)) attribs[name] = origin + hrefIn(EDITIONS.english, value.slice(origin.length));
    else if (value?.startsWith('/')) attribs[name] = hrefIn(EDITIONS.english, value);
  }
}
