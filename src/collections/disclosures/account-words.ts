import { formatFen } from '../../schema/money.ts';
import { periodUnit, periodWords, type PeriodKind } from '../../schema/periods/period.ts';
import type { RolledRow } from './account-checks.ts';

const COUNTS = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const LENGTHS = { year: '年', 'half-year': '个半年', quarter: '个季度', month: '个月' } as const;

/** 三个月, 四个季度. */
export const countWords = (kind: PeriodKind, count: number) => `${COUNTS[count] ?? String(count)}${LENGTHS[kind]}`;

/** 上季结余, 本季收入: as the sum of a report of that period says it. */
export function rowWords(what: RolledRow['what'], period: string | undefined): string {
  const unit = periodUnit(period);
  return { opening: `上${unit}结余`, income: `本${unit}收入`, spending: `本${unit}支出`, closing: `本${unit}结余` }[
    what
  ];
}

/** 2026年第一季度、第二季度: of the same year the year is said once; more than three are counted. */
export function periodsWords(periods: readonly string[]): string {
  const named = periods.slice(0, 3).map((period, index) => {
    const words = periodWords(period);
    const said = index > 0 && periods[index - 1]!.slice(0, 4) === period.slice(0, 4) && period.length > 4;
    return said ? words.slice('2026年'.length) : words;
  });
  return named.join('、') + (periods.length > 3 ? `等 ${String(periods.length)} 期` : '');
}

export const yuan = (fen: number) => `${formatFen(fen)} 元`;

export const difference = (a: number, b: number) => yuan(Math.abs(a - b));
