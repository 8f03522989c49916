import { rmSync } from 'node:fs';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open-history.ts';
import { HistoryView } from '../../src/layouts/record/HistoryView.tsx';
import { RecordView } from '../../src/layouts/record/RecordView.tsx';
import { BesideEntry } from '../../src/layouts/record/BesideEntry.tsx';
import { assemble } from '../../src/model/assemble.ts';
import { besideOf } from '../../src/model/beside.ts';
import { historyPageAt, historyPages } from '../../src/model/record/entry-history.ts';
import { recordOverview } from '../../src/model/record/record-overview.ts';
import type { Site } from '../../src/model/site.ts';
import { namesFor, versionRows } from '../../src/model/record/version-rows.ts';
import { pagesOf } from '../../src/publication/pages/pages.ts';
import { openReader } from '../../src/reader/open-reader.ts';
import { noHistory } from '../../src/record/version.ts';
import { boardRepository, type BoardRepository } from './board-repository.ts';
import { SIXTY } from './sixty-commits.ts';

const NOW = '2026-11-21T10:00+08:00';
let place: BoardRepository;
let history: ReturnType<typeof openHistory>;
let site: Site;
beforeAll(async () => {
  place = boardRepository(SIXTY.filter(({ files }) => !('README.md' in files)));
  history = openHistory(place.contentDir);
  const { entries, settings } = await openReader({ ...place, mediaDir: place.root }).read();
  const known = await history.read({ now: NOW, since: undefined, entries });
  site = assemble({ entries, settings: settings!, now: NOW, history: known });
});
afterAll(() => rmSync(place.root, { recursive: true, force: true }));

async function historyOf(entry: string, nth?: number) {
  const page = historyPageAt(site, entry, nth)!;
  const rows = await versionRows(page, history.textOf, namesFor(site, page));
  return renderToStaticMarkup(<HistoryView page={page} title="题目" crumbs={[]} rows={rows} now={NOW} />);
}
const textOf = (html: string) => html.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

test('a history tells what was changed in sentences, text by sentences and tables by cells', async () => {
  const garden = await historyOf('disclosures/garden');
  expect(textOf(garden)).toContain('3月1日 10:00社区工作人员改了正文第 2、3 段。');
  expect(textOf(garden)).toContain('| 花土 | （去掉：140）（加上：141） |');
  expect(textOf(await historyOf('disclosures/lamps'))).toContain('重要更正：原来写 10 盏，应为 12 盏。');
  // Five parts of ten at most, of which the last stands at the address without a number.
  expect(
    historyPages(site)
      .filter(({ id }) => id === 'garden')
      .map(({ href }) => href),
  ).toEqual([
    ...[1, 2, 3, 4].map((nth) => `/history/disclosures/garden/${String(nth)}/`),
    '/history/disclosures/garden/',
  ]);
  expect(textOf(await historyOf('disclosures/garden', 1))).toContain('公开了这一篇');
});

test('what is not public any more is told without its texts', async () => {
  // Of what was withdrawn for personal information there is only the line of the chain.
  expect(historyPageAt(site, 'disclosures/names', undefined)).toBeUndefined();
  expect(textOf(await historyOf('disclosures/bench'))).toContain('删除了这一篇');
});

test('the page of an entry says whether it was changed', () => {
  const said = (id: string) => {
    const entry = site.entries.disclosures.find((own) => own.id === id)!;
    return renderToStaticMarkup(<BesideEntry beside={besideOf(site, entry)} now={NOW} />);
  };
  const { digest } = site.entries.disclosures.find(({ id }) => id === 'benches')!;
  expect(textOf(said('benches'))).toContain('公开以后没有改过。');
  expect(said('benches')).toContain(`href="/ledger/texts/${digest}.txt"`);
  expect(textOf(said('garden'))).toContain('公开以后改过 41 次，最近一次是3月');
  expect(said('garden')).toContain('href="/history/disclosures/garden/"');
});

test('the page of the record says what there is, and where it is not whole', () => {
  const said = (of: Site) => textOf(renderToStaticMarkup(<RecordView record={recordOverview(of)} lead="" now={NOW} />));
  expect(said(site)).toContain(site.history.chain.at(-1)!.hash);
  expect(said(site)).toMatch(/(?:改|公开)了《[^《》]+》/);
  expect(said({ ...site, history: noHistory })).toContain('没有版本记录');
  const shallow = { ...site.history, known: 'shallow' as const, from: '2026-02-26T10:00:00+08:00' };
  expect(said({ ...site, history: shallow })).toContain('浅克隆');
});

test('one more version changes its own pages and that of the record, and parts that are full stay', async () => {
  const keys = (of: Site) => new Map(pagesOf(of, new Map(), '').map(({ path, key }) => [path, key]));
  const before = await history.read({ now: '2026-03-01T09:00+08:00', since: undefined });
  const after = await history.read({ now: '2026-03-01T10:00+08:00', since: undefined });
  const [old, now] = [keys({ ...site, history: before }), keys({ ...site, history: after })];
  const changed = [...now].filter(([path, key]) => key !== undefined && old.get(path) !== key).map(([path]) => path);
  // The forty before fill their parts, of which the fourth was the last.
  expect(changed.filter((path) => path !== '/history/disclosures/garden/4/')).toEqual([
    ...['/disclosures/garden/', '/wall/disclosures/garden/', '/ledger/record/', '/history/disclosures/garden/'],
    '/elder/disclosures/garden/',
  ]);
});
