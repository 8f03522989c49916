import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
let page: Page;
beforeAll(async () => {
  page = await browser.open();
});
afterAll(() => browser.close());

test('from the field on the home page to an entry', async () => {
  await page.goto('/');
  const field = page.locator('main [data-search-input]');
  await field.fill('高龄津贴');
  await field.press('Enter');
  await page.waitForURL('**/search/?q=*');
  expect(new URL(page.url()).searchParams.get('q')).toBe('高龄津贴');
  const total = await found(page);
  expect(total).toBeGreaterThan(2);
  expect(await page.locator('main [data-search-input]').inputValue()).toBe('高龄津贴');
  expect(await page.title()).toContain('高龄津贴');
  expect(await page.locator('mark', { hasText: '高龄津贴' }).count()).toBeGreaterThan(0);

  const link = page.locator('[data-search-result] a', { hasText: '高龄津贴怎么领' });
  await link.click();
  await page.waitForURL('**/services/elder-allowance/');
  expect(await page.locator('h1').innerText()).toContain('高龄津贴怎么领');
});

test('results have one link each, and come ten at a time', async () => {
  const total = await ask('居民');
  expect(total).toBeGreaterThan(20);
  const results = page.locator('[data-search-result]');
  const more = page.locator('[data-search-more]');
  const links = () => results.evaluateAll((rows) => rows.map((row) => row.querySelectorAll('a').length));
  expect(await links()).toEqual(Array<number>(10).fill(1));
  await more.click();
  await expect.poll(() => results.count()).toBe(20);
  while ((await more.count()) > 0) {
    const shown = await results.count();
    await more.click();
    await results.nth(shown).waitFor();
  }
  expect(await results.count()).toBe(total);
  const addresses = await results.locator('a').evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(new Set(addresses).size).toBe(total);
});

test('the first results do not wait for those below them, which can be fetched again', async () => {
  const slow = await browser.open({ serviceWorkers: 'block' });
  const gate = Promise.withResolvers<void>();
  let asked = 0;
  await slow.route('**/search-index/d/*', async (route) => {
    asked += 1;
    if (asked <= 4) return route.continue();
    await gate.promise;
    return route.abort();
  });
  await slow.goto(`/search/?q=${encodeURIComponent('居民')}`);
  const results = slow.locator('[data-search-result]');
  await expect.poll(() => results.count()).toBe(4);
  await expect.poll(() => slow.locator('[data-search-count]').innerText()).toBe('正在找……');
  const top = await results.first().boundingBox();
  gate.resolve();
  await expect.poll(() => slow.locator('[data-search-count]').innerText()).toMatch(/^找到 \d+ 条$/);
  expect(await results.count()).toBe(4);
  // Nothing that came later has moved what is being read.
  expect(await results.first().boundingBox()).toEqual(top);

  await slow.unroute('**/search-index/d/*');
  await slow.locator('[data-search-more]').click();
  await expect.poll(() => results.count()).toBe(14);
});

test('who comes with a question is not shown the columns, unless the search does not arrive', async () => {
  const slow = await browser.open({ serviceWorkers: 'block' });
  const gate = Promise.withResolvers<void>();
  await slow.route('**/_astro/search-page-*.js', async (route) => {
    await gate.promise;
    return route.abort();
  });
  const directory = slow.locator('[data-search-directory]');
  await slow.goto('/search/?q=%E4%BD%8E%E4%BF%9D', { waitUntil: 'commit' });
  await slow.locator('[data-search-near]').waitFor({ state: 'attached' });
  await expect.poll(() => directory.count()).toBe(1);
  // Before its styles have come a page is not painted, though all of it counts as visible.
  await slow.waitForFunction(() =>
    [...document.querySelectorAll('link[rel=stylesheet]')].every((link) => 'sheet' in link && link.sheet !== null),
  );
  expect(await directory.isVisible()).toBe(false);
  gate.resolve();
  await expect.poll(() => directory.isVisible()).toBe(true);
  await slow.goto('/search/', { waitUntil: 'commit' });
  await expect.poll(() => directory.isVisible()).toBe(true);
});

