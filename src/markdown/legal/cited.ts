import { escapeAttribute, escapeText } from '../entities.ts';
import type { Cited, RenderOptions } from '../options.ts';

/**
 * A piece of running text as HTML, in which the documents it names are links, with a word beside them that says whether they
 * hold. The browser moves that word on by `data-phases` and shows what holds instead by `data-from`, as it does with others.
 */
export function citedHtml(text: string, cite: RenderOptions['cite']): string {
  let html = '';
  let last = 0;
  for (const cited of cite?.(text) ?? []) {
    html += escapeText(text.slice(last, cited.at)) + link(cited.href, text.slice(cited.at, cited.end)) + beside(cited);
    last = cited.end;
  }
  return html + escapeText(text.slice(last));
}

const link = (href: string, text: string) => `<a href="${escapeAttribute(href)}">${escapeText(text)}</a>`;

function beside({ status, phases, instead }: Cited): string {
  const mark =
    status === undefined
      ? ''
      : `<span class="small"${phases ? ` data-phases="${escapeAttribute(phases)}"` : ''}>（<span>${escapeText(status)}</span>）</span>`;
  if (!instead) return mark;
  const from = instead.from === undefined ? '' : ` data-from="${escapeAttribute(instead.from)}" hidden="hidden"`;
  return `${mark}<span class="small"${from}>（见${link(instead.href, instead.title)}）</span>`;
}
