import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/collections/entry.ts';
import { viewOf } from '../../../src/collections/views.ts';
import { comingChanges } from '../../../src/model/coming-changes.ts';
import { pageContext } from '../../../src/model/page-context.ts';
import { publicUploads } from '../../../src/model/public-uploads.ts';
import { renderBody } from '../../../src/model/render-body.ts';
import { entriesOf, type Site } from '../../../src/model/site.ts';
import { outputsOf } from '../../../src/outputs/outputs-of.ts';
import { pagesOf } from '../../../src/publication/pages/pages.ts';
import { documentKey } from '../../../src/publication/search/document-key.ts';
import { documentOf } from '../../../src/search/index/document-of.ts';
import { instantMs } from '../../../src/schema/beijing.ts';
import { readEntry } from '../../../src/reader/read-entry.ts';
import { VALID } from '../../reader/valid-entries.ts';
import { bent, siteOf } from '../bent-entries.ts';

const LAST = '2026-11-27T23:59+08:00';
const AFTER = '2026-11-28T00:00+08:00';
const named = {
  list: '贺*兰（2 栋）\n欧阳*（5 栋）',
  files: [{ title: '候选人情况表', file: '/media/candidates.pdf' }],
  until: '2026-11-27',
};
const other = { title: '日程', file: '/media/days.pdf' };
const allowance = { officePhones: [], exceptions: [] };
const media = new Map();

const page = (site: Site, shown: Entry) => {
  const props = {
    entry: shown,
    body: renderBody(site, shown, '正文', media),
    context: pageContext(site, shown, media),
  };
  return renderToStaticMarkup(createElement(viewOf(shown.collection), props));
};

/** Everything that is made of the site at an instant, and the keys by which it is made anew. */
function made(entry: Entry, now: string) {
  const { collection } = entry;
  const site = siteOf([bent('communities', 'nanxiang'), entry], now);
  const shown = entriesOf(site, collection)[0]!;
  const outputs = outputsOf({ site, media, allowance, bodyOf: () => '正文' });
  const data = outputs.filter(({ path }) => [`data/${collection}.json`, `data/${collection}.csv`].includes(path));
  return {
    html: page(site, shown),
    files: outputs.map(({ path, pieces }) => `${path} ${pieces.map(({ text }) => text()).join('')}`).join('\n'),
    data,
    document: JSON.stringify(documentOf(site, shown, '正文')),
    uploads: publicUploads(site),
    keys: [
      pagesOf(site, media, '').find(({ path }) => path === `/${collection}/candidates/`)!.key,
      documentKey(site, shown, ''),
      ...data.map(({ pieces }) => pieces.map(({ key }) => key).join()),
    ],
  };
}

/** A piece of the page that the browser shows from or until an instant. */
const timed = (html: string, when: string) => html.match(new RegExp(`<div data-${when}="[^"]*"[^>]*>`))?.[0];

describe.each(['disclosures', 'meetings', 'notices'] as const)('%s', (collection) => {
  const entry = bent(collection, 'candidates', { named, attachments: [other] });

  test('until the last minute of their day names stand on the page, in data, search and files', () => {
    const { html, files, document, uploads } = made(entry, LAST);
    for (const told of [html, files, document]) expect(told).toContain('欧阳*');
    expect(html).toContain('名单保留到<time dateTime="2026-11-27">');
    expect(files).toContain('candidates.pdf');
    expect([...uploads].toSorted()).toEqual(['/media/candidates.pdf', '/media/days.pdf']);
  });

  test('from the next minute on they are gone everywhere, the page says so, and the entry stays', () => {
    const { html, files, document, uploads, data } = made(entry, AFTER);
    for (const told of [html, files, document]) expect(told).not.toMatch(/欧阳|贺|候选人情况表|candidates\.pdf/);
    expect(html.replace(/<[^>]+>/g, '')).toContain('名单已于2026年11月27日到期撤下');
    expect(html).toContain('/media/days.pdf');
    expect([...uploads]).toEqual(['/media/days.pdf']);
    expect(data).toHaveLength(2);
    const title = 'title' in entry.data ? entry.data.title : undefined;
    for (const { pieces } of data) expect(pieces.map(({ text }) => text()).join('')).toContain(title);
  });

  test('whatever showed them is made anew then, and the minute is known before', () => {
    const [before, after] = [made(entry, LAST).keys, made(entry, AFTER).keys];
    expect(before).toHaveLength(4);
    before.forEach((key, index) => expect(key).not.toBe(after[index]));
    expect(comingChanges([entry], siteOf([entry], LAST))).toContain(instantMs(AFTER));
  });

  test('names that would leave before they come are refused', () => {
    const text = (until: string) =>
      `---\n${VALID[`${collection}/ok.md`]!.slice(4).replace('---', `named: { list: 贺*兰, until: ${until} }\n---`)}`;
    const problems = (until: string) =>
      readEntry(`${collection}/ok.md`, text(until), 'ok.md').problems.map(({ message }) => message);
    expect(problems('2026-10-18')).toEqual([expect.stringContaining('早于发布日期 2026-10-19')]);
    expect(problems('2026-10-19')).toEqual([]);
  });
});

test('a copy that was kept on a phone hides the names by itself once their day has passed', () => {
  const { html } = made(bent('disclosures', 'candidates', { named }), LAST);
  expect(timed(html, 'until')).toBe('<div data-until="2026-11-28T00:00+08:00">');
  expect(timed(html, 'from')).toBe('<div data-from="2026-11-28T00:00+08:00" hidden="">');
});
