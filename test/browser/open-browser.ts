import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { NOW } from '../site/build.ts';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

export interface OpenOptions extends BrowserContextOptions {
  /** What the reader's clock says; the instant of the build unless told, so that no status depends on the day of the run. */
  now?: string;
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: findBrowser(), args: ARGS });

/** Every new profile would otherwise fetch what is kept for when there is no network, and nobody here is without one. */
const KEEPS_NOTHING = { serviceWorkers: 'block' } as const;

/** A real Chromium for the tests of one file. Every page stands on the built site, on a phone unless told. */
export function useBrowser() {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launch();
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
    /** Closes what the tests so far have opened. */
    async close(): Promise<void> {
      await Promise.all(contexts.splice(0).map((context) => context.close()));
    },
  };
}
