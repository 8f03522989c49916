import { limitProblem } from './limits.ts';
import { render } from './render.ts';
import { BODY_ID } from './sanitise.ts';

/** Whether a fragment can name a place in a body: an article, a paragraph, a heading. Others belong to the page around it. */
export const isBodyAnchor = (fragment: string): boolean => BODY_ID.test(fragment);

/** The fragments that name a place in a body; undefined for one that is too large to be read. */
export function anchorsIn(markdown: string): string[] | undefined {
  if (limitProblem(markdown)) return undefined;
  return [...render(markdown, { numbered: true }).html.matchAll(/ id="([0-9a-z_-]+)"/g)].map(([, id]) => id!);
}