test.each(['高龄津贴', '食堂', '居民', '没有这样的事哈'])(
  'nothing that is seen moves when %s is found',
  async (question) => {
    const slow = await browser.open({ serviceWorkers: 'block' });
    await slow.addInitScript(() => {
      let moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) moved += (entry as unknown as { value: number }).value;
        document.documentElement.dataset['moved'] = String(moved);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // The search comes when the page has been painted.
    await slow.route('**/search-index/**', async (route) => {
      await slow.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
      await route.continue();
    });
    await slow.goto(`/search/?q=${encodeURIComponent(question)}`);
    await slow.getByText(/^找到 \d+ 条$/).waitFor();
    await slow.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))));
    expect(Number((await slow.locator('html').getAttribute('data-moved')) ?? '0')).toBeLessThan(0.05);
  },
);

test('filters by type, community and year narrow the results and keep the question', async () => {
  const all = await ask('网格');
  const filters = page.getByRole('navigation', { name: '筛选' });
  let last = all;
  for (const [name, label, value] of [
    ['type', '居务公开', 'disclosures'],
    ['community', '南巷', 'nanxiang'],
    ['year', '2026', '2026'],
  ] as const) {
    if (!(await filters.isVisible())) await page.getByText('筛选', { exact: true }).click();
    // Many choices are folded away.
    const offered = { name: new RegExp(`^${label} \\d+$`), includeHidden: true };
    const link = filters.getByRole('link', offered);
    const fold = filters.locator('details', { has: page.getByRole('link', offered) });
    if (!(await link.isVisible())) await fold.locator('summary').click();
    await link.click();
    await page.waitForURL(`**${name}=${value}*`);
    const total = await found(page);
    expect(total, label).toBeLessThanOrEqual(last);
    expect(total, label).toBeGreaterThan(0);
    expect(new URL(page.url()).searchParams.get('q')).toBe('网格');
    expect(await filters.locator('[aria-current]', { hasText: label }).count()).toBe(1);
    // A fold is named by what is chosen in it.
    if ((await fold.count()) > 0) expect(await fold.locator('summary').innerText()).toContain(label);
    last = total;
  }
  expect(last).toBeLessThan(all);
  for (const row of await page.locator('[data-search-result]').all()) {
    expect(await row.getAttribute('data-entry')).toMatch(/^disclosures\//);
    expect(await row.innerText()).toContain('南巷');
  }
});

describe('what residents ask for is found', () => {
  test.each([
    ['加装电梯', 'policies/elevator-2025'],
    ['听证', undefined],
    ['无障碍', 'policies/accessibility-law-2023'],
    ['隔夜馒头', 'consultations/nanxiang-canteen-2027'],
    ['老槐树', 'consultations/liuqiao-square'],
    ['青街办发〔2026〕12号', 'policies/open-affairs-2026'],
    ['青街办发 2026 12', 'policies/open-affairs-2026'],
    ['0999-5550126', 'consultations/nanxiang-canteen-2027'],
    ['登記會員', 'disclosures/qingshi-overseas-2026'],
    ['南巷　早餐', 'consultations/nanxiang-canteen-2027'],
  ])('%s', async (query, entry) => {
    expect(await ask(query)).toBeGreaterThan(0);
    if (entry) await expect.poll(() => entriesShown(page)).toContain(entry);
  });

  test('a notice that was withdrawn says so, and one with personal data is not among it', async () => {
    await ask('错时停车');
    expect(await entriesShown(page)).toContain('disclosures/dongli-parking-2026');
    const row = page.locator('[data-entry="disclosures/dongli-parking-2026"]');
    expect(await row.locator('[data-status="withdrawn"]').innerText()).toBe('已撤回');
    await ask('新园社区低收入家庭救助名额评议结果');
    expect(await entriesShown(page)).not.toContain('disclosures/xinyuan-assistance-2026-09');
  });
});

test('a service says at once whom to call', async () => {
  await ask('高龄津贴怎么领');
  const direct = page.locator('[data-search-answer]');
  const call = direct.locator('a[href^="tel:"]').first();
  expect(await call.innerText()).toMatch(/^青石街道为民服务大厅\s0999-5550\d{3}$/);
  await call.click({ trial: true });
  expect(await direct.locator('[data-status]').innerText()).toMatch(/开门|休息|下班|不开/);
});

test('what asks of something announced is told that first, then whom to ring', async () => {
  await ask('停水');
  const direct = page.locator('[data-search-answer]');
  expect(await direct.getByRole('heading').allInnerTexts()).toEqual(['停水提醒', '供水']);
  expect(await direct.locator('[data-status]').innerText()).toBe('已预告，还没开始');
  expect(await direct.innerText()).toMatch(/11月24日（周二）9:00—16:00/);
  expect(await direct.locator('a[href^="tel:"]').innerText()).toContain('自来水抢修');
  // Nothing of the kind is announced: the number alone.
  await ask('煤气漏了');
  expect(await direct.getByRole('heading').allInnerTexts()).toEqual(['燃气']);
});

test('several communities are offered, without a number; what nobody offers has no answer', async () => {
  const direct = page.locator('[data-search-answer]');
  await ask('社区服务站电话');
  await expect.poll(() => direct.getByRole('link').count()).toBe(4);
  expect(await direct.locator('a[href^="tel:"]').count()).toBe(0);
  for (const question of ['柳桥老年餐桌电话', '没有低保怎么办', '猜灯谜报名']) {
    await ask(question);
    expect(await direct.count(), question).toBe(0);
  }
});

test('what no longer holds stands last, under a heading that says so', async () => {
  expect(await ask('公开栏')).toBeGreaterThan(10);
  const past = page.locator('[data-search-past-hits] [data-search-result]');
  const results = page.locator('[data-search-result]');
  const more = page.locator('[data-search-more]');
  while ((await more.count()) > 0) {
    const shown = await results.count();
    await more.click();
    await results.nth(shown).waitFor();
  }
  expect(await past.count()).toBeGreaterThan(0);
  expect(await page.getByRole('heading', { name: '已经失效的' }).isVisible()).toBe(true);
});

test('long texts are entered at the paragraph that answers', async () => {
  await ask('采光 补偿');
  const inside = page.locator('[data-search-result] a[href*="#"][href*=":~:text="]').first();
  const [address = '', clause = ''] = (await inside.getAttribute('href'))?.split(':~:text=') ?? [];
  expect(address).toMatch(/#./);
  await inside.click();
  await page.waitForURL(`**${address}*`);
  expect(await page.locator(':target').count()).toBe(1);
  const words = page.locator('main').getByText(decodeURIComponent(clause)).last();
  await expect.poll(() => words.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(844);
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);
});

test('what is called as was asked is entered at its top', async () => {
  for (const [question, entry] of [
    ['装修吵', 'services/renovation'],
    ['养狗', 'services/dog-registration'],
  ] as const) {
    await ask(question);
    const hit = page.locator(`[data-search-result][data-entry="${entry}"] a`).first();
    expect(await hit.getAttribute('href'), question).toBe(`/${entry}/`);
  }
});

test('whoever found something wrong is told whom to tell', async () => {
  await ask('公示写错了');
  const pages = page.locator('main [data-asked]:visible a');
  expect(await pages.first().getAttribute('href')).toBe('/contact/#wrong');
});

test.each([
  ['征求意见', '/consultations/'],
  ['今天能报名的志愿活动', '/volunteering/'],
  ['通知', '/notices/'],
  ['订阅东里', '/subscribe/'],
])('%s leads to the page that is asked for', async (question, href) => {
  await ask(question);
  const pages = page.locator('main [data-asked]:visible a');
  expect(await pages.first().getAttribute('href')).toBe(href);
  // A word of a longer question is no question for the column.
  await ask(`${question}里说的扶手`);
  if (question === '征求意见' || question === '通知') expect(await pages.count()).toBe(0);
});

test('words that were found as well are named', async () => {
  await ask('寿星钱');
  expect(await page.locator('[data-search-also]').innerText()).toMatch(/^也找了：.*高龄津贴/);
});

test.each([
  ['dibao', 'services/dibao'],
  ['db', 'services/dibao'],
  ['怎么申请低保', 'services/dibao'],
  ['長者食堂', 'services/elder-canteen'],
  ['ｄｉｂａｏ', 'services/dibao'],
  ['低 保', 'services/dibao'],
  ['寿星钱', 'services/elder-allowance'],
])('%s is understood', async (query, entry) => {
  await ask(query);
  expect((await entriesShown(page)).slice(0, 3)).toContain(entry);
});

test('a wrong character is asked about, and what was meant is shown', async () => {
  expect(await ask('加装电剃')).toBeGreaterThan(5);
  expect(await page.getByText('您是不是要找').isVisible()).toBe(true);
  await page.getByRole('link', { name: '加装电梯', exact: true }).click();
  await page.waitForURL((url) => url.searchParams.get('q') === '加装电梯');
  expect(await found(page)).toBeGreaterThan(5);
});

test('sorted by date the newest stand first', async () => {
  await ask('居民会议');
  await page.getByRole('link', { name: '最新的在前' }).click();
  await page.waitForURL('**sort=date*');
  await found(page);
  const days = await page
    .locator('[data-search-result] time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime')));
  expect(days.length).toBeGreaterThan(3);
  expect(days).toEqual(days.toSorted().toReversed());
});

