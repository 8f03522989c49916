import { attributes, builtPages } from '../site/pages.ts';
import { sampleSite } from '../site/sample-site.ts';
import { htmlFaults, linkFaults, unusedUploads } from '../site/whole-site.ts';
import type { Property } from './property.ts';

/** All of it whatever the share. `npm test` follows all links too, and validates the HTML of four pages of each kind. */
export const property: Property = {
  id: 'R17',
  title: 'the whole site: no broken link or fragment, no upload that nobody uses, no id twice, all HTML valid',
  async prove() {
    const { dist, remove } = sampleSite();
    try {
      const pages = builtPages(dist);
      const links = linkFaults(dist, pages);
      const uploads = unusedUploads(dist, pages);
      const html: string[] = [];
      for (const page of pages) html.push(...(await htmlFaults(page)));
      const ids = pages.reduce((sum, page) => sum + attributes(page.html, 'id').length, 0);
      const faults = [...links.faults, ...uploads.unused.map((file) => `unused: ${file}`), ...html];
      return {
        pass: faults.length === 0 && links.followed > 0,
        figures: [
          `${String(pages.length)} pages, ${String(links.followed)} links and ${String(ids)} ids: ${String(links.faults.length)} wrong`,
          `${String(uploads.count)} uploads, ${String(uploads.unused.length)} unused`,
          `${String(html.length)} faults of HTML`,
          ...faults.slice(0, 10),
        ].join('; '),
      };
    } finally {
      remove();
    }
  },
};
