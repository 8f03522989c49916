import type { Hit, Span } from '../../search/engine.ts';

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  className = '',
  ...inside: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...inside);
  return element;
}

export const spans = (parts: readonly Span[]): (string | Node)[] =>
  parts.map(({ text, marked }) => (marked ? make('mark', '', text) : text));

/** A status with its shape, as `StatusMark` draws it. */
export function statusMark(code: string, path: string, label: string): HTMLSpanElement {
  const mark = make('span', 'st');
  mark.dataset['status'] = code;
  const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  drawing.setAttribute('viewBox', '0 0 16 16');
  drawing.setAttribute('height', '16');
  drawing.setAttribute('aria-hidden', 'true');
  const shape = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  shape.setAttribute('d', path);
  drawing.append(shape);
  mark.append(drawing, make('span', '', label));
  return mark;
}

/** Where a result leads: in 长者版 to the page that is there, else to the usual one. */
export const addressOf = ({ url, elder }: Hit): string =>
  elder && location.pathname.endsWith('/elder/search/')
    ? url.replace(/^\/contact\//, '/calls/').replace('/', '/elder/')
    : url;
