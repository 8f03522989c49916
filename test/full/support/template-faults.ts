import type { Browser, Page } from 'playwright-core';
import { axeFindingsAsShown } from '../../browser/axe-findings.ts';
import { keyboardStops } from '../../browser/keyboard-stops.ts';

/** How a page may be shown; `Emulated` is what the reader's system says, `text` what the reader chose on the page. */
const MODES = {
  light: {},
  dark: { colorScheme: 'dark', rules: 'colours' },
  'larger text': { text: 'largest' },
  'forced colours': { forcedColors: 'active' },
  print: { media: 'print', rules: 'paper' },
} as const satisfies Record<string, Shown>;

type Shown = Parameters<Page['emulateMedia']>[0] & {
  text?: string;
  rules?: Parameters<typeof axeFindingsAsShown>[2];
};

const SIZES = { 390: { width: 390, height: 844 }, 1280: { width: 1280, height: 900 } } as const;
/** WCAG 1.4.10: 320 pixels wide, which is what 1280 by 1024 leaves at 400 %. */
const NARROW = { '320 px': { width: 320, height: 700 }, '400 %': { width: 320, height: 256 } } as const;
/** Fewer characters are no page. */
const SOME_TEXT = 60;

export interface Looked {
  checks: number;
  faults: string[];
}

/** Everything that is tried with one template of a site at `baseURL`. */
export async function templateFaults(browser: Browser, baseURL: string, path: string, now: Date): Promise<Looked> {
  const faults: string[] = [];
  let checks = 0;
  const visit = async (look: (page: Page) => Promise<string[]>, options: { script?: boolean; css?: boolean } = {}) => {
    const { script = true, css = true } = options;
    const context = await browser.newContext({
      ...{ baseURL, locale: 'zh-CN', viewport: SIZES[390], reducedMotion: 'reduce', serviceWorkers: 'block' },
      javaScriptEnabled: script,
    });
    try {
      await context.clock.setFixedTime(now);
      if (!css) await context.route('**/*.css', (route) => route.abort());
      const page = await context.newPage();
      await page.goto(path);
      if (script && path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
      const found = await look(page);
      faults.push(...found.map((fault) => `${path} ${fault}`));
    } finally {
      await context.close();
    }
  };

  await visit(async (page) => {
    const found: string[] = [];
    for (const [width, viewport] of Object.entries(SIZES)) {
      await page.setViewportSize(viewport);
      for (const [mode, { text, rules, ...media }] of Object.entries<Shown>(MODES)) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', media: 'screen', ...media });
        await page.evaluate(chooseText, text);
        found.push(...(await axeFindingsAsShown(page, `${width} ${mode}`, rules)));
        checks += 1;
      }
    }
    return found;
  });
  await visit(async (page) => {
    const found: string[] = [];
    for (const [name, viewport] of Object.entries(NARROW)) {
      await page.setViewportSize(viewport);
      // 长者版 in its largest letters.
      if (path.includes('/elder/')) await page.evaluate(chooseText, 'largest');
      const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (beyond > 0) found.push(`${name}: ${String(beyond)} px to scroll sideways`);
      found.push(...(await page.evaluate(cutOff)).map((words) => `${name}: cut off at the right: ${words}`));
      checks += 1;
    }
    return found;
  });
  await visit(async (page) => {
    await page.setViewportSize(SIZES[1280]);
    const { wanted, reached, unseen } = await keyboardStops(page);
    checks += 1;
    return [
      ...(reached.length === wanted ? [] : [`keyboard: ${String(reached.length)} of ${String(wanted)} reached`]),
      ...unseen.map((html) => `keyboard: not seen to have the focus: ${html}`),
    ];
  });
  for (const options of [{ script: false }, { css: false }]) {
    await visit(async (page) => {
      checks += 1;
      const without = options.css === false ? 'no CSS' : 'no script';
      const titles = await page.locator('h1:visible').count();
      const { length } = await page.locator('main').innerText();
      return [
        ...(titles === 1 ? [] : [`${without}: ${String(titles)} titles`]),
        ...(length > SOME_TEXT ? [] : [`${without}: ${String(length)} characters`]),
      ];
    }, options);
  }
  return { checks, faults };
}

/** Runs inside the page: the size that a reader chose on it; 长者版 has sizes of its own. */
function chooseText(size: string | undefined): void {
  const { dataset } = document.documentElement;
  if (dataset['elder'] === undefined) dataset['text'] = size ?? '';
  else dataset['elder'] = size === undefined ? '24' : '40';
}

/** Runs inside the page: what stands fast and reaches beyond the screen, where nobody can scroll to it. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>('body :is(a, button, small, b, span)')]
    .filter((one) => {
      const { right, width } = one.getBoundingClientRect();
      if (width <= 1 || right <= innerWidth + 0.5) return false;
      let around: HTMLElement | null = one;
      while (around && getComputedStyle(around).position !== 'fixed') around = around.parentElement;
      return around !== null;
    })
    .map(({ innerText }) => innerText.trim());
}
