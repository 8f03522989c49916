import type { SearchDocument } from '../../src/search/index/document.ts';

/** A notice as the index is given it. */
export function entry({ title = '通知', text = '', year = '2026', url = '/' }): SearchDocument {
  return {
    passages: [
      { place: 'title', text: title },
      { place: 'body', text },
    ],
    facets: { type: 'disclosures', year },
    old: false,
    over: false,
    lasting: false,
    card: { url, title, type: '居务公开' },
  };
}
