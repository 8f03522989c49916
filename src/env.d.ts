import type { Entry } from './collections/entry.ts';
import type { MediaLibrary } from './model/page-context.ts';
import type { Site } from './model/site.ts';

declare global {
  namespace App {
    /** What pages are rendered from: `Astro.locals`, which Astro types by this name. */
    interface Locals {
      site: Site;
      /** What is known of the uploads that residents may have. */
      media: MediaLibrary;
      /** The Markdown of an entry. */
      bodyOf: (entry: Entry) => string;
      /** A text that was public, by its git blob. */
      textOf: (blob: string) => Promise<Uint8Array>;
      /** Whether there is a desk, or the CMS writes to a git host. */
      atDesk: boolean;
      /** What the head of the search page says of the index; not known where pages are rendered for looking at them. */
      searchTags?: string | undefined;
    }
  }
}
