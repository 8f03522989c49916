import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Alert } from '../../src/components/list/Alert.tsx';
import { AsOf } from '../../src/components/time/AsOf.tsx';
import { DaysLeft } from '../../src/components/time/DaysLeft.tsx';
import { Due, DueRow } from '../../src/components/list/Due.tsx';
import { DayRuler } from '../../src/components/time/Ruler.tsx';
import { Place } from '../../src/components/contact/Place.tsx';
import { Sessions } from '../../src/components/time/Sessions.tsx';
import { Stages } from '../../src/components/time/Stages.tsx';
import { StatusMark } from '../../src/components/status/StatusMark.tsx';
import { Today } from '../../src/components/time/Today.tsx';
import { ensureBrowser } from '../find-browser.ts';
import { markupOf, NOW } from './markup-of.ts';

const week = ['mon', 'tue', 'wed', 'thu', 'fri'];
const session = { starts: '2026-10-24T10:00+08:00', ends: '2026-10-24T12:30+08:00', places: 8, taken: 5 };
const words = { left: '公示期还剩*天', last: '公示期*到期', over: '公示期已满' };
const schedule = [
  { from: '2026-10-19', code: 'open', label: '公示中' },
  { from: '2026-10-26T00:00+08:00', code: 'closed', label: '公示期满' },
] as const;

/** A page of everything that time moves, as it is at an instant. */
const pageAt = (now: string) =>
  markupOf(
    <main data-off="2026-10-24+1">
      <Today now={now} />
      <StatusMark schedule={schedule} now={now} />
      <DaysLeft until="2026-10-25" now={now} words={words} />
      <DayRuler from="2026-10-19" to="2026-10-25" now={now} />
      <Stages
        now={now}
        stages={[
          { name: '审核', ends: '2026-10-14' },
          { name: '公示', ends: '2026-10-25' },
          { name: '落实', ends: '2026-12' },
        ]}
      />
      <Due>
        <DueRow href="/c/a/" title="怎么改" until="2026-11-01T18:00+08:00" now={now} />
      </Due>
      <Sessions sessions={[session]} applyBy="2026-10-23T18:00+08:00" now={now} />
      <Place name="服务站" address="南巷" hours={[{ days: week, from: '08:30', to: '12:00' }]} show="week" />
      <Place name="服务站" address="南巷" hours={[{ days: week, from: '08:30', to: '12:00' }]} show="next" />
      <Alert level="notice" text="停水" starts="2026-10-24T08:00+08:00" ends="2026-10-25T08:00+08:00" now={now} />
      <AsOf now={now} daily />
    </main>,
  );

let browser: Browser;
let page: Page;
let scripts: string[];

beforeAll(async () => {
  [scripts, browser] = await Promise.all([
    Promise.all(
      ['refresh-page', 'refresh-as-of', 'refresh-status', 'refresh-course', 'refresh-hours', 'refresh-date'].map(
        bundled,
      ),
    ),
    chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox', '--disable-gpu', '--disable-quic'] }),
  ]);
  page = await browser.newPage({ timezoneId: 'America/Los_Angeles' });
});
afterAll(() => browser.close());

/** What the browser makes of a page built at `built` when it is read at `at`. */
async function readAt(at: string, built = NOW): Promise<string> {
  await page.clock.setFixedTime(new Date(at));
  await page.setContent(pageAt(built));
  for (const content of scripts) await page.addScriptTag({ content });
  return comparable();
}

const comparable = () =>
  page.evaluate(() => {
    // What is over is hidden in an old page, and not there in a new one; nor are the instants that have passed.
    for (const gone of document.querySelectorAll('[hidden]')) gone.remove();
    for (const mark of document.querySelectorAll('*')) {
      for (const name of mark
        .getAttributeNames()
        .filter((name) => name.startsWith('data-') && name !== 'data-status')) {
        mark.removeAttribute(name);
      }
      if (mark.getAttribute('class') === '') mark.removeAttribute('class');
    }
    return document.body.innerHTML.replaceAll('></li>', '></li>\n');
  });

test.each([
  ['the same minute', '2026-10-22T10:00+08:00'],
  ['the same evening', '2026-10-22T20:00+08:00'],
  ['while a session runs', '2026-10-24T11:00+08:00'],
  ['on the last day', '2026-10-25T23:59+08:00'],
  ['when the term is over', '2026-10-26T00:00+08:00'],
  ['long after', '2027-01-08T09:00+08:00'],
])('an old page read %s is what a new one would be', async (_when, at) => {
  expect(sorted(await readAt(at))).toBe(sorted(await readAt(at, at)));
});

test('of opening hours the row of today says which of its days it is', async () => {
  await readAt('2026-10-22T10:00+08:00');
  expect(await page.locator('.hours').textContent()).toContain('周一至周五（今天周四）');
  await readAt('2026-10-24T10:00+08:00');
  expect(await page.locator('.hours').textContent()).toContain('周六、日（今天周六）不开');
});

test('a clock that runs before the page was made changes nothing', async () => {
  await page.setContent(pageAt(NOW));
  const asBuilt = await comparable();
  expect(await readAt('2020-01-01T00:00+08:00')).toBe(asBuilt);
});

test('the text size is kept, and set before the page is painted', async () => {
  const path = fileURLToPath(new URL('../../src/client/text-size.js', import.meta.url));
  const button = await bundled('tools/text-size-button');
  const html = `<!doctype html><script src="/text-size.js"></script>
    <button data-size hidden><i></i><span>放大</span></button><script>${button}</script>`;
  await page.route('http://board.test/**', (route) =>
    route.request().url().endsWith('.js')
      ? route.fulfill({ path })
      : route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }),
  );
  await page.goto('http://board.test/');
  const pressed = page.locator('[data-size]');
  expect(await pressed.innerText()).toBe('放大');
  await pressed.click();
  expect(await pressed.innerText()).toBe('再放大');
  await page.reload();
  expect(await page.locator('html').getAttribute('data-text')).toBe('large');
  await pressed.click();
  await pressed.click();
  expect(await page.locator('html').getAttribute('data-text')).toBeNull();
  expect(await pressed.innerText()).toBe('放大');
});

/** Attributes in one order, since toggling moves them. */
const sorted = (html: string) =>
  html.replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_tag, name: string, attributes: string) => {
    const all = attributes.match(/ [\w-]+="[^"]*"/g) ?? [];
    return `<${name}${all.sort().join('')}>`;
  });

async function bundled(name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../../src/client/${name}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'refreshed' } },
  });
  const [output] = [result].flat();
  if (!output || !('output' in output)) throw new Error(`${name} was not bundled`);
  return output.output[0].code;
}
