import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { afterEach } from 'vitest';
import { logIn, openAdmin, type CmsDriver } from '../browser/cms-driver.ts';
import { DESK, KEEPS_NOTHING } from '../browser/open-browser.ts';
import { PASSWORD } from './people.ts';

/** A browser profile of one person at the office of that origin, on the screen of a desk unless told. */
export async function openProfile(
  browser: Browser,
  baseURL: string,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const profile = await browser.newContext({ ...KEEPS_NOTHING, baseURL, locale: 'zh-CN', viewport: DESK, ...options });
  profile.setDefaultTimeout(30_000);
  return profile;
}

/** One of the people of the office, logged in to the CMS in a profile. */
export async function enterCms(profile: BrowserContext, origin: string, account: string): Promise<CmsDriver> {
  const driver = await openAdmin(await profile.newPage(), origin);
  await logIn(driver, account, PASSWORD);
  return driver;
}

/** Prints what stands on every open screen when a test of this file fails: the line that waited in vain seldom tells why. */
export function tellScreens(browser: () => Browser): void {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    for (const page of browser()
      .contexts()
      .flatMap((profile) => profile.pages())) {
      const text = await page.innerText('body').catch(String);
      console.log(`${page.url()}\n${text.replace(/\s*\n\s*/g, '\n').slice(0, 3000)}`);
    }
  });
}
