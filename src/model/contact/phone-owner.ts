import type { Site } from '../site.ts';

/** Whose number it is, as it is called: 青石社区警务站. */
export const phoneOwner = (site: Site, number: string): string | undefined =>
  [...site.entries.places, ...site.entries.communities].find(({ data }) => data.phones?.includes(number))?.data.title ??
  site.settings.hotlines.find(({ phone }) => phone === number)?.name;
