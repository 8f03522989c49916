import type { MarkedToken, Token } from 'marked';
import { citedHtml } from './legal/cited.ts';
import { decodeEntities, escapeText } from './entities.ts';
import { imageHtml, imageSays } from './images.ts';
import { linkHtml, safeUrl } from './links.ts';
import type { RenderOptions } from './options.ts';

/** Running text as HTML. Every character of the author's goes through escapeText or escapeAttribute. */
export function inlineHtml(tokens: readonly Token[], options: RenderOptions, inLink = false): string {
  return (tokens as readonly MarkedToken[]).map((token) => one(token, options, inLink)).join('');
}

/** Running text as plain words. Where the line breaks on the page, it does here. */
export function inlineText(tokens: readonly Token[]): string {
  return (tokens as readonly MarkedToken[]).map(plain).join('');
}

function plain(token: MarkedToken): string {
  const isWords = (token.type === 'text' && !token.tokens) || token.type === 'codespan';
  return isWords ? words(token).replaceAll('\n', ' ') : words(token);
}

function one(token: MarkedToken, options: RenderOptions, inLink: boolean): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return `<${token.type}>${inlineHtml(token.tokens, options, inLink)}</${token.type}>`;
    case 'link':
      return link(token, options, inLink);
    case 'image':
      return imageHtml(token, options, inLink);
    case 'codespan':
      return `<code>${escapeText(token.text)}</code>`;
    case 'br':
      return '<br>';
    case 'html':
      return token.text === '\n' ? '<br>' : escapeText(token.text);
    case 'checkbox':
      return token.checked
        ? '<span role="img" aria-label="已完成">✓</span> '
        : '<span role="img" aria-label="未完成">○</span> ';
    case 'text':
      return token.tokens
        ? inlineHtml(token.tokens, options, inLink)
        : citedHtml(words(token), inLink ? undefined : options.cite);
    default:
      return escapeText(words(token));
  }
}

function link(token: Extract<MarkedToken, { type: 'link' }>, options: RenderOptions, inLink: boolean): string {
  const url = inLink ? undefined : safeUrl(token.href, token.autolink);
  if (token.autolink) {
    const text = escapeText(token.text);
    return url === undefined ? text : linkHtml(text, url, options.host);
  }
  if (url === undefined) return inlineHtml(token.tokens, options, inLink);
  const inner = inlineHtml(token.tokens, options, true);
  return linkHtml(inner.trim() === '' ? escapeText(url) : inner, url, options.host, token.title);
}

function words(token: MarkedToken): string {
  switch (token.type) {
    case 'strong':
    case 'em':
    case 'del':
      return inlineText(token.tokens);
    case 'link':
      return token.autolink ? token.text : inlineText(token.tokens);
    case 'image':
      return imageSays(token);
    case 'escape':
    case 'codespan':
    case 'html':
      return token.text;
    case 'br':
      return '\n';
    case 'checkbox':
      return '';
    case 'text':
      return token.tokens ? inlineText(token.tokens) : decodeEntities(token.text);
    default:
      return token.raw;
  }
}
