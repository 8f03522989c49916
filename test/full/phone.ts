import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { NOW } from '../site/build.ts';
import { many } from './many-documents.ts';
import { counted, type Property } from './property.ts';
import { documentsIn } from '../search/documents-in.ts';
import { openSearchedSite, type SearchedSite } from './support/searched-site.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const PAGES = 300;
/** Milliseconds from going to the address until ten results are painted, in the middle of all questions. */
const LONGEST_SEARCH = 1000;
/** Milliseconds from a key to the list painted anew, for every key after the first list. */
const LONGEST_OFFER = 100;
const QUESTIONS = [
  '低保',
  '加装电梯补贴',
  '养老服务',
  '居民代表会议',
  '怎么申请高龄津贴',
  'wuyefei',
  '残疾人证怎么办',
  '垃圾分类',
  '社区',
];
const PAINTED = 'painted ';
const NOTICE = '/disclosures/nanxiang-2026-q3/';
/** What is put in at a time: what brings the first list, then letters as typed, characters as an input method gives them. */
const TYPED = [
  ['ga', ...'olingjintie'],
  ['di', ...'anti'],
  ['高', '龄', '津贴'],
  ['残', '疾', '人', '证'],
];

export const property: Property = {
  id: 'PHONE',
  title: 'on a slow phone ten results stand there within a second, and suggestions follow the fingers',
  async prove(share) {
    const parts = await documentsIn({ SITE_NOW: NOW }, ROOT);
    const site = await openSearchedSite();
    try {
      await site.replaceIndex({ ...parts, documents: many(parts.documents, PAGES) });
      const questions = QUESTIONS.slice(0, counted(QUESTIONS.length, share));
      const words = TYPED.slice(0, counted(TYPED.length, share));
      // What is slow only because the machine is awake for the first time is not the phone's.
      await searchTime(site, false, QUESTIONS[0] ?? '');
      const searches = await inTurn(questions, (question) => searchTime(site, true, question));
      const fastSearches = await inTurn(questions, (question) => searchTime(site, false, question));
      const offers = (await inTurn(words, (keys) => offerTimes(site, true, keys))).flat();
      const fastOffers = (await inTurn(words, (keys) => offerTimes(site, false, keys))).flat();
      return {
        pass: median(searches) <= LONGEST_SEARCH && Math.max(...offers) <= LONGEST_OFFER,
        figures: [
          `${String(PAGES)} pages, ${String(questions.length)} questions: ten results in ${told(searches)} of ${String(LONGEST_SEARCH)} ms`,
          `unslowed ${told(fastSearches)}`,
          `${String(offers.length)} keys: suggestions in ${told(offers)}, each within ${String(LONGEST_OFFER)}`,
          `unslowed ${told(fastOffers)}`,
        ].join('; '),
      };
    } finally {
      await site.close();
    }
  },
};

function searchTime(site: SearchedSite, slowed: boolean, question: string): Promise<number> {
  return site.visit(slowed, async (page) => {
    await page.addInitScript(notePaintedResults);
    // The page says it by itself: to ask it, Playwright would put 300 KB of script into it while it works.
    const noted = page.waitForEvent('console', (message) => message.text().startsWith(PAINTED));
    await page.goto(`/search/?q=${encodeURIComponent(question)}`, { waitUntil: 'commit' });
    return Number((await noted).text().slice(PAINTED.length));
  });
}

/** One figure for each key but the first, which has to fetch what suggests. */
async function offerTimes(site: SearchedSite, slowed: boolean, keys: readonly string[]): Promise<number[]> {
  const times = await site.visit(slowed, async (page) => {
    await page.addInitScript(notePaintedOffers);
    await page.goto(NOTICE);
    await (await searchField(page)).click();
    for (const [index, key] of keys.entries()) {
      await page.keyboard.insertText(key);
      await page.waitForFunction((wanted) => (globalThis as Noted).painted?.length === wanted, index + 1);
    }
    return page.evaluate(() => (globalThis as Noted).painted ?? []);
  });
  return times.slice(1);
}

/** The header's field, which 搜索 at the lower edge lays over the page. */
async function searchField(page: Page) {
  await page.getByRole('navigation', { name: '常用' }).getByRole('link', { name: '搜索' }).click();
  return page.locator('header [data-search-input]');
}

/** What the function for offers leaves in the page. */
interface Noted {
  painted?: number[];
}

/** Runs in the page before its own scripts: notes when ten results, or all there are, have been painted. */
function notePaintedResults(): void {
  const ready = () =>
    document.querySelectorAll('[data-search-result]').length >= 10 ||
    /^找到 \d+ 条$/.test(document.querySelector('[data-search-count]')?.textContent ?? '');
  const observer = new MutationObserver(() => {
    if (!ready()) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        console.log(`painted ${String(performance.now())}`);
      };
      port2.postMessage('');
    });
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
}

/** Runs in the page before its own scripts: notes how long after each input the list of suggestions was painted anew. */
function notePaintedOffers(): void {
  const painted: number[] = [];
  (globalThis as Noted).painted = painted;
  let typed: number | undefined;
  addEventListener('input', ({ timeStamp }) => (typed = timeStamp), true);
  new MutationObserver((changes) => {
    const since = typed;
    if (since === undefined || !changes.some(({ target }) => (target as Element).role === 'listbox')) return;
    typed = undefined;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => painted.push(performance.now() - since);
      port2.postMessage('');
    });
  }).observe(document, { childList: true, subtree: true });
}

async function inTurn<T, R>(all: readonly T[], one: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const each of all) results.push(await one(each));
  return results;
}

const median = (times: readonly number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
const told = (times: readonly number[]) => `${median(times).toFixed(0)}, most ${Math.max(...times).toFixed(0)}`;
