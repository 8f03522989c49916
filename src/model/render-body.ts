import { definitionOf, type CollectionName } from '../collections/index.ts';
import { render, type Rendered } from '../markdown/render.ts';
import type { MediaLibrary } from './page-context.ts';

/** The body of an entry as its collection wants it, the same on the site and in the preview. */
export function renderBody(
  collection: CollectionName,
  markdown: string,
  { media, host }: { media: MediaLibrary; host: string },
): Rendered {
  return render(markdown, {
    numbered: definitionOf(collection).body.numbered ?? false,
    host,
    image: (path) => {
      const { width, height } = media.get(path) ?? {};
      return width && height ? { width, height } : undefined;
    },
  });
}
