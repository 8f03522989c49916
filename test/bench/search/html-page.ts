import type { SearchDocument } from './ours-in-node.ts';

/** How a page is written for an engine. */
export interface Manner {
  lang: string;
  /** What is done to each text before it stands in the page. */
  written: (text: string) => string;
  /** What stands at the end of the page, as HTML. */
  end?: (document: SearchDocument) => string;
}

/** What an entry's page says, as plain HTML: title, summary, headings with their addresses, paragraphs, fields. */
export function pageOf(document: SearchDocument, { lang, written, end }: Manner): string {
  const html = (text: string) => escaped(written(text));
  const body = document.passages.flatMap(({ place, text, under }) => {
    if (text.trim() === '') return [];
    if (place === 'title') return [`<h1>${html(text)}</h1>`];
    if (place === 'heading' && under) return [`<h2${under.id ? ` id="${escaped(under.id)}"` : ''}>${html(text)}</h2>`];
    return text.split('\n').map((line) => `<p>${html(line)}</p>`);
  });
  const { title } = document.card;
  return [
    `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${html(title)}</title></head><body><main>`,
    ...body,
    end?.(document) ?? '',
    '</main></body></html>',
  ].join('\n');
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
