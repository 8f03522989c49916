const quarters = ['一', '二', '三', '四'];

/** A period as it is said: 2026年第三季度, 2026年上半年, 2026年9月, 2026年. */
export function periodWords(period: string): string {
  const year = `${period.slice(0, 4)}年`;
  const part = period.slice(5);
  if (part === '') return year;
  if (part.startsWith('Q')) return `${year}第${quarters[Number(part[1]) - 1]}季度`;
  if (part.startsWith('H')) return `${year}${part === 'H1' ? '上' : '下'}半年`;
  return `${year}${Number(part)}月`;
}

/** What follows 本 and 上 in accounts: 本季, 上月. Without a period, 本期. */
export function periodUnit(period: string | undefined): string {
  if (period === undefined) return '期';
  return { year: '年', 'half-year': '半年', quarter: '季', month: '月' }[periodKind(period)];
}

export type PeriodKind = 'year' | 'half-year' | 'quarter' | 'month';

/** Of which length a period is: `2026-Q3` is a quarter. */
export function periodKind(period: string): PeriodKind {
  if (period.length === 4) return 'year';
  return ({ Q: 'quarter', H: 'half-year' } as const)[period[5]!] ?? 'month';
}

const perYear = { year: 1, 'half-year': 2, quarter: 4, month: 12 } as const;

/** The nth period of its length in a year, from 1. */
export const nthOf = (period: string) => (period.length === 4 ? 1 : Number(period.slice(5).replace(/^[HQ]/, '')));

const padded = (count: number, length: number) => String(count).padStart(length, '0');

function written(year: number, kind: PeriodKind, nth: number): string {
  const digits = padded(year, 4);
  if (kind === 'year') return digits;
  if (kind === 'month') return `${digits}-${padded(nth, 2)}`;
  return `${digits}-${kind === 'quarter' ? 'Q' : 'H'}${nth}`;
}

/** The period that follows one of the same length: 2026-Q4 → 2027-Q1. */
export function nextPeriod(period: string): string {
  const [year, kind, nth] = [Number(period.slice(0, 4)), periodKind(period), nthOf(period)];
  return nth === perYear[kind] ? written(year + 1, kind, 1) : written(year, kind, nth + 1);
}

/** The period of a length in which a day lies. */
export function periodOf(day: string, kind: PeriodKind): string {
  const month = Number(day.slice(5, 7));
  return written(Number(day.slice(0, 4)), kind, Math.ceil((month * perYear[kind]) / 12));
}

/** Its first day, and the first day after it. */
export function periodDays(period: string): { from: string; end: string } {
  const months = 12 / perYear[periodKind(period)];
  const year = Number(period.slice(0, 4));
  const first = (nthOf(period) - 1) * months;
  const dayOf = (month: number) => `${padded(year + Math.floor(month / 12), 4)}-${padded((month % 12) + 1, 2)}-01`;
  return { from: dayOf(first), end: dayOf(first + months) };
}

/** The periods of a shorter length that make up a longer one, in order: 2026-Q1 → 2026-01, 2026-02, 2026-03. */
export function partsOf(period: string, kind: PeriodKind): string[] {
  const { from, end } = periodDays(period);
  const parts: string[] = [];
  for (let part = periodOf(from, kind); periodDays(part).from < end; part = nextPeriod(part)) parts.push(part);
  return parts;
}
