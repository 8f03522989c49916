import sanitizeHtml from 'sanitize-html';
import { WIDTHS } from './tables/table-layout.ts';

/**
 * The second layer. The renderer escapes everything by itself; should it ever fail to, only what it makes on purpose
 * gets through here. On what it does make this changes nothing (a test holds it to that).
 */
export function sanitise(html: string): string {
  return sanitizeHtml(html, POLICY).replace(/<(br|hr|img)((?: [^<>]*)?) \/>/g, '<$1$2>');
}

/** Shapes of the ids the renderer makes; none can be the name of a property of `document` or `window`. */
export const BODY_ID =
  /^(?:p\d+|h-[0-9a-z]+|part-\d+|ch-\d+|art-\d+|sec-\d+|s\d+|sub-\d+|item-\d+|point-\d+)(?:[-_][0-9a-z]+)*$/;

const WITH_ID = ['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'span', 'li'];

const POLICY: sanitizeHtml.IOptions = {
  allowedTags: [
    ...['h2', 'h3', 'h4', 'h5', 'h6', 'p', 'blockquote', 'ul', 'ol', 'li', 'hr', 'pre', 'code', 'div', 'figure'],
    ...['figcaption', 'img', 'table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td'],
    ...['a', 'strong', 'em', 'del', 'br', 'span', 'time'],
  ],
  allowedAttributes: {
    ...Object.fromEntries(WITH_ID.map((tag) => [tag, ['id']])),
    a: ['href', 'title', { name: 'rel', values: ['noopener external'] }, 'aria-label'],
    strong: ['id', { name: 'role', values: ['heading'] }, { name: 'aria-level', values: ['2', '3', '4', '5', '6'] }],
    span: [
      'id',
      { name: 'role', values: ['img'] },
      'aria-label',
      'data-phases',
      'data-from',
      { name: 'hidden', values: ['hidden'] },
    ],
    img: [
      'src',
      'alt',
      'width',
      'height',
      { name: 'loading', values: ['lazy'] },
      { name: 'decoding', values: ['async'] },
    ],
    div: [{ name: 'role', values: ['region'] }, { name: 'tabindex', values: ['0'] }, 'aria-label'],
    pre: [{ name: 'tabindex', values: ['0'] }],
    th: [{ name: 'scope', values: ['row', 'col'] }],
    td: ['data-label'],
    ol: ['start'],
    li: ['id', 'value'],
    time: ['datetime'],
  },
  allowedClasses: {
    p: ['signoff'],
    a: ['pn'],
    span: ['vh', 'small'],
    div: ['wide', 'fit', ...WIDTHS.map((width) => `fit-${width}`)],
    th: ['amt', 'short'],
    td: ['amt', 'short'],
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowedSchemesByTag: { img: ['http', 'https'] },
  allowProtocolRelative: false,
  // Style parsing needs Node; no style is allowed anyway.
  parseStyleAttributes: false,
  transformTags: {
    '*': (tagName, { id, ...attribs }) => ({
      tagName,
      attribs: id === undefined || !BODY_ID.test(id) ? attribs : { id, ...attribs },
    }),
  },
};
