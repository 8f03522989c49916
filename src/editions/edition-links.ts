import { hrefIn, type Edition } from './address.ts';

/** Where somebody is who reads the page that is written. */
const ORIGINAL = { tag: 'zh-Hans', note: '', at: '' };

/** The ways from a page to its other editions, as HTML; empty where there are none. Each is named in its own words. */
export function switchFrom(here: Edition | undefined, path: string, editions: readonly Edition[]): string {
  const others = editions.filter((one) => one !== here && one.pages.test(path));
  if (!here && others.length === 0) return '';
  const back = here && { ...ORIGINAL, name: here.back };
  const links = [...(back ? [back] : []), ...others].map(
    ({ tag, at, name }) => `<a href="${at}${path}" hreflang="${tag}" lang="${tag}">${name}</a>`,
  );
  return `<p class="fine">${here?.note ?? ''}${here?.note.endsWith('.') ? ' ' : ''}${links.join('　')}</p>`;
}

/** For the head of a page: all of its editions, in each of them the same. Who reads none is sent to the original. */
export function alternates(
  origin: string,
  path: string,
  editions: readonly Edition[],
): { hreflang: string; href: string }[] {
  const others = editions.filter(({ pages }) => pages.test(path));
  if (others.length === 0) return [];
  return [
    { hreflang: 'zh-Hans', href: origin + path },
    ...others.map((one) => ({ hreflang: one.tag, href: origin + hrefIn(one, path) })),
    { hreflang: 'x-default', href: origin + path },
  ];
}