test('titles are offered while one types, and chosen by keyboard', async () => {
  await page.goto('/policies/');
  await page.setViewportSize({ width: 1280, height: 900 });
  const field = page.locator('header [data-search-input]');
  await field.click();
  await page.keyboard.type('gaol');
  const offers = page.getByRole('listbox').getByRole('option');
  await offers.first().waitFor();
  expect(await offers.first().innerText()).toContain('高龄津贴');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await offers.first().getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/elder-allowance/');
});

test('without a network the search still answers', async () => {
  const away = await browser.open({ serviceWorkers: 'allow' });
  await away.goto('/search/?q=低保');
  await found(away);
  await away.evaluate(() => navigator.serviceWorker.ready);
  await away.goto('/search/?q=低保');
  await found(away);
  await away.context().setOffline(true);
  await away.goto('/search/?q=低保');
  expect(await found(away)).toBeGreaterThan(5);
  await away.context().setOffline(false);
});

test('where nothing is found, advice and telephones stand', async () => {
  expect(await ask('火星移民')).toBe(0);
  expect(await page.getByText('没有找到“火星移民”').isVisible()).toBe(true);
  expect(await page.locator('main').getByRole('link', { name: '办事指南' }).isVisible()).toBe(true);
  expect(await page.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
  expect(await page.getByRole('navigation', { name: '筛选' }).isVisible()).toBe(false);
});

describe('where the engine cannot run, the page says so at once', () => {
  test.each(['**/search-index/**', '**/search-index/t/**', '**/search-index/d/**'])('without %s', async (blocked) => {
    const lame = await browser.open();
    await lame.route(blocked, (route) => route.abort());
    await lame.goto('/search/?q=高龄津贴');
    await lame.getByText('现在搜不了').waitFor({ timeout: 10_000 });
    expect(await lame.getByText('按栏目找，或者打电话问').isVisible()).toBe(true);
    expect(await lame.locator('main a[href^="tel:"]').first().isVisible()).toBe(true);
    expect(await lame.getByText('正在找').count()).toBe(0);
  });
});

async function ask(query: string): Promise<number> {
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  return found(page);
}

/** How many the page says it has found, once it is complete. */
async function found(on: Page): Promise<number> {
  const words = on.locator('[data-search-count]', { hasText: /^找到 \d+ 条$/ });
  await words.waitFor();
  return Number(/\d+/.exec(await words.innerText())?.[0]);
}

const entriesShown = (on: Page) =>
  on.locator('[data-search-result]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-entry')));
