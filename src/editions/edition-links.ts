import { hasEditions, TRADITIONAL } from './address.ts';

/** By their script, as search engines and browsers know them. */
export type Edition = 'zh-Hans' | 'zh-Hant';

const NAMES: Readonly<Record<Edition, string>> = { 'zh-Hans': '简体', 'zh-Hant': '繁體' };
/** What is said where a program has written the words. */
const NOTE = '本版由電腦從簡體轉換，內容以簡體版為準。';

const hrefIn = (edition: Edition, path: string) => (edition === 'zh-Hant' ? TRADITIONAL + path : path);

/** The way from a page to its other edition, as HTML; empty where there is none. Each is named in its own script. */
export function switchTo(edition: Edition, path: string): string {
  if (!hasEditions(path)) return '';
  const link = `<a href="${hrefIn(edition, path)}" hreflang="${edition}" lang="${edition}">${NAMES[edition]}</a>`;
  return `<p class="fine">${edition === 'zh-Hans' ? NOTE : ''}${link}</p>`;
}

/** For the head of a page: all of its editions, in each of them the same. Who reads neither is sent to the original. */
export function alternates(origin: string, path: string): { hreflang: string; href: string }[] {
  if (!hasEditions(path)) return [];
  return [
    { hreflang: 'zh-Hans', href: origin + path },
    { hreflang: 'zh-Hant', href: origin + TRADITIONAL + path },
    { hreflang: 'x-default', href: origin + path },
  ];
}
