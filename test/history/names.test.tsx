import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openHistory } from '../../src/history/open-history.ts';
import { inFolder } from '../../src/history/published.ts';
import { verifySite } from '../../src/history/verify-site.ts';
import { HistoryView } from '../../src/layouts/record/HistoryView.tsx';
import { historyPageAt } from '../../src/model/record/entry-history.ts';
import { versionRows } from '../../src/model/record/version-rows.ts';
import { textOf } from '../../src/outputs/output.ts';
import { recordFiles } from '../../src/outputs/record-files.ts';
import { textPath } from '../../src/record/chain-text.ts';
import { bent, siteOf } from '../model/bent-entries.ts';
import { boardRepository, type BoardRepository } from './board-repository.ts';
import { disclosure } from './sixty-commits.ts';

const names = (list: string, until: string) =>
  disclosure({ title: '候选人', more: `named:\n  list: ${list}\n  until: ${until}\n` });
const FILE = 'disclosures/2026/candidates.md';
const EARLY = 'disclosures/2026/early.md';
const BACK = 'disclosures/2026/back.md';
const TAKEN = 'disclosures/2026/taken.md';

let place: BoardRepository;
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'gongshi-names-'));
  place = boardRepository([
    // Somebody comes to the list, and it stays longer; then it is taken out of the file.
    { at: '2026-03-01T10:00', files: { [FILE]: names('甲*', '2026-03-10') } },
    // The day was wrong by a century, and is mended.
    { at: '2026-03-01T10:00', files: { [EARLY]: names('丙*', '2096-03-10') } },
    // Put back word for word.
    { at: '2026-03-01T10:00', files: { [BACK]: names('丁*', '2026-03-20') } },
    { at: '2026-03-02T10:00', files: { [EARLY]: names('丙*', '2026-03-10') } },
    { at: '2026-03-02T10:00', files: { [BACK]: names('丁*', '2026-03-05') } },
    { at: '2026-03-03T10:00', files: { [BACK]: names('丁*', '2026-03-20') } },
    { at: '2026-03-05T10:00', files: { [FILE]: names('"甲*\\n乙*"', '2026-03-20') } },
    { at: '2026-04-01T10:00', files: { [FILE]: disclosure({ title: '候选人' }) } },
    // Taken out before its day: first one name, then the list.
    { at: '2026-05-01T10:00', files: { [TAKEN]: names('"戊*\\n己*"', '2026-06-30') } },
    { at: '2026-05-02T10:00', files: { [TAKEN]: names('戊*', '2026-06-30') } },
    { at: '2026-05-03T10:00', files: { [TAKEN]: disclosure({ title: '候选人' }) } },
  ]);
});
afterAll(() => {
  for (const folder of [place.root, scratch]) rmSync(folder, { recursive: true, force: true });
});

const historyAt = (now: string, reader = openHistory(place.contentDir)) => reader.read({ now, since: undefined });
async function withheldAt(now: string, entry = 'candidates') {
  const { versions } = await historyAt(now);
  return versions.get(`disclosures/${entry}`)!.map(({ withheld }) => withheld);
}

test('each text with names is given out until its own day', async () => {
  expect(await withheldAt('2026-03-10T23:59+08:00')).toEqual([undefined, undefined]);
  expect(await withheldAt('2026-03-11T00:00+08:00')).toEqual(['expired', undefined]);
  expect(await withheldAt('2026-03-21T00:00+08:00')).toEqual(['expired', 'expired']);
  expect(await withheldAt('2026-04-01T10:00+08:00')).toEqual(['expired', 'expired', undefined]);
});

test('an earlier day that is stated later counts for the texts before, but not for one that is public again', async () => {
  expect(await withheldAt('2026-03-11T00:00+08:00', 'early')).toEqual(['expired', 'expired']);
  expect(await withheldAt('2026-03-06T00:00+08:00', 'back')).toEqual([undefined, 'expired', undefined]);
  expect(await withheldAt('2026-03-21T00:00+08:00', 'back')).toEqual(['expired', 'expired', 'expired']);
});

test('names that a later text leaves out are gone from the earlier ones at once', async () => {
  expect(await withheldAt('2026-05-01T10:00+08:00', 'taken')).toEqual([undefined]);
  expect(await withheldAt('2026-05-02T10:00+08:00', 'taken')).toEqual(['expired', undefined]);
  expect(await withheldAt('2026-05-03T10:00+08:00', 'taken')).toEqual(['expired', 'expired', undefined]);
});

test('one process knows of each day when it comes', async () => {
  const reader = openHistory(place.contentDir);
  for (const now of [
    '2026-03-10T23:59+08:00',
    '2026-03-11T00:00+08:00',
    '2026-03-21T00:00+08:00',
    '2026-04-01T10:00+08:00',
    '2026-05-02T10:00+08:00',
    '2026-05-03T10:00+08:00',
  ])
    expect(await historyAt(now, reader)).toEqual(await historyAt(now));
});

/** The record and the texts of a site at an instant, as files. */
async function siteAt(now: string) {
  const reader = openHistory(place.contentDir);
  const history = await historyAt(now, reader);
  const root = mkdtempSync(join(scratch, 'site-'));
  const put = (path: string, bytes: Uint8Array | string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  };
  for (const output of recordFiles(history)) put(output.path, textOf(output));
  for (const { digest, blob, withheld } of [...history.versions.values()].flat())
    if (blob !== undefined && !withheld) put(textPath(digest), await reader.textOf(blob));
  return { root, history };
}

test('on that day the text is gone from the site, its line stays in the chain, and the verification knows why', async () => {
  const [before, after] = [await siteAt('2026-03-10T23:59+08:00'), await siteAt('2026-03-11T00:00+08:00')];
  const digest = before.history.versions.get('disclosures/candidates')![0]!.digest;
  const files = [inFolder(before.root), inFolder(after.root)] as const;
  expect((await files[0].read(textPath(digest)))?.toString()).toContain('甲*');
  expect(await files[1].read(textPath(digest))).toBeUndefined();
  expect((await files[1].read('ledger/notes.txt'))?.toString()).toContain(`${digest} 名单已撤下`);
  expect(after.history.chain).toEqual(before.history.chain);
  const [verified, later] = [await verifySite(files[0]), await verifySite(files[1])];
  expect([...verified.faults, ...later.faults]).toEqual([]);
  expect(verified.withheld).toBe(1);
  // The first list, both texts of the mended day, and of those that were put back the one between.
  expect(later.withheld).toBe(4);
});

const entry = bent('disclosures', 'candidates');
async function shownAt(now: string) {
  const reader = openHistory(place.contentDir);
  const page = historyPageAt(
    { ...siteOf([entry], now), history: await historyAt(now, reader) },
    'disclosures/candidates',
    undefined,
  )!;
  const rows = await versionRows(page, reader.textOf, () => undefined);
  return renderToStaticMarkup(<HistoryView page={page} title="候选人" crumbs={[]} rows={rows} now={now} />);
}

test('a difference shows no names whose day has passed', async () => {
  const all = await shownAt('2026-03-10T23:59+08:00');
  expect(all).toMatch(/甲/);
  expect(all).toMatch(/乙/);
  for (const now of ['2026-03-11T00:00+08:00', '2026-03-21T00:00+08:00', '2026-04-01T10:00+08:00']) {
    const html = await shownAt(now);
    expect(html).not.toMatch(/[甲乙]/);
    expect(html.replace(/<[^>]+>/g, '')).toContain('这一版的文字不再公开：名单已撤下');
  }
});
