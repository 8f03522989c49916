import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { DESK, PHONE, useBrowser } from './open-browser.ts';

const NOTICE = '/disclosures/nanxiang-2026-q3/';
/** Every field that suggests, where it is seen. */
const PLACES = [
  ['on a notice', NOTICE, DESK, 'header'],
  ['on the search page', '/search/', DESK, 'main'],
  ['on the search page of a phone', '/search/', PHONE, 'main'],
  ['over results on a phone', '/search/?q=网格', PHONE, 'main'],
  ['on the home page of a phone', '/', PHONE, 'main'],
] as const;
/** Where the header's line is fullest. */
const FULLEST = ['on a notice on a small screen', NOTICE, { width: 1024, height: 768 }, 'header'] as const;
/** What 大字 switches through; the last is two and a half times what a browser takes for normal. */
const SIZES = [
  ['', 'text as usual'],
  ['large', 'text at 150 %'],
  ['largest', 'text at 250 %'],
] as const;
const LIST = /^有 (\d+) 条建议，按上下键选$/;

const browser = useBrowser();

describe('the list is offered to everybody', () => {
  test.each(PLACES)('axe finds nothing in it %s', async (_, path, viewport, part) => {
    const { page, field } = await openField(path, viewport, part);
    await type(page, '社区');
    await page.keyboard.press('ArrowDown');
    expect(await field.getAttribute('aria-activedescendant')).not.toBeNull();
    expect(await axeFindings(page, 'list')).toEqual([]);
    expect(await offersOf(page).count()).toBeGreaterThan(3);
  });

  test('it is a combobox with a list, and says so while it opens, moves and closes', async () => {
    const { page, field } = await openField(NOTICE, DESK, 'header');
    // The part that suggests comes when the field is gone to.
    await expect.poll(() => field.getAttribute('role')).toBe('combobox');
    expect(await field.getAttribute('aria-autocomplete')).toBe('list');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    await type(page, '津贴');
    const offers = offersOf(page);
    const count = await offers.count();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await listOf(page).getAttribute('id')).toBe(await field.getAttribute('aria-controls'));
    expect(await listOf(page).getAttribute('aria-label')).toBe('可能要找的');
    expect(LIST.exec(await said(page))?.[1]).toBe(String(count));
    expect(await chosen(field, offers)).toEqual([]);

    for (let at = 0; at < count; at += 1) {
      await page.keyboard.press('ArrowDown');
      expect(await chosen(field, offers)).toEqual([at]);
    }
    // Past either end the field itself is next.
    await page.keyboard.press('ArrowDown');
    expect(await chosen(field, offers)).toEqual([]);
    await page.keyboard.press('ArrowUp');
    expect(await chosen(field, offers)).toEqual([count - 1]);
    await page.keyboard.press('Escape');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    expect(await listOf(page).isVisible()).toBe(false);
    expect(await field.inputValue()).toBe('津贴');
    expect(new URL(page.url()).pathname).toBe(NOTICE);
  });

  test('going on to the next stop closes it', async () => {
    const { page, field } = await openField(NOTICE, DESK, 'header');
    await type(page, '津贴');
    await page.keyboard.press('Tab');
    expect(await listOf(page).isVisible()).toBe(false);
    expect(await page.locator('header button:focus').innerText()).toBe('搜索');
    expect(await field.getAttribute('aria-expanded')).toBe('false');
  });

  test('when nothing fits any more, the list is gone and nothing is said', async () => {
    const { page } = await openField('/search/', PHONE, 'main');
    await type(page, '津贴');
    await page.keyboard.insertText('龘龘');
    await listOf(page).waitFor({ state: 'hidden' });
    expect(await said(page)).toBe('');
  });
});

