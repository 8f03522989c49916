import { decodeHTMLStrict } from 'entities/decode';
import { normaliseText } from '../text/normalise.ts';

/**
 * Character references become characters, once: `&amp;lt;` is the text `&lt;`. What may not stand in a text may not come in
 * by this way either. Forbidden code points become U+FFFD.
 */
export function decodeEntities(text: string): string {
  return text.includes('&') ? normaliseText(decodeHTMLStrict(text)) : text;
}

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text inside double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}
