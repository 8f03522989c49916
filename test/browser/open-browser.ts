import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { findBrowser } from '../find-browser.ts';
import { NOW } from '../site/build.ts';

/** What Playwright switches off by itself, because the last list given is the one that counts; then what only costs time here. */
const SWITCHED_OFF = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning'],
  ...['AvoidCorsURLLoaderRestartOnRedirect', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled'],
  ...['PreconnectToSearch', 'LensOverlay'],
  // Each window would draw the list under its address bar, which nobody sees, and each profile would keep a renderer in
  // reserve: two processes that took more than half of what a page costs.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup', 'SpareRendererForSitePerProcess'],
];

const ARGS = [
  `--disable-features=${SWITCHED_OFF.join(',')}`,
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

/**
 * A real Chromium for the tests of one file. Every page stands on the built site, on a phone unless told, and is open until
 * the test ends that opened it; what a `beforeAll` opens stays for all.
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
    /** Closes whatever is open. */
    close: () => closeFrom(0),
  };
}
