import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { NOW } from '../site/build.ts';

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export interface OpenOptions extends BrowserContextOptions {
  /** What the reader's clock says; the instant of the build unless told, so that no status depends on the day of the run. */
  now?: string;
}

/** Every new profile would otherwise fetch what is kept for when there is no network, and nobody here is without one. */
export const KEEPS_NOTHING = { serviceWorkers: 'block' } as const;

/**
 * The Chromium of all tests, for those of one file. Every page stands on the built site, on a phone unless told, and is
 * open until the test ends that opened it; what a `beforeAll` opens stays for all.
 */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  let keptForMore = 0;
  const closeFrom = async (first: number) => {
    await Promise.all(contexts.splice(first).map((context) => context.close()));
  };
  // A page that one test has opened would live, and take its time, until the file ends.
  beforeEach(() => {
    keptForMore = contexts.length;
  });
  afterEach(() => closeFrom(keptForMore));
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());

  return {
    /** A page in a profile of its own; `goto` takes addresses of the site such as `/search/`. */
    async open({ now = NOW, ...options }: OpenOptions = {}): Promise<Page> {
      const context = await browser.newContext({
        baseURL: inject('origin'),
        viewport: PHONE,
        locale: 'zh-CN',
        ...KEEPS_NOTHING,
        ...options,
      });
      contexts.push(context);
      await context.clock.setFixedTime(new Date(now));
      return context.newPage();
    },
    /** Closes whatever is open. */
    close: () => closeFrom(0),
  };
}
