import { decodeHTMLStrict } from 'entities/decode';

/** Character references become characters, once: `&amp;lt;` is the text `&lt;`. Forbidden code points become U+FFFD. */
export function decodeEntities(text: string): string {
  return text.includes('&') ? withoutControls(decodeHTMLStrict(text)) : text;
}

/** Text between tags. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Text inside double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', '&quot;');
}

/**
 * Control characters, and marks that turn the direction of writing round and so can hide what a line really says,
 * have no place in a notice.
 */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, '');
}

const CONTROLS = new RegExp(
  '[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]',
  'g',
);
