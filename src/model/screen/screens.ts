import { SLIDE_SECONDS } from '../../collections/settings/screen.ts';
import { screenHref } from '../links.ts';
import type { Site } from '../site.ts';
import { slidesOf, type Slide } from './slides.ts';

export interface Screen {
  path: string;
  /** Whose it is. */
  title: string;
  /** For so many a picture stands at least. */
  seconds: number;
  slides: readonly Slide[];
}

const secondsOf = ({ settings }: Site) => settings.screenSeconds ?? SLIDE_SECONDS;

/** One for the whole board, and one for the hall of each community. */
export const screensOf = (site: Site): Screen[] => [
  { path: screenHref(), title: site.settings.name, seconds: secondsOf(site), slides: slidesOf(site) },
  ...site.entries.communities
    .filter(({ data }) => data.level === 'community')
    .map((community) => ({
      path: screenHref(community.id),
      title: `${community.data.title}公示栏`,
      seconds: secondsOf(site),
      slides: slidesOf(site, community),
    })),
];
