import type { Site } from '../site.ts';
import { lifePages } from './life-pages.ts';

/** As the page of all of them is called. */
export const LIFE_TITLE = '遇到什么事';
export const LIFE_LEAD = '先做什么、去哪里、带什么、打哪个电话，按事情排在一起。';

/** The ways to the events of life. */
export const lifeLinks = (site: Site) => lifePages(site).map(({ href, title }) => ({ label: title, href }));
