import { lifeEvents } from '../../collections/life/life-events.ts';
import { LIFE_TITLE } from '../../model/life/life-links.ts';
import { lifePages } from '../../model/life/life-pages.ts';
import type { Site } from '../../model/site.ts';
import type { SearchDocument } from './document.ts';

/** What the index holds of the pages of events of life. They have no telephone of their own, so none is a direct answer. */
export const lifeDocuments = (site: Site): SearchDocument[] =>
  lifePages(site).map(({ name, href, title, lead }) => {
    const { asked } = lifeEvents[name];
    return {
      passages: [
        ...[title, ...asked].map((text) => ({ place: 'title' as const, text })),
        { place: 'body', text: lead },
      ],
      facets: {},
      old: false,
      over: false,
      lasting: true,
      card: { url: href, title, also: asked, summary: lead, type: LIFE_TITLE },
    };
  });
