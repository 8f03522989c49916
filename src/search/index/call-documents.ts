import type { Site } from '../../model/site.ts';
import { urgentOf } from '../../model/contact/urgent.ts';
import type { SearchDocument } from './document.ts';

/** What the index holds of the numbers for what is urgent: a document for each kind, which is no entry's. */
export const callDocuments = (site: Site): SearchDocument[] =>
  urgentOf(site).map(({ kind, label, say, asked, numbers }) => {
    const phones = numbers.map(({ phone, name, community }) => {
      const at = [community?.title, name].filter(Boolean).join(' ');
      return { number: phone, ...(at && { at }) };
    });
    return {
      passages: [
        ...[label, ...asked].map((text) => ({ place: 'title' as const, text })),
        { place: 'body', text: say },
        { place: 'body', text: phones.map(({ number, at = '' }) => `${at} ${number}`).join('\n'), facts: true },
      ],
      facets: {},
      old: false,
      over: false,
      lasting: true,
      card: { url: `/contact/#${kind}`, title: label, also: asked, summary: say, type: '急事找谁', phones },
    };
  });
