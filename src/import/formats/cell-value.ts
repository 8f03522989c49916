import { allIn, child, elementsOf, type Element } from './docx/tree.ts';

/** Formats of days that Excel has without saying so (ECMA-376, 18.8.30), Chinese ones too. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const DAY_MS = 86_400_000;
/** Day 1 is 1 January 1900, and there was a 29 February in it. */
const EPOCH = Date.UTC(1899, 11, 30);

/** The styles of cells that show a day. */
export function dateFormats(styles: Element): ReadonlySet<number> {
  const own = new Map(
    allIn(styles, 'numFmt').map(({ attributes }) => [Number(attributes['numFmtId']), attributes['formatCode'] ?? '']),
  );
  const formats = elementsOf(child(styles, 'cellXfs') ?? styles).filter(({ name }) => name === 'xf');
  return new Set(
    formats.flatMap(({ attributes }, index) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      const code = own.get(id)?.replace(/"[^"]*"|\[[^\]]*\]/g, '');
      return DAYS.has(id) || (code !== undefined && /y|年/i.test(code) && /[md月日]/i.test(code)) ? [index] : [];
    }),
  );
}

/** A value as the sheet shows it: a day as a day, 0.30000000000000004 as 0.3. */
export function shownValue(raw: string, type: string, isDay: boolean): string {
  if (type === 'b') return raw === '1' ? '是' : '否';
  if (type !== 'n' || raw === '') return raw;
  const number = Number(raw);
  if (!Number.isFinite(number)) return raw;
  if (isDay && number >= 1 && number < 80_000)
    return new Date(EPOCH + Math.floor(number) * DAY_MS).toISOString().slice(0, 10);
  if (Number.isSafeInteger(number)) return String(number);
  return String(Number(number.toPrecision(15)));
}
