import { decodeEntities } from '../entities.ts';
import { DECORATIVE } from '../images.ts';

/**
 * What a page holds of an author's: its words, the numbers of its lists, and what stands in attributes (addresses,
 * descriptions of images). What the renderer adds for screen readers is left out. `html` is of the renderer's own.
 */
export function shownText(html: string): string {
  let text = '';
  let hidden = false;
  const numbers: (number | undefined)[] = [];
  const links: string[] = [];
  for (const [piece, slash, name, attributes = ''] of html.matchAll(/<(\/?)([a-z0-9]+)([^<>]*)>|[^<>]+/g)) {
    const value = (key: string) => decodeEntities(new RegExp(` ${key}="([^"]*)"`).exec(attributes)?.[1] ?? '');
    if (hidden) hidden = !(slash && name === 'span');
    else if (name === undefined) text += decodeEntities(piece);
    else if (slash) text += closed(name);
    else text += opened(name, value);
  }
  return text;

  function opened(name: string, value: (key: string) => string): string {
    if (name === 'a') links.push(`${value('href')} ${value('title')}`);
    else if (name === 'img') return ` ${value('alt') || DECORATIVE} ${value('src')} `;
    else if (name === 'span') hidden = value('class') !== '' || value('role') !== '';
    else if (name === 'ul') numbers.push(undefined);
    else if (name === 'ol') numbers.push(Number(value('start') || 1) - 1);
    else if (name === 'li') return item(value('value'));
    return '\n';
  }

  function item(written: string): string {
    const before = numbers.pop();
    const number = before === undefined ? undefined : written === '' ? before + 1 : Number(written);
    numbers.push(number);
    return number === undefined ? '\n' : `\n${number}. `;
  }

  /** An address that is the text of its link too is held twice: it may have been written twice. */
  function closed(name: string): string {
    if (name === 'ul' || name === 'ol') numbers.pop();
    return name === 'a' ? ` ${links.pop() ?? ''} ` : '\n';
  }
}
