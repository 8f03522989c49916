import { afterAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { useBrowser } from '../open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

const HALL = { width: 1920, height: 1080 };

/** What browsers have learned since 2020, and those of TV boxes have not. */
const OF_2020 = `
  for (const [owner, ...names] of [
    [globalThis, 'DecompressionStream', 'CompressionStream', 'scheduler', 'structuredClone'],
    [AbortSignal, 'timeout', 'any'],
    [Intl, 'Segmenter'],
    [Object, 'hasOwn', 'groupBy'],
    [Map, 'groupBy'],
    [Promise, 'any', 'withResolvers', 'try'],
    [String.prototype, 'at', 'replaceAll'],
    [Array.prototype, 'at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'],
  ]) for (const name of names) delete owner[name];
  delete Navigator.prototype.wakeLock;
`;

interface Television {
  viewport?: { width: number; height: number };
  /** The page as another site would have it. */
  as?: (html: string) => string;
}

/** A television with its clock at an instant; it stands until it is moved on. */
async function television(path: string, time: string, { viewport = HALL, as }: Television = {}): Promise<Page> {
  const page = await browser.open({ viewport });
  await page.addInitScript({ content: OF_2020 });
  await page.clock.install({ time: new Date(Date.parse(time) - 1000) });
  await page.clock.pauseAt(new Date(time));
  page.on('pageerror', ({ message }) => expect.fail(message));
  if (as) {
    await page.route(`**${path}`, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: as(await response.text()) });
    });
  }
  await page.goto(path);
  return page;
}

const title = (page: Page) => page.locator('.slide:visible h2').innerText();
const count = async (page: Page) =>
  Number(/共 (\d+) 页/.exec(await page.locator('[data-screen-place]').innerText())?.[1]);

test('a call leaves the screen at its minute, also the one that is shown', async () => {
  const page = await television('/screen/', '2026-11-22T17:59:50+08:00');
  for (let step = 0; step < 20 && (await title(page)) !== '给独居老人送周末午餐'; step++) {
    await page.keyboard.press('ArrowRight');
  }
  expect(await title(page)).toBe('给独居老人送周末午餐');
  const before = await count(page);
  await page.clock.runFor(9_000);
  expect([await title(page), await count(page)]).toEqual(['给独居老人送周末午餐', before]);
  await page.clock.runFor(2_000);
  expect(await title(page)).not.toBe('给独居老人送周末午餐');
  expect(await count(page)).toBe(before - 1);
  for (let step = 0; step < before; step++) {
    await page.keyboard.press('ArrowRight');
    expect(await title(page)).not.toBe('给独居老人送周末午餐');
  }
});

test('an emergency comes at its minute, stands alone, and goes at its own', async () => {
  const times = 'data-from="2026-11-21T10:01+08:00" data-until="2026-11-21T10:03+08:00" hidden=""';
  const begins = (html: string) => html.replace(/data-slide="warning"[^>]*/, `data-slide="emergency" ${times}`);
  const page = await television('/screen/', '2026-11-21T10:00:30+08:00', { as: begins });
  expect(await title(page)).not.toBe('停水提醒');
  await page.clock.runFor(29_000);
  expect(await title(page)).not.toBe('停水提醒');
  for (let step = 0; step < 4; step++) {
    await page.clock.runFor(29_000);
    expect(await title(page)).toBe('停水提醒');
  }
  await page.clock.runFor(10_000);
  expect(await title(page)).not.toBe('停水提醒');
});

test('when another site is out, it is loaded without anybody', async () => {
  let out = false;
  const page = await television('/screen/', '2026-11-21T10:00:00+08:00', {
    as: (html) => html.replace(/data-screen="\w+"/, out ? 'data-screen="another"' : '$&'),
  });
  const version = () => page.locator('html').getAttribute('data-screen');
  const first = await version();
  const answered = page.waitForResponse('**/screen/');
  await page.clock.runFor(61_000);
  await answered;
  expect(await version()).toBe(first);
  out = true;
  const versionLater = async () => {
    await page.clock.runFor(61_000);
    return version();
  };
  await expect.poll(versionLater).toBe('another');
});

test.each([
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1366, height: 768 },
])('at $width × $height every picture fits, and is read at five metres', async (viewport) => {
  const page = await television('/screen/', '2026-11-21T10:00:00+08:00', { viewport });
  const pictures = await count(page);
  expect(pictures).toBeGreaterThan(5);
  const short = Math.min(viewport.width, viewport.height);
  for (let step = 0; step < pictures; step++) {
    const shown = page.locator('.slide:visible');
    const [over, heading, smallest] = await shown.evaluate((slide) => [
      slide.scrollHeight - slide.clientHeight,
      parseFloat(getComputedStyle(slide.querySelector('h2')!).fontSize),
      Math.min(...[...slide.querySelectorAll('*')].map((part) => parseFloat(getComputedStyle(part).fontSize))),
    ]);
    expect([await title(page), over]).toEqual([await title(page), 0]);
    expect(heading).toBeGreaterThanOrEqual(short * 0.05);
    expect(smallest).toBeGreaterThanOrEqual(short * 0.029);
    await page.keyboard.press('ArrowRight');
  }
});
