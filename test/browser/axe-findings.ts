import axe, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const WHOLE: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // The look promises 7 : 1, which is more than AA asks for.
  rules: { 'color-contrast-enhanced': { enabled: true } },
};
/** Another colour scheme changes colours and nothing else. */
const COLOURS: RunOptions = { runOnly: { type: 'rule', values: ['color-contrast', 'color-contrast-enhanced'] } };
/** On paper nothing is tapped. */
const PAPER: RunOptions = { ...WHOLE, rules: { ...WHOLE.rules, 'target-size': { enabled: false } } };
const RULES = { all: WHOLE, colours: COLOURS, paper: PAPER };

/** What axe finds on the page as it stands: all rules in light colours, the contrasts in dark ones. */
export async function axeFindings(page: Page, where: string): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(
      ...(await axeFindingsAsShown(page, `${where} ${colorScheme}`, colorScheme === 'dark' ? 'colours' : 'all')),
    );
  }
  return found;
}

/** The same of the page as it is shown now; by the contrasts alone where nothing but colours is other than before. */
export async function axeFindingsAsShown(
  page: Page,
  where: string,
  rules: keyof typeof RULES = 'all',
): Promise<string[]> {
  await bringAxe(page);
  const { violations } = await page.evaluate(runAxe, RULES[rules]);
  return violations.flatMap((violation) => sentences(where, violation));
}

/** What it finds wrong with one part of a page, by the rules it has for everybody. */
export async function axeFaults(page: Page, selector: string): Promise<string[]> {
  await bringAxe(page);
  const { violations } = await page.evaluate(
    (inside) => (globalThis as unknown as { axe: typeof axe }).axe.run(inside, { resultTypes: ['violations'] }),
    selector,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

/** Once a document: it is half a megabyte, and a page is looked at four times. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.evaluate(`${axe.source}; undefined`);
}

/** Runs inside the page. */
const runAxe = (options: RunOptions): Promise<AxeResults> =>
  (window as unknown as { axe: typeof axe }).axe.run(document, { ...options, resultTypes: ['violations'] });

const sentences = (where: string, { id, help, nodes }: AxeResults['violations'][number]) =>
  nodes
    .slice(0, 3)
    .map(({ html, failureSummary }) => `${where} ${id}: ${help}\n${html.slice(0, 200)}\n${failureSummary}`);
