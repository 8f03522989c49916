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
  const answers: Answer[] = [];
  try {
    for (const question of questions) {
      const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' });
      bytes = 0;
      const page = await context.newPage();
      await page.goto(server.origin);
      const asked = await ask(page, question);
      const sent = bytes;
      const others = await asked.evaluate(({ others: all }) => all());
      const { first } = await asked.evaluate(({ first: ten }) => ({ first: ten }));
      answers.push({ urls: [...first, ...others.map(addressOf)], bytes: sent });
      await context.close();
    }
  } finally {
    await server.close();
  }
  return answers;
}

const ask = (page: Page, question: string) => page.evaluateHandle((typed) => globalThis.ask(typed), question);
