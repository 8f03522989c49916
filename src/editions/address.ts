/**
 * Where the Traditional edition lies: below the tag of its language, which `lang` and `hreflang` also say. `/tc/`, as some
 * governments have it, is a word of their own, and by BCP 47 no script but a country.
 */
export const TRADITIONAL = '/zh-hant';

/**
 * What is there once: files for programs, what the office works with, the sheets and screens of its own halls, and what those
 * who build pages look up.
 */
const ONCE = /^\/(?:404|admin|desk|media|screen|styleguide|wall|zh-hant)\//;
/** An address of a page, with what is asked of it or the place in it. */
const PAGE = /^\/(?:[^?#]*\/)?(?:[?#]|$)/;

/** Whether an address on this site is that of a page of which there are two editions. */
export const hasEditions = (address: string): boolean =>
  PAGE.test(address) && !address.startsWith('//') && !ONCE.test(address);

/** The same page in the Traditional edition; what is there once stays what it is. */
export const traditionalHref = (address: string): string => (hasEditions(address) ? TRADITIONAL + address : address);

/** The same for the script of the edition, which is no module of the program. */
export const ADDRESSES = { at: TRADITIONAL, page: PAGE.source, once: ONCE.source };
