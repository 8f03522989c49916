import type { Browser } from 'playwright-core';
import { NOW } from '../../site/build.ts';
import { PHONE, WIDE, type SampleOffice } from '../sample-office.ts';
import { forDocs } from '../take.ts';

const PAGES = [
  ['home-390', '/', PHONE],
  ['home-1280', '/', WIDE],
  ['disclosure-1280', '/disclosures/nanxiang-2026-q3/', WIDE],
  ['consultation-390-dark', '/consultations/liuqiao-square/', PHONE],
  ['ledger-390', '/ledger/', PHONE],
  ['search-390', '/search/?q=加装电梯', PHONE],
] as const;

/** What residents see, for the README and the papers. */
export async function site(office: SampleOffice, browser: Browser): Promise<void> {
  for (const [name, path, viewport] of PAGES) {
    const context = await browser.newContext({
      ...{ viewport, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', serviceWorkers: 'block' },
      deviceScaleFactor: viewport === PHONE ? 1.5 : 1,
      colorScheme: name.endsWith('dark') ? 'dark' : 'light',
    });
    await context.clock.setFixedTime(NOW);
    const page = await context.newPage();
    await page.goto(office.origin + path, { waitUntil: 'networkidle' });
    await forDocs(page, name);
    await context.close();
  }
}
