import { screenHref } from '../links.ts';
import type { Site } from '../site.ts';
import { slidesOf, type Slide } from './slides.ts';

export interface Screen {
  path: string;
  /** Whose it is. */
  title: string;
  slides: readonly Slide[];
}

/** One for the whole board, and one for the hall of each community. */
export const screensOf = (site: Site): Screen[] => [
  { path: screenHref(), title: site.settings.name, slides: slidesOf(site) },
  ...site.entries.communities
    .filter(({ data }) => data.level === 'community')
    .map((community) => ({
      path: screenHref(community.id),
      title: `${community.data.title}公示栏`,
      slides: slidesOf(site, community),
    })),
];
