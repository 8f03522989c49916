import type { Page } from 'playwright-core';

interface Stops {
  /** How many links, buttons and fields can be seen. */
  wanted: number;
  /** Those that Tab led to, as their places in the document, in the order in which it did. */
  reached: number[];
  /** The HTML of those where one does not see that they have the focus. */
  unseen: string[];
}

/** Presses Tab until every stop of the page should have had the focus. */
export async function keyboardStops(page: Page): Promise<Stops> {
  const wanted = await page.evaluate(
    () =>
      [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(
        (stop) => stop.checkVisibility({ visibilityProperty: true }),
      ).length,
  );
  const reached = new Set<number>();
  const unseen: string[] = [];
  for (let step = 0; step < wanted; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const active = document.activeElement!;
      const { outlineStyle, outlineWidth } = getComputedStyle(active);
      return {
        index: [...document.querySelectorAll('*')].indexOf(active),
        seen: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
        html: active.outerHTML.slice(0, 120),
      };
    });
    reached.add(stop.index);
    if (!stop.seen) unseen.push(stop.html);
  }
  return { wanted, reached: [...reached], unseen };
}
