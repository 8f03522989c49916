import type { Thing } from '../schema/described.ts';

/** JSON-LD of what a page is about. Nothing in it can end the element that it stands in. */
export const linkedData = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
