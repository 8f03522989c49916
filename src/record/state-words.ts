import { units, type Duty } from '../collections/duties/schema.ts';
import { periodWords } from '../schema/periods/period.ts';
import type { Obligation, ObligationState } from './obligation.ts';

/** How long after another word: ` 3 个工作日`; when the days over were all free, it is not even one. */
export const daysWords = (days: number, unit: Duty['within']['unit']) =>
  days === 0 ? `不到 1 ${units[unit]}` : ` ${String(days)} ${units[unit]}`;

/** In which unit the days of an obligation are counted: that of its duty, and plain days to the next look. */
export const unitOf = ({ looked }: Pick<Obligation, 'looked'>, { within }: Pick<Duty, 'within'>) =>
  looked === undefined ? within.unit : 'calendar';

/** How an obligation stands, as the ledger says it. What is always public is looked over instead of made public anew. */
export function stateWords(state: ObligationState, unit: Duty['within']['unit'], isLook = false): string {
  const what = isLook ? '核对' : '公开';
  switch (state.code) {
    case 'ahead':
      return '未到期';
    case 'on-time':
      return `已按时${what}`;
    case 'late':
      return `逾期${what}${daysWords(state.days, unit)}`;
    case 'overdue':
      return `逾期${daysWords(state.days, unit)}，还没${what}`;
    case 'exempt':
      return '不适用';
  }
}

export const ALWAYS_PUBLIC = '长期公开';

/** For which date it is owed: 2026年第三季度, 2026年9月3日的事, 半年核对. */
export function dateWords({ period, occurred, looked }: Obligation): string {
  if (period !== undefined) return periodWords(period);
  if (occurred !== undefined) return `${longDay(occurred)}的事`;
  return looked === undefined ? ALWAYS_PUBLIC : '半年核对';
}

const longDay = (day: string) =>
  `${day.slice(0, 4)}年${String(Number(day.slice(5, 7)))}月${String(Number(day.slice(8, 10)))}日`;

/**
 * Whose it is, of when and what, without a word twice: 新园社区 and 社区经费收支 → 新园社区经费收支; and with 2026年10月 →
 * 新园社区2026年10月经费收支, also where the matter is called 社区经费收支（每月）.
 */
export function ofOwner(owner: string, what: string, when = ''): string {
  // 社区工作者 are called so: 新园社区工作者, but 新园社区2026年的社区工作者.
  const twice = when === '' ? /^社区/ : /^社区(?!工作者)/;
  const own = owner.endsWith('社区') ? what.replace(twice, '') : what;
  return owner + when + (when === '' ? own : own.replace(/（每[^（）]*）$/, ''));
}
