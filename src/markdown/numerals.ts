const DIGITS = '〇零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** Characters that a number in a heading may be written with. */
export const NUMERAL = '[〇零○一二两三四五六七八九十百千0-9０-９]+';

/** `十二`, `一百零三`, `二〇二六`, `12` and `１２` as a number; undefined when it is none. */
export function numeral(written: string): number | undefined {
  const text = written.normalize('NFKC').replaceAll('○', '〇').replaceAll('两', '二');
  if (/^\d{1,4}$/.test(text)) return Number(text);
  if (/^[〇零一二三四五六七八九]{2,4}$/.test(text) && !text.startsWith('零'))
    return Number([...text].map(digit).join(''));
  if (!/^[零一二三四五六七八九十百千]+$/.test(text)) return undefined;
  return counted(text);
}

function counted(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let smallest = Number.POSITIVE_INFINITY;
  for (const mark of text) {
    const unit = UNITS[mark];
    if (unit === undefined) {
      if (pending !== undefined && pending !== 0) return undefined;
      pending = digit(mark);
    } else {
      if (unit >= smallest) return undefined;
      smallest = unit;
      total += (pending || 1) * unit;
      pending = undefined;
    }
  }
  return total + (pending ?? 0);
}

/** 〇 and 零 are both nought. */
function digit(mark: string): number {
  return Math.max(0, DIGITS.indexOf(mark) - 1);
}
