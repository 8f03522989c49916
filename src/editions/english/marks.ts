import type { HtmlElement, HtmlText } from './tree.ts';

/** Content is Chinese, in one script or the other. */
export type Chinese = 'zh-CN' | 'zh-Hant';

/** In which language a text of the page is, and the attributes of an element; figures and the like are in none. */
export interface Marks {
  texts: Map<HtmlText, Chinese | 'en'>;
  attributes: Map<HtmlElement, Chinese | 'en'>;
}
