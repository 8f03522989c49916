import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launch } from '../../launch-browser.ts';
import { firstClerk, makePlace, PASSWORD, startDesk } from '../support/desk-under-test.ts';
import { startIdentityServer } from '../support/identity-server.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

const SIZES = [
  { width: 390, height: 800, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

/** What axe finds, and whether the page has to be pushed sideways. */
async function faults(page: Page): Promise<unknown[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run();
    const sideways = document.documentElement.scrollWidth > innerWidth ? ['scrolls sideways'] : [];
    return [...violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`), ...sideways];
  });
  return found;
}

async function enter(page: Page): Promise<void> {
  const sent = await page.evaluate(
    async (body) => {
      const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk' };
      return (await fetch('/desk/login', { method: 'POST', headers, body })).status;
    },
    JSON.stringify({ account: 'wangfang', password: PASSWORD }),
  );
  expect(sent).toBe(200);
}

test('the pages for accounts and passwords can be read and used by everybody, on a phone and on a desktop', async () => {
  const running = await startDesk(await makePlace());
  await firstClerk(running);
  const { accounts } = running.desk;
  await accounts.add({ account: 'li', name: '李主任', role: 'reviewer' });
  const code = await accounts.add({ account: 'chen', name: '陈红', role: 'editor' });
  await accounts.disable('li');
  const at = (path: string) => `http://127.0.0.1:${String(running.port)}${path}`;

  for (const { width, height, colorScheme } of SIZES) {
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, bypassCSP: true });
    const page = await context.newPage();
    const isGood = async (what: string) => {
      expect(await faults(page), `${what} ${String(width)}`).toEqual([]);
    };
    await page.goto(at('/desk/set-password?code=x'));
    await isGood('a void link');
    await page.goto(at(`/desk/set-password?code=${code}`));
    await page.fill('#password', '12345');
    await page.fill('#again', '1234');
    await page.click('button');
    await isGood('a weak password');
    await page.goto(at('/desk/office/'));
    await isGood('not logged in');
    await enter(page);
    for (const path of ['/desk/office/', '/desk/office/password', '/desk/office/accounts']) {
      await page.goto(at(path));
      await page.locator('summary').evaluateAll((all) => {
        for (const summary of all) summary.parentElement?.setAttribute('open', '');
      });
      await isGood(path);
    }
    await page.fill('#new-account', `sun${String(width)}`);
    await page.fill('#new-name', '孙丽');
    await page.click('button[value=add]');
    await isGood('a new account');
    await context.close();
  }
});

test('a browser comes back from an identity server on another site and is logged in', async () => {
  const server = await startIdentityServer();
  // Another name for this machine is another site: the strict cookie must survive the way back.
  const elsewhere = {
    ...server.settings,
    issuer: new URL(server.settings.issuer.href.replace('127.0.0.1', 'localhost')),
  };
  const running = await startDesk(await makePlace(), { oidc: elsewhere });
  await firstClerk(running);
  await running.desk.publishNow();
  server.serve(running.port, { name: 'localhost' });
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${String(running.port)}/desk/oidc/login`);
  expect(new URL(page.url()).hostname, await page.innerText('body')).toBe('localhost');
  await page.fill('[name=login]', 'wangfang');
  await page.fill('[name=password]', 'x');
  await page.click('[type=submit]');
  await page.click('[type=submit]');
  await page.waitForURL(/\/admin\/$/);
  const me = await page.evaluate(async () => (await fetch('/desk/me')).json() as Promise<unknown>);
  expect(me).toMatchObject({ account: 'wangfang' });
  const [session] = (await context.cookies()).filter(({ name }) => name === 'gongshi_session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
  await context.close();
});
