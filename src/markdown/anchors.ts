import { limitProblem } from './limits.ts';
import { render } from './render.ts';
import { BODY_ID } from './sanitise.ts';

/**
 * Whether a fragment names a place that a body should hold and does not: an article, a paragraph, a heading. Other
 * fragments belong to the page around it. A body that is too large to be read lacks nothing.
 */
export function lacksAnchor(markdown: string, fragment: string): boolean {
  if (!BODY_ID.test(fragment) || limitProblem(markdown)) return false;
  return !render(markdown, { numbered: true }).html.includes(` id="${fragment}"`);
}
