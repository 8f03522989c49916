/**
 * Where the Traditional edition lies: below the tag of its language, which `lang` and `hreflang` also say. `/tc/`, as some
 * governments have it, is a word of their own, and by BCP 47 no script but a country.
 */
export const TRADITIONAL = '/zh-hant';

/** Once more the same pages, in another script or language. */
export interface Edition {
  /** Of its language, as search engines and browsers know it. */
  tag: 'en' | 'zh-Hant';
  /** Below which its pages lie, each at its usual address. */
  at: string;
  /** Of the way to it, in its own words. */
  name: string;
  /** What is said at the foot of its pages: who wrote their words. */
  note: string;
  /** The way back, as it is called there. */
  back: string;
  /** Addresses on this site of which it has a page, with what is asked of the page or the place in it. */
  pages: RegExp;
}

/**
 * All pages but what is there once: files for programs, what the office works with, the sheets and screens of its own halls,
 * and what those who build pages look up.
 */
const traditional: Edition = {
  tag: 'zh-Hant',
  at: TRADITIONAL,
  name: '繁體',
  note: '本版由電腦從簡體轉換，內容以簡體版為準。',
  back: '简体',
  pages: /^(?!\/(?:404|admin|desk|en|media|screen|styleguide|wall|zh-hant)?\/)\/(?:[^?#]*\/)?(?:[?#]|$)/,
};

/**
 * The way of a resident. What is for those who check the office (ledger, record, data) and pages that are one long text of
 * ours, or made for a hall or a voice, are worth it less: links of them lead to the Chinese page.
 */
const english: Edition = {
  tag: 'en',
  at: '/en',
  name: 'English',
  note: 'Notices are in Chinese. This edition translates the menus, labels and dates around them; the Chinese version is the one that counts.',
  back: '中文',
  pages:
    /^\/(?:(?:accessibility|alerts|communities|consultations|contact|disclosures|life|meetings|needs|notices|ongoing|organisations|places|policies|search|services|subscribe|volunteering)\/(?:[^?#]*\/)?)?(?:[?#]|$)/,
};

export const EDITIONS = { traditional, english };

/** Those that a board wants, by its settings. */
export const editionsFor = (wanted: Readonly<Record<keyof typeof EDITIONS, boolean>>): Edition[] =>
  [traditional, english].filter((_, index) => [wanted.traditional, wanted.english][index]);

/** The same page in an edition; what it does not have stays what it is. */
export const hrefIn = ({ at, pages }: Edition, address: string): string =>
  pages.test(address) ? at + address : address;
