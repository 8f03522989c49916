import { groups } from '../../collections/duties/schema.ts';
import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';
import { ledgerOf } from '../../model/ledger/ledger.ts';
import { wallOf } from '../../model/ledger/on-boards.ts';
import { dutyOf, ownerTitle } from '../../model/ledger/owed-row.ts';
import { entryHref, ledgerHref } from '../../model/links.ts';
import { findEntry, type Site } from '../../model/site.ts';
import { postedOf } from '../../model/wall/postings.ts';
import type { Owed } from '../../record/obligation.ts';
import { wallWords, type WallState } from '../../record/hung.ts';
import { stateWords, unitOf } from '../../record/state-words.ts';
import { csvTable } from '../csv-table.ts';
import { JSON_TYPE, keyOf, rowPieces, type Output } from '../output.ts';

export const LEDGER_COLUMNS = [
  ...['目录项', '公开事项', '一级事项', '谁公开', '所属期间', '事情发生的日子', '上次核对', '最晚公开'],
  ...['结果', '逾期', '逾期单位', '公开的日子', '网址', '张贴的日子', '张贴情况', '缺少的要素', '不适用的原因'],
] as const;

/** The ledger for programs and spreadsheets: what was owed, until when, and how it stands on the day it names. */
export function openLedger(site: Site): Output[] {
  const { owed, today } = ledgerOf(site);
  const parts = [...Map.groupBy(owed, ({ duty }) => duty)].map(([duty, own]) => {
    const rows = own.map((one) => openRow(site, one));
    return { key: keyOf('ledger', duty, JSON.stringify(rows)), rows };
  });
  const head = { ledger: LEDGER_TITLE, asOf: today, url: site.origin + ledgerHref() };
  const opening = `${JSON.stringify(head).slice(0, -1)},"obligations":[`;
  const inJson = parts.map(({ key, rows }) => ({ key, rows: () => rows.map((row) => JSON.stringify(row)) }));
  const inCsv = parts.map(({ key, rows }) => ({ key, rows: () => rows.map(cellsOf) }));
  return [
    { path: 'data/ledger.json', type: JSON_TYPE, pieces: rowPieces(opening, inJson, '\n]}\n') },
    csvTable('data/ledger.csv', LEDGER_COLUMNS, inCsv),
  ];
}

interface OpenRow {
  duty: string;
  title: string;
  group: string;
  community: string;
  communityTitle: string;
  period?: string | undefined;
  occurred?: string | undefined;
  looked?: string | undefined;
  due: string;
  state: Owed['state']['code'];
  words: string;
  days?: number | undefined;
  unit?: 'working' | 'calendar' | undefined;
  public?: string | undefined;
  url?: string | undefined;
  /** The first day on which it hung on a board, as far as was entered. */
  posted?: string | undefined;
  /** Where its duty names the boards: how what was entered stands against its term, and the days that it lacks. */
  wall?: { state: WallState['code']; words: string; days?: number | undefined } | undefined;
  missing: readonly string[];
  reason?: string | undefined;
}

function openRow(site: Site, owed: Owed): OpenRow {
  const { duty, community, period, occurred, looked, due, state, met, missing } = owed;
  const { data } = dutyOf(site, duty);
  const unit = unitOf(owed, data);
  const [collection = '', id = ''] = met?.entry?.split('/') ?? [];
  const entry = findEntry(site, collection, id);
  const wall = wallOf(site, owed)?.state;
  return {
    duty,
    title: data.title,
    group: groups[data.group],
    community,
    communityTitle: ownerTitle(site, community),
    ...{ period, occurred, looked, due },
    state: state.code,
    words: stateWords(state, unit, looked !== undefined),
    ...('days' in state && { days: state.days, unit }),
    public: met?.day,
    url: met?.entry && site.origin + entryHref(collection, id),
    posted: entry && postedOf(site, entry)[0]?.from,
    wall: wall && { state: wall.code, words: wallWords(wall), ...('days' in wall && { days: wall.days }) },
    missing,
    ...('reason' in state && { reason: state.reason }),
  };
}

const cellsOf = (row: OpenRow): string[] =>
  [
    ...[row.duty, row.title, row.group, row.communityTitle, row.period, row.occurred, row.looked, row.due],
    ...[
      row.words,
      row.days?.toString(),
      row.unit && UNITS[row.unit],
      row.public,
      row.url,
      row.posted,
      row.wall?.words,
      row.missing.join('、'),
      row.reason,
    ],
  ].map((cell) => cell ?? '');

const UNITS = { working: '工作日', calendar: '天' } as const;
