import type { Marks } from './marks.ts';
import { elementNode, isElement, isText, type HtmlElement } from './tree.ts';

type Language = 'en' | 'zh-CN' | 'zh-Hant';

/** What holds nothing but text. */
const PLAIN = new Set(['option', 'title']);

/**
 * Says by `lang` where a page that is English becomes Chinese and back: on the element of which all words are so, or else
 * around the words.
 */
export function markLanguages(page: HtmlElement, { texts, attributes }: Marks): void {
  const spoken = new Map<HtmlElement, ReadonlySet<Language>>();
  const languagesIn = (element: HtmlElement): ReadonlySet<Language> => {
    const found = new Set<Language>();
    for (const own of element.children) {
      if (isElement(own)) for (const one of languagesIn(own)) found.add(one);
      else if (isText(own) && texts.has(own)) found.add(texts.get(own)!);
    }
    const said = attributes.get(element);
    if (said) found.add(said);
    spoken.set(element, found);
    return found;
  };
  const ownLanguage = (element: HtmlElement, around: Language): Language => {
    const said = attributes.get(element);
    if (said && said !== 'en') return said;
    const found = spoken.get(element) ?? new Set();
    const [only] = found;
    if (found.size === 1 && only) return only;
    if (PLAIN.has(element.name)) return [...found].find((one) => one !== 'en') ?? around;
    return found.has('en') ? 'en' : around;
  };
  const mark = (element: HtmlElement, around: Language): void => {
    const own = ownLanguage(element, around);
    if (own !== around) element.attribs['lang'] = own;
    element.children = element.children.map((child) => {
      if (isElement(child)) mark(child, own);
      else if (isText(child) && (texts.get(child) ?? own) !== own && !PLAIN.has(element.name)) {
        return elementNode('span', { lang: texts.get(child)! }, [child]);
      }
      return child;
    });
  };
  languagesIn(page);
  page.attribs['lang'] = 'en';
  for (const child of page.children) if (isElement(child)) mark(child, 'en');
}
