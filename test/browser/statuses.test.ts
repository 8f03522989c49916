import type { Page } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { statusShapes } from '../../src/components/status/status-shapes.ts';
import type { StatusCode } from '../../src/schema/schedule.ts';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

/** Address, the reader's clock, and what the mark at the head of the page then is. */
const moments: [what: string, path: string, now: string, code: StatusCode, word: string][] = [
  ['a consultation before it closes', '/consultations/liuqiao-square/', '2026-11-30T17:59+08:00', 'open', '征集中'],
  ['a consultation as it closes', '/consultations/liuqiao-square/', '2026-11-30T18:00+08:00', 'closed', '已截止待反馈'],
  ['an answer that is late', '/consultations/liuqiao-square/', '2026-12-26T00:00+08:00', 'overdue', '反馈逾期'],
  [
    'the last minute of a publicity',
    '/disclosures/xinyuan-election-candidates/',
    '2026-11-22T23:59+08:00',
    'open',
    '公示中',
  ],
  [
    'the day after a publicity',
    '/disclosures/xinyuan-election-candidates/',
    '2026-11-23T00:00+08:00',
    'closed',
    '公示期满',
  ],
  [
    'a call two days before its end',
    '/volunteering/constitution-day-desk/',
    '2026-11-28T18:00+08:00',
    'soon',
    '即将截止',
  ],
  ['a call at its end', '/volunteering/constitution-day-desk/', '2026-11-30T18:00+08:00', 'closed', '已截止'],
  ['a call after the work', '/volunteering/constitution-day-desk/', '2026-12-04T16:30+08:00', 'closed', '已结束'],
  [
    'a policy on the day it comes into force',
    '/policies/bulky-waste-2027/',
    '2027-01-01T00:00+08:00',
    'open',
    '现行有效',
  ],
];

describe('read later, a page is true for later', () => {
  test.each(moments)('%s', async (_what, path, now, code, word) => {
    const page = await browser.open({ now });
    await page.goto(path);
    expect(await headMark(page)).toEqual({ code, word, shape: statusShapes[code] });
    const time = page.locator('footer [data-now="instant"]');
    await expect.poll(() => time.getAttribute('datetime')).toBe(now);
    expect(await time.textContent()).toContain(now.slice(11, 16).replace(/^0/, ''));
  });
});

test('days left are counted again, and a term that is over says so', async () => {
  const words = async (now: string) => {
    const page = await browser.open({ now });
    await page.goto('/consultations/liuqiao-square/');
    return page.locator('#facts-h').innerText();
  };
  expect(await words('2026-11-21T10:00+08:00')).toMatch(/还能提意见，剩\s*9\s*天/);
  expect(await words('2026-11-29T08:00+08:00')).toMatch(/还能提意见，剩\s*1\s*天/);
  expect(await words('2026-11-30T08:00+08:00')).toMatch(/提意见到\s*今天\s*为止/);
  expect(await words('2026-12-01T08:00+08:00')).toBe('征集已截止');
});

test('what can no longer be taken part in leaves the list of what is going on', async () => {
  const shown = async (now: string) => {
    const page = await browser.open({ now });
    await page.goto('/ongoing/');
    return page.locator('.due a:visible').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  };
  const before = await shown('2026-11-21T10:00+08:00');
  const after = await shown('2026-11-24T18:00+08:00');
  expect(before).toContain('/consultations/nanxiang-canteen-2027/');
  expect(after).not.toContain('/consultations/nanxiang-canteen-2027/');
  expect(after).toContain('/consultations/liuqiao-square/');
});

test('alerts leave when they end', async () => {
  const page = await browser.open({ now: '2026-11-24T18:00+08:00' });
  await page.goto('/');
  expect(await page.getByText('停水提醒').isVisible()).toBe(false);
  expect(await page.getByText('供暖报修和入户查漏').isVisible()).toBe(true);
});

test('a page left open moves on by itself', async () => {
  const page = await browser.open();
  await page.clock.install({ time: new Date('2026-11-30T17:58+08:00') });
  await page.goto('/consultations/liuqiao-square/');
  expect((await headMark(page)).code).toBe('open');
  await page.clock.runFor('03:00');
  expect(await headMark(page)).toMatchObject({ code: 'closed', word: '已截止待反馈' });
});

test('a clock from before the page was made changes nothing', async () => {
  const asMade = await browser.open({ javaScriptEnabled: false });
  const early = await browser.open({ now: '2019-01-01T00:00+08:00' });
  for (const path of ['/', '/consultations/liuqiao-square/', '/volunteering/nanxiang-weekend-lunch/', '/ongoing/']) {
    await asMade.goto(path);
    await early.goto(path);
    // Which community is mine is asked only where a script can keep it; what can be done with a page comes by script.
    const main = (page: Page) =>
      page.locator('main').evaluate((element) => {
        const copy = element.cloneNode(true) as HTMLElement;
        for (const asked of copy.querySelectorAll('[data-my], .tools')) asked.remove();
        return copy.innerHTML;
      });
    expect(await main(early), path).toBe(await main(asMade));
    expect(await early.locator('footer [data-now="instant"]').getAttribute('datetime')).toMatch(
      /^2026-(?:11-21|01-01)$/,
    );
  }
});

async function headMark(page: Page): Promise<{ code: string | null; word: string; shape: string | null }> {
  const mark = page.locator('.head .st').first();
  return {
    code: await mark.getAttribute('data-status'),
    word: await mark.innerText(),
    shape: await mark.locator('path').getAttribute('d'),
  };
}