describe('what is typed is understood', () => {
  test.each([
    ['characters', '高龄', '高龄津贴'],
    ['characters in the middle of a title', '津贴', '高龄津贴'],
    ['traditional characters', '電梯', '电梯'],
    ['simplified ones, where the title is in traditional ones', '归侨', '歸僑'],
    ['pinyin', 'gaoling', '高龄津贴'],
    ['capitals of full width', 'ＧＡＯＬＩＮＧ', '高龄津贴'],
    ['the beginning of a word in pinyin', 'gaol', '高龄津贴'],
    ['initials', 'gljt', '高龄津贴'],
    ['a space between', '高 龄', '高龄津贴'],
    ['another word for the same', '最低生活保障', '低保'],
  ])('%s: %s', async (_, typed, title) => {
    const { page } = await openField(NOTICE, DESK, 'header');
    await type(page, typed);
    expect(await offersOf(page).first().innerText()).toContain(title);
  });

  test('letters that an input method is still turning into characters are not', async () => {
    const { page, field } = await openField('/search/', PHONE, 'main');
    const session = await page.context().newCDPSession(page);
    await type(page, 'gaoling');
    await field.fill('');
    await listOf(page).waitFor({ state: 'hidden' });
    for (const text of ['d', 'di', 'dib', 'diba', 'dibao']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      // Longer than a list takes that is already there.
      await page.waitForTimeout(150);
      expect(await field.inputValue()).toBe(text);
      expect(await listOf(page).isVisible(), text).toBe(false);
    }
    await session.send('Input.insertText', { text: '低保' });
    await offersOf(page).first().waitFor();
    expect(await field.inputValue()).toBe('低保');
    expect(await offersOf(page).first().innerText()).toContain('低保');
  });
});

describe('a suggestion leads to its page', () => {
  test('by keyboard', async () => {
    const { page } = await openField(NOTICE, DESK, 'header');
    await type(page, 'gaoling');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/services/elder-allowance/');
  });

  test('with a mouse', async () => {
    const { page } = await openField(NOTICE, DESK, 'header');
    await type(page, 'gaoling');
    await offersOf(page).first().click();
    await page.waitForURL('**/services/elder-allowance/');
  });

  test('with a finger', async () => {
    const { page } = await openField('/', PHONE, 'main', true);
    await type(page, 'gaoling');
    await offersOf(page).first().tap();
    await page.waitForURL('**/services/elder-allowance/');
  });

  test('and with none chosen, Enter searches for what was typed', async () => {
    const { page } = await openField(NOTICE, DESK, 'header');
    await type(page, '高龄');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/search/?q=*');
    expect(new URL(page.url()).searchParams.get('q')).toBe('高龄');
  });
});

describe('the list is seen whole', () => {
  test.each([...PLACES, FULLEST])('%s, at every size of the text', async (_, path, viewport, part) => {
    const { page } = await openField(path, viewport, part);
    for (const [size, words] of SIZES) {
      await page.evaluate((text) => (document.documentElement.dataset['text'] = text), size);
      await page.locator(`${part} [data-search-input]`).fill('');
      await listOf(page).waitFor({ state: 'hidden' });
      await type(page, '社区');
      expect(await faultsOf(page), words).toEqual([]);
    }
  });
});

/** What of the open list cannot be read or pressed. */
async function faultsOf(page: Page): Promise<string[]> {
  const width = await page.evaluate(() => document.documentElement.clientWidth);
  const list = (await listOf(page).boundingBox())!;
  const faults = list.x < 0 || list.x + list.width > width ? ['the list is wider than the page'] : [];
  for (const offer of await offersOf(page).all()) {
    await offer.scrollIntoViewIfNeeded();
    const found = await offer.evaluate((row) => {
      const { left, right, top, height } = row.getBoundingClientRect();
      const atMiddle = document.elementFromPoint((left + right) / 2, top + height / 2);
      return [
        ...(row.scrollWidth > row.clientWidth ? ['the words are wider than the row'] : []),
        ...(height < 43.5 ? [`only ${String(height)} px high`] : []),
        ...(row.contains(atMiddle) ? [] : [`covered by ${atMiddle?.outerHTML.slice(0, 80) ?? 'the edge'}`]),
      ];
    });
    const text = await offer.innerText();
    faults.push(...found.map((fault) => `${text}: ${fault}`));
  }
  return faults;
}

test('the one chosen by keyboard is brought into view, and not under the bar at the foot', async () => {
  const { page } = await openField('/', PHONE, 'main');
  await type(page, '社区');
  await page.keyboard.press('ArrowUp');
  const last = page.locator('[role="option"][aria-selected="true"]');
  const bar = (await page.locator('.tabs').boundingBox())!;
  await expect
    .poll(async () => {
      const { y, height } = (await last.boundingBox())!;
      return y >= 0 && y + height <= bar.y + 1;
    })
    .toBe(true);
});

