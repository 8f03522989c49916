import { definitionOf } from '../collections/index.ts';
import type { Entry } from '../collections/entry.ts';
import { render, type Rendered } from '../markdown/render.ts';
import { citerFor } from './record/cited.ts';
import type { MediaLibrary } from './page-context.ts';
import type { Site } from './site.ts';

/** The body of an entry as its collection wants it, the same on the site and in the preview. */
export function renderBody(site: Site, entry: Entry, markdown: string, media: MediaLibrary): Rendered {
  return render(markdown, {
    numbered: definitionOf(entry.collection).body.numbered ?? false,
    host: site.settings.domain,
    image: (path) => {
      const { width, height } = media.get(path) ?? {};
      return width && height ? { width, height } : undefined;
    },
    cite: citerFor(site, entry, markdown),
  });
}
