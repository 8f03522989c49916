import type { BrowserContext, Page } from 'playwright-core';

/** What the desk refuses on purpose: no right, gone meanwhile, two people on one text, something to be mended first. */
const REFUSALS = [403, 404, 409, 422];

/** What a browser complains of on the pages of a context: its console, what threw, what could not be had. */
export function consoleFaults(context: BrowserContext): string[] {
  const faults: string[] = [];
  const watch = (page: Page) => {
    const note = (what: string) => faults.push(`${new URL(page.url()).hash} ${what}`);
    page.on('console', (message) => {
      // The answer itself is told below.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) note(message.text());
    });
    page.on('pageerror', ({ message }) => note(message));
    page.on('response', (response) => {
      const isRefusal = response.url().endsWith('/desk/api') && REFUSALS.includes(response.status());
      if (response.status() >= 400 && !isRefusal) note(`${String(response.status())} ${response.url()}`);
    });
    page.on('requestfailed', (request) => {
      // Whoever leaves a page leaves what it was still asking for.
      const why = request.failure()?.errorText ?? '';
      if (why !== 'net::ERR_ABORTED') note(`${why} ${request.url()}`);
    });
  };
  context.on('page', watch);
  return faults;
}
