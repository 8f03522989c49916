import type { Browser } from 'playwright-core';
import { NOW } from '../../site/build.ts';
import { PHONE, WIDE, type SampleOffice } from '../sample-office.ts';
import { forHandbook } from '../take.ts';

/** Somebody at a board enters what they have put up. */
export async function posting(office: SampleOffice): Promise<void> {
  const { page } = await office.enter('chen', { viewport: PHONE });
  await page.goto(`${office.origin}/desk/office/posting?entry=disclosures/nanxiang-winter-aid`);
  const form = page.locator('form').first();
  await forHandbook(page, 'posting', { of: form, press: form.getByRole('button', { name: '登记张贴' }) });
}

/** The screen of a hall. */
export async function screen(office: SampleOffice, browser: Browser): Promise<void> {
  const context = await browser.newContext({ viewport: WIDE, locale: 'zh-CN', serviceWorkers: 'block' });
  await context.clock.setFixedTime(NOW);
  const page = await context.newPage();
  await page.goto(`${office.origin}/screen/nanxiang/`);
  await page.locator('html[data-running]').waitFor();
  await forHandbook(page, 'screen');
  await context.close();
}
