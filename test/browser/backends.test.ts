import { cp, mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { collectionNames } from '../../src/collections/index.ts';
import { adminFolder } from '../../src/publication/program/admin-bundle.ts';
import { hostBoard } from '../../src/publication/host-board.ts';
import { readAllowance } from '../../src/reader/personal/allowance.ts';
import { environmentFor, type SampleName } from '../app/sample-backends.ts';
import { DESK, useBrowser } from './open-browser.ts';
import { serveSite, type SiteServer } from './site-server.ts';

/** Without a server of our own: what each host's login button says and where it leads, as the addresses are written. */
const HOSTS = [
  {
    name: 'github',
    button: '使用 GitHub 登录',
    leadsTo: /^https:\/\/login\.example\/auth\?provider=github&site_id=[\w.]+&scope=repo$/,
  },
  {
    name: 'gitlab',
    button: '使用 GitLab 登录',
    leadsTo:
      /^https:\/\/git\.example\/oauth\/authorize\?client_id=0f3c5a7e9b1d&redirect_uri=[^&]+%2Fadmin%2F&.*code_challenge=/,
  },
  {
    name: 'forgejo',
    button: '用 Forgejo 登录',
    leadsTo:
      /^https:\/\/git\.example\/login\/oauth\/authorize\?client_id=7d0e4b52-[^&]+&redirect_uri=[^&]+%2Fadmin%2F&.*code_challenge=/,
  },
] as const satisfies readonly { name: SampleName; button: string; leadsTo: RegExp }[];

const browser = useBrowser();
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongshi-backends-'));
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

describe.each(HOSTS)('the CMS for $name on a host of static files', ({ name, button, leadsTo }) => {
  let server: SiteServer;
  let page: Page;
  const complaints: string[] = [];
  const requests: string[] = [];

  beforeAll(async () => {
    server = await serveSite(await staticSite(name));
    page = await browser.open({ viewport: DESK });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.context().on('request', (request) => requests.push(request.url()));
    await page.goto(`${server.origin}/admin/`);
    await page.getByRole('button', { name: button }).waitFor();
  }, 240_000);
  afterAll(() => server.close());

  test('asks for the login in Chinese, without a complaint', async () => {
    const words = await page.locator('#nc-root').innerText();
    expect(words).toMatch(/\p{Script=Han}/u);
    expect(words.replaceAll(/GitHub|GitLab|Forgejo/g, '')).not.toMatch(/[A-Za-z]{3,}/);
    await page.waitForLoadState('networkidle');
    expect(complaints).toEqual([]);
  });

  test('shows nothing of the desk and asks it nothing', async () => {
    expect(await page.locator('#desk-notices').innerText()).toBe('');
    expect(requests.filter((url) => new URL(url).pathname.startsWith('/desk/'))).toEqual([]);
  });

  test('finds beside the page what the form would ask the desk for', async () => {
    const board = await page.evaluate(async () => (await fetch('/admin/board.json')).json() as Promise<object>);
    expect(board).toEqual({
      settings: expect.stringContaining('name:') as string,
      officePhones: expect.any(Array) as string[],
      exceptions: expect.any(Array) as object[],
    });
  });

  test('speaks to nobody else before the button is pressed, and then to the host', async () => {
    expect(requests.filter((url) => /^http/.test(url) && !url.startsWith(`${server.origin}/`))).toEqual([]);
    const asked = page.context().waitForEvent('request', (request) => !request.url().startsWith(server.origin));
    await page.getByRole('button', { name: button }).click();
    expect((await asked).url()).toMatch(leadsTo);
  });
});

/** The site as it would be uploaded, as far as the CMS needs it: the CMS itself and the open data it reads choices from. */
async function staticSite(name: SampleName): Promise<string> {
  const site = join(folder, name);
  await cp(await adminFolder(environmentFor(name), resolve('.cache')), join(site, 'admin'), { recursive: true });
  const content = resolve('content');
  await writeFile(join(site, 'admin', 'board.json'), hostBoard(content, await readAllowance(content)));
  await mkdir(join(site, 'data'));
  const files = [...collectionNames.map((collection) => `data/${collection}.json`), 'favicon.ico', '404.html'];
  for (const file of files) {
    const response = await fetch(`${inject('origin')}/${file}`);
    await writeFile(join(site, file), Buffer.from(await response.arrayBuffer()));
  }
  return site;
}
