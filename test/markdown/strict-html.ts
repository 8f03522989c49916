import { expect } from 'vitest';

const ATTRIBUTES: Readonly<Record<string, RegExp>> = {
  id: /^[a-z][a-z0-9_-]*$/,
  class: /^(?:pn|signoff|wide|fit(?: fit-\d+)?|short|amt|vh|small)$/,
  href: /^(?:https?:\/\/[^/?#@\\]+(?:[/?#][^\\]*)?|mailto:[^\\]+|tel:[^\\]+|#[^\\]*|\/(?![/\\])[^\\]*|(?![^/?#]*(?::|&))[^\\]*)$/i,
  src: /^(?:\/(?![/\\])[^\\]*|(?![^/?#]*(?::|&))[^/\\][^\\]*|https:\/\/gongshi\.example\/[^\\]*)$/,
  rel: /^noopener external$/,
  role: /^(?:region|img|heading)$/,
  'aria-level': /^[2-6]$/,
  tabindex: /^0$/,
  scope: /^(?:row|col)$/,
  loading: /^lazy$/,
  decoding: /^async$/,
  width: /^\d+$/,
  height: /^\d+$/,
  start: /^\d+$/,
  value: /^\d+$/,
  datetime: /^\d{4}-\d\d-\d\d$/,
  'data-label': /^/,
  alt: /^/,
  title: /^/,
  'aria-label': /^/,
};
const TAGS =
  /^(?:h[2-6]|p|blockquote|ul|ol|li|hr|pre|code|div|figure|figcaption|img|table|caption|thead|tbody|tr|th|td|a|strong|em|del|br|span|time)$/;
const VOID = /^(?:br|hr|img)$/;

/**
 * Reads HTML by a grammar narrower than a browser's: text without angle brackets, and tags whose attributes stand
 * in double quotes. Whatever does not fit, is not on the lists, or does not nest, fails.
 */
export function expectStrictHtml(html: string): void {
  const open: string[] = [];
  for (const piece of html.match(/<[^<>]*>|[^<>]+|[<>]/g) ?? []) {
    if (!piece.startsWith('<') && piece !== '>') continue;
    const tag = /^<(\/?)([a-z0-9]+)((?: [a-z-]+="[^"<>]*")*)>$/.exec(piece);
    if (!tag) expect.fail(`not a tag of ours: ${piece} in ${html}`);
    const [, slash, name = '', attributes = ''] = tag;
    expect(name).toMatch(TAGS);
    if (slash) expect(open.pop()).toBe(name);
    else if (!VOID.test(name)) open.push(name);
    for (const [, key = '', value = ''] of attributes.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
      expect(ATTRIBUTES[key], `attribute ${key} in ${piece}`).toBeDefined();
      expect(value).toMatch(ATTRIBUTES[key] ?? /^$/);
    }
  }
  expect(open).toEqual([]);
}
