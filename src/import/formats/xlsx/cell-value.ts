import { allIn, child, elementsOf, type Element } from '../docx/tree.ts';

/** Formats that Excel has without saying so (ECMA-376, 18.8.30), Chinese ones too. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAY_AND_TIME = 22;
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47, 55, 56]);
const PERCENTS = new Set([9, 10]);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Day 1 is 1 January 1900, and there was a 29 February in it. */
const EPOCH = Date.UTC(1899, 11, 30);

/** What a cell shows of its number, where that is another thing than the number. */
export type Shown = 'day' | 'day and time' | 'time' | 'percent';

/** The styles of cells that show something else than a number. */
export function shownFormats(styles: Element): ReadonlyMap<number, Shown> {
  const own = new Map(
    allIn(styles, 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const formats = elementsOf(child(styles, 'cellXfs') ?? styles).filter(({ name }) => name === 'xf');
  return new Map(
    formats.flatMap(({ attributes }, index) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      const shown = own.has(id) ? shownBy(own.get(id)!.replace(/"[^"]*"|\[[^\]]*\]/g, '')) : shownAs(id);
      return shown === undefined ? [] : [[index, shown] as const];
    }),
  );
}

function shownAs(id: number): Shown | undefined {
  if (id === DAY_AND_TIME) return 'day and time';
  return DAYS.has(id) ? 'day' : TIMES.has(id) ? 'time' : PERCENTS.has(id) ? 'percent' : undefined;
}

function shownBy(code: string): Shown | undefined {
  const isDay = /y|年/i.test(code) && /[md月日]/i.test(code);
  const isTime = /[h时時]/i.test(code);
  if (isDay) return isTime ? 'day and time' : 'day';
  return isTime ? 'time' : code.includes('%') ? 'percent' : undefined;
}

/** A value as the sheet shows it: a day as a day, 0.85 as 85%, 0.30000000000000004 as 0.3. */
export function shownValue(raw: string, type: string, shown: Shown | undefined): string {
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type !== 'n' || raw === '') return raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (shown === 'percent') return `${plainNumber(number * 100)}%`;
  if (shown === undefined || number < 0 || number >= 80_000) return plainNumber(number);
  const minutes = new Date(EPOCH + Math.round((number * DAY_MS) / MINUTE_MS) * MINUTE_MS).toISOString();
  const [day, time] = [minutes.slice(0, 10), minutes.slice(11, 16)];
  if (shown === 'time') return number < 1 ? time : `${day} ${time}`;
  if (number < 1) return plainNumber(number);
  return shown === 'day' || Number.isInteger(number) ? day : `${day} ${time}`;
}

const plainNumber = (number: number): string =>
  Number.isSafeInteger(number) ? String(number) : String(Number(number.toPrecision(15)));
