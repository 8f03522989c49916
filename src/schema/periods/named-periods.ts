import { nthOf, periodKind, periodWords, type PeriodKind } from './period.ts';

/** What stands before or after a name that is only an end of a range, one of several, a day, or a bound. */
const BEFORE = '(?<![0-9年第前头后个每.\\-－—–~～至到和与及、/])';
const AFTER = '(?!份? ?[0-9起前后以末底初\\-－—–~～至到和与及、/])';
const YEAR = '(?:(\\d{4}) ?年 ?)?';
/** How texts name a period of a length, with its year or without. */
const NAMES: Readonly<Record<PeriodKind, RegExp>> = {
  year: new RegExp(`${BEFORE}(\\d{4}) ?年(?! ?(?:第|[一二三四]季|[上下]半))${AFTER}`, 'g'),
  'half-year': new RegExp(`${BEFORE}${YEAR}([上下])半年${AFTER}`, 'g'),
  quarter: new RegExp(`${BEFORE}${YEAR}第?([一二三四1-4])季度${AFTER}`, 'g'),
  month: new RegExp(`${BEFORE}${YEAR}(\\d{1,2}) ?月${AFTER}`, 'g'),
};
const NTH: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 上: 1, 下: 2 };

const isOf = (period: string, year: string | undefined, nth = '1') =>
  (year === undefined || period.startsWith(year)) && (NTH[nth] ?? Number(nth)) === nthOf(period);

/** The text with a new period wherever it names exactly the one before: 9月工作经费 → 10月工作经费. */
export function renamedPeriod(text: string, before: string, now: string): string {
  const words = periodWords(now);
  const kind = periodKind(before);
  const named = kind === 'year' ? ([year]: string[]) => [year] : ([year, nth]: string[]) => [year, nth];
  return text.replace(NAMES[kind], (whole: string, ...groups: string[]) => {
    const [year, nth] = named(groups);
    if (!isOf(before, year, nth)) return whole;
    return year === undefined ? words.slice('2026年'.length) || words : words;
  });
}

/** What a text names of the same length as a period, where it does not name the period itself: 9月 in October's. */
export function otherPeriod(text: string, period: string): string | undefined {
  const names = [...text.matchAll(NAMES[periodKind(period)])];
  return names.some(([, year, nth]) => isOf(period, year, nth)) ? undefined : names[0]?.[0];
}
