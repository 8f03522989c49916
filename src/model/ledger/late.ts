import { ALWAYS_PUBLIC, ofOwner } from '../../record/state-words.ts';
import { shortDay } from '../../schema/beijing.ts';
import type { Site } from '../site.ts';
import { ledgerOf } from './ledger.ts';
import { owedRow, type OwedRow } from './owed-row.ts';

const SHOWN = 3;

/** What is late, for the home page. */
export interface Late {
  /** The latest of them, in plain words. */
  notes: readonly { text: string; href: string }[];
  count: number;
}

/** Undefined where nobody has written down yet what has to be made public. */
export function lateOf(site: Site): Late | undefined {
  const { owed, today } = ledgerOf(site);
  if (owed.length === 0) return undefined;
  const late = owed.filter(({ state }) => state.code === 'overdue');
  const latest = late
    .slice(-SHOWN)
    .toReversed()
    .map((one) => owedRow(site, one));
  return {
    notes: latest.map((row) => ({ text: lateSentence(row, today), href: row.community.href })),
    count: late.length,
  };
}

/** 柳桥社区第三季度工作经费收支，应在10月29日前公开，已逾期 16 个工作日。 */
export function lateSentence(row: OwedRow, today: string): string {
  const { community, duty, date, due, words, isLook, withdrawn } = row;
  // Said within its year; of what happened on a day: 10月30日的停车名额分配.
  const when = date.replace(`${today.slice(0, 4)}年`, '').replace(/的事$/, '的');
  const what =
    isLook || date === ALWAYS_PUBLIC ? `${community.title}“${duty.title}”` : ofOwner(community.title, duty.title, when);
  const over = words.replace(/^逾期|，还没(?:公开|核对)$/g, '');
  const gone = withdrawn ? `${shortDay(withdrawn.day, today)}撤回，` : '';
  return `${what}，应在${shortDay(due, today)}前${isLook ? '再核对一次' : '公开'}，${gone}已逾期${over}`;
}