test('results are narrowed, sorted, lengthened and opened by keyboard alone', async () => {
  const page = await browser.open();
  const ready = async () => {
    await page.getByText(/^找到 \d+ 条$/).waitFor();
  };
  await page.goto('/search/?q=居民');
  await ready();
  await tabTo(page, page.locator('summary', { hasText: '筛选' }));
  await page.keyboard.press('Enter');
  await tabTo(page, page.getByRole('navigation', { name: '筛选' }).locator('summary').first());
  await page.keyboard.press('Enter');
  const filter = page.getByRole('navigation', { name: '筛选' }).getByRole('link', { name: /^政策文件 \d+$/ });
  await tabTo(page, filter);
  await page.keyboard.press('Enter');
  await page.waitForURL('**type=policies*');
  await ready();
  await tabTo(page, page.getByRole('link', { name: '最新的在前' }));
  await page.keyboard.press('Enter');
  await page.waitForURL('**sort=date*');
  await ready();
  const results = page.locator('[data-search-result]');
  await tabTo(page, page.locator('[data-search-more]'));
  await page.keyboard.press('Enter');
  await expect.poll(() => results.count()).toBeGreaterThan(10);
  // The first of the new ones has the focus, so that nobody reads ten again.
  await page.locator('[data-search-result] a:focus').waitFor();
  expect(await results.nth(10).locator('a:focus').count()).toBe(1);
  const address = await results
    .nth(10)
    .locator('a')
    .evaluate((link) => (link as HTMLAnchorElement).pathname);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${address}*`);
});

test('on a phone 搜索 in the bar lays the field over the page, and it goes again', async () => {
  const page = await browser.open({ viewport: PHONE, hasTouch: true });
  await page.goto('/policies/elevator-2025/');
  await page.evaluate(() => {
    scrollTo({ top: 1200, behavior: 'instant' });
  });
  const field = page.locator('header [data-search-input]');
  const bar = page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '搜索' });
  expect(await field.isVisible()).toBe(false);
  // Its script comes after the page.
  await page.locator('.tools').waitFor();
  await bar.tap();
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.evaluate(() => scrollY)).toBe(1200);
  await type(page, '电梯');
  await page.locator('main').tap({ position: { x: 60, y: 1700 } });
  expect(await field.isVisible()).toBe(false);

  await bar.tap();
  await field.fill('');
  await page.keyboard.press('Escape');
  expect(await field.isVisible()).toBe(false);

  await bar.tap();
  await field.fill('低保');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/search/?q=*');
});

type Part = 'header' | 'main';

async function openField(path: string, viewport: typeof PHONE, part: Part, hasTouch = false) {
  const page = await browser.open({ viewport, hasTouch });
  await page.goto(path);
  if (path.includes('?q=')) await page.getByText(/^找到 \d+ 条$/).waitFor();
  const field = page.locator(`${part} [data-search-input]`);
  await field.click();
  await field.fill('');
  return { page, field };
}

/** As a hand does it: the list is there when something fits. */
async function type(page: Page, text: string): Promise<void> {
  if (/^[a-z]+$/.test(text)) await page.keyboard.type(text);
  else await page.keyboard.insertText(text);
  await offersOf(page).first().waitFor();
  await expect.poll(() => said(page)).toMatch(LIST);
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`not reached: ${String(target)}`);
}

const listOf = (page: Page) => page.locator('[role="listbox"]');
const offersOf = (page: Page) => page.getByRole('listbox').getByRole('option');
const said = (page: Page) => page.locator('form:has([role="listbox"]) [role="status"]').innerText();

/** Which options are marked as chosen; the field must name the same. */
async function chosen(field: Locator, offers: Locator): Promise<number[]> {
  const rows = await offers.evaluateAll((all) => all.map(({ id, ariaSelected }) => ({ id, ariaSelected })));
  const active = await field.getAttribute('aria-activedescendant');
  const marked = rows.flatMap(({ ariaSelected }, at) => (ariaSelected === 'true' ? [at] : []));
  expect(marked.map((at) => rows[at]?.id)).toEqual(active === null ? [] : [active]);
  return marked;
}
