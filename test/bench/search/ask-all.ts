import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../../browser/site-server.ts';

export interface Answer {
  /** Addresses of all that was found, the best first. */
  urls: string[];
  /** Sent until the first ten could be shown: bodies as they went over the wire, without headers. */
  bytes: number;
}

/**
 * Asks each question as a reader who comes for the first time, one after another; `addressOf` tells the address of what an
 * engine names otherwise.
 */
export async function askAll(
  questions: readonly string[],
  site: string,
  browser: Browser,
  addressOf: (name: string) => string,
): Promise<Answer[]> {
  let bytes = 0;
  const server = await serveSite(site, (length) => {
    bytes += length;
  });
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
  const answers: Answer[] = [];
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    for (const question of questions) {
      await page.goto('about:blank');
      // The same bytes as with a profile for each question, in a third of the time.
      await session.send('Network.clearBrowserCache');
      bytes = 0;
      await page.goto(server.origin);
      const asked = await ask(page, question);
      const sent = bytes;
      const { first, others } = await asked.evaluate(async (all) => ({ first: all.first, others: await all.others() }));
      answers.push({ urls: [...first, ...others.map(addressOf)], bytes: sent });
    }
  } finally {
    await context.close();
    await server.close();
  }
  return answers;
}

const ask = (page: Page, question: string) => page.evaluateHandle((typed) => globalThis.ask(typed), question);
