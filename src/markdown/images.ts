import type { Tokens } from 'marked';
import { decodeEntities, escapeAttribute, escapeText } from './entities.ts';
import { isExternal, linkHtml, safeUrl } from './links.ts';
import type { RenderOptions } from './options.ts';

/** What stands for the words of a picture that says nothing: no reader speaks of it (WCAG 1.1.1, GB/T 37668). */
export const DECORATIVE = '装饰';

/** An image of ours. One from another site is never loaded: it becomes a link, or words where a link cannot stand. */
export function imageHtml(token: Tokens.Image, options: RenderOptions, inLink = false): string {
  const alt = imageSays(token);
  const url = safeUrl(token.href);
  if (url === undefined || !isShown(url, options.host)) {
    const words = escapeText(alt || '图片');
    return url === undefined || inLink ? words : linkHtml(words, url, options.host);
  }
  const size = options.image?.(decodeEntities(token.href));
  const pixels = size ? ` width="${Math.round(size.width)}" height="${Math.round(size.height)}"` : '';
  return `<img src="${escapeAttribute(url)}" alt="${escapeAttribute(alt)}"${pixels} loading="lazy" decoding="async">`;
}

/** A paragraph that is one image; its title is the caption. */
export function figureHtml(token: Tokens.Image, options: RenderOptions): string {
  const url = safeUrl(token.href);
  if (url === undefined || !isShown(url, options.host)) return `<p>${imageHtml(token, options)}</p>\n`;
  const caption = token.title ? `<figcaption>${escapeText(decodeEntities(token.title))}</figcaption>` : '';
  return `<figure>${imageHtml(token, options)}${caption}</figure>\n`;
}

/** What the image says to who cannot see it. */
export function imageSays(token: Tokens.Image): string {
  const words = imageText(token);
  return words === DECORATIVE ? '' : words;
}

/** The words of the image as they are written. */
export function imageText(token: Tokens.Image): string {
  return decodeEntities(token.text).replace(/\s+/g, ' ').trim();
}

function isShown(url: string, host: string | undefined): boolean {
  return !/^(mailto|tel):/i.test(url) && !url.startsWith('#') && !isExternal(url, host);
}
