import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { ensureBrowser } from '../../find-browser.ts';
import { serveSite } from '../../browser/site-server.ts';
import { buildSite, NOW } from '../../site/build.ts';
import type { SampleSite } from '../../site/sample-site.ts';
import { manifestTags } from '../../../src/publication/search/manifest-tags.ts';
import { writeIndex, type IndexParts } from '../../../src/search/index/write-index.ts';

const ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
const PHONE = { width: 390, height: 844 };
/** 4 Mbit/s down and 1 up, in bytes, with 60 ms from a request to the first byte of its answer. */
const LINE = { offline: false, latency: 60, downloadThroughput: 500_000, uploadThroughput: 125_000 };
const SLOWER = 4;
/** Of the index, in the head of the search page. */
const TAGS = /<meta name="search-index"[^>]*>(?:<link rel="preload" as="fetch"[^>]*>)*/;
const TEXT = /html|css|javascript|json|svg|xml/;

export interface Asked {
  /** Addresses in the order shown, all of them. */
  urls: string[];
  /** What came over the wire until the first ten stood there: text as gzip, the rest as it is. */
  bytes: number;
  /** Milliseconds from the request for the page to the first ten results. */
  ms: number;
}

/** The built site in a real browser, with its own index or with another in its place. */
export interface SearchedSite {
  /** Puts another index in the place of the site's own. */
  replaceIndex(parts: IndexParts): Promise<void>;
  /** A reader who comes for the first time; `script` runs in every page before its own. */
  ask(question: string, options?: { all?: boolean; script?: string }): Promise<Asked>;
  /** A page of a reader with a phone who has never been here, `slowed` as such phones and their lines are. */
  visit<T>(slowed: boolean, look: (page: Page) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** `sample` is the site to open, or else one is built for it. */
export async function openSearchedSite(sample?: SampleSite): Promise<SearchedSite> {
  const { dist, remove } = sample ?? ownSite();
  const site = await serveSite(dist);
  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ARGS });

  async function first(context: BrowserContext, question: string): Promise<Asked> {
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    page.on('response', (response) => {
      sizes.push(
        response.body().then(
          (body) => (TEXT.test(response.headers()['content-type'] ?? '') ? gzipSync(body).length : body.length),
          () => 0,
        ),
      );
    });
    const started = performance.now();
    await page.goto(`${site.origin}/search/?q=${encodeURIComponent(question)}`);
    await page.locator('[data-search-count]', { hasText: /^找到 \d+ 条$/ }).waitFor();
    const ms = performance.now() - started;
    const bytes = (await Promise.all(sizes.splice(0))).reduce((sum, size) => sum + size, 0);
    return { urls: await shown(page), bytes, ms };
  }

  return {
    async replaceIndex(parts) {
      const manifest = await writeIndex(parts, resolve(dist, 'search-index'), resolve(dist, 'search-cache'));
      const page = resolve(dist, 'search/index.html');
      const html = readFileSync(page, 'utf8').replace(TAGS, () => manifestTags(manifest));
      writeFileSync(page, html);
    },
    async ask(question, { all = false, script } = {}) {
      const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' });
      try {
        await context.clock.setFixedTime(new Date(NOW));
        if (script !== undefined) await context.addInitScript({ content: script });
        const asked = await first(context, question);
        const [page] = context.pages();
        const more = page?.locator('[data-search-more]');
        while (all && page && more && (await more.count()) > 0) {
          const before = asked.urls.length;
          await more.click();
          await page.locator('[data-search-result]').nth(before).waitFor();
          asked.urls = await shown(page);
        }
        return asked;
      } finally {
        await context.close();
      }
    },
    async visit(slowed, look) {
      const context = await browser.newContext({
        baseURL: site.origin,
        viewport: PHONE,
        locale: 'zh-CN',
        hasTouch: true,
        serviceWorkers: 'block',
      });
      try {
        const page = await context.newPage();
        const session = await context.newCDPSession(page);
        if (slowed) {
          await session.send('Network.enable');
          await session.send('Network.emulateNetworkConditions', LINE);
          await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
        }
        return await look(page);
      } finally {
        await context.close();
      }
    },
    async close() {
      await browser.close();
      await site.close();
      remove();
    },
  };
}

function ownSite(): SampleSite {
  const dist = buildSite();
  return {
    dist,
    remove: () => {
      rmSync(dist, { recursive: true, force: true });
    },
  };
}

const shown = (page: Awaited<ReturnType<BrowserContext['newPage']>>) =>
  page
    .locator('[data-search-result] a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.replace(/#.*/, '') ?? ''));
