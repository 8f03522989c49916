import { afterAll, expect, test } from 'vitest';
import { useBrowser } from './open-browser.ts';

const browser = useBrowser();
afterAll(() => browser.close());

test('one’s own community is chosen once, asks nobody, and comes first on the home page', async () => {
  const page = await browser.open();
  await page.goto('/');
  const select = page.getByLabel('我的社区');
  const first = (list: string) => page.locator(`${list}:visible`).first().innerText();
  expect(await first('.calls a')).toContain('110');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await select.selectOption('新园');
  expect(await first('.calls a')).toContain('0999-5550169');
  expect(await first('.urgent .today')).toMatch(/新园社区.*(开门|下班|关门|休息)/s);
  expect(await first('.side .place')).toContain('新园');
  expect(await first('.due li')).toContain('新园');
  expect(asked).toEqual([]);

  // It is still so on the next page, where it may be taken back.
  await page.goto('/communities/xinyuan/');
  const mine = page.getByLabel('这是我的社区');
  expect(await mine.isChecked()).toBe(true);
  await mine.uncheck();
  await page.goBack();
  await expect.poll(() => select.inputValue()).toBe('');
  expect(await first('.calls a')).toContain('110');
});
