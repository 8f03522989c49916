import { chromium, type Browser, type BrowserServer } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

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

const options = () => ({ executablePath: findBrowser(), args: ARGS });

/** A Chromium of one's own. */
export const launch = (): Promise<Browser> => chromium.launch(options());

/** One to which any number connect, each with profiles of their own: to start takes longer than most tests. */
export const launchServer = (): Promise<BrowserServer> => chromium.launchServer(options());
