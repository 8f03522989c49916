import { tidyDecimal, DECIMAL } from '../../../src/schema/decimal.ts';
import { fenToYuan } from '../../../src/schema/money.ts';
import { oneLine } from '../../../src/text/normalise.ts';
import { keptTime, timeWords, wrongTime } from '../widgets/kept-time.ts';
import { momentIn } from '../widgets/typed-time.ts';
import { amountIn, keptAmount } from '../widgets/worked-out.ts';
import { isBlank, type Column, type Row } from './column.ts';

/** What is kept of what was typed or pasted into a cell; of what is none of its kind every character of it. */
export function keptIn(column: Column, typed: string, today: string): unknown {
  const text = oneLine(typed).trim();
  if (text === '') return '';
  switch (column.kind) {
    case 'money':
      return keptAmount(text);
    case 'number': {
      const plain = tidyDecimal(text);
      return DECIMAL.test(plain) ? Number(plain) : text;
    }
    case 'decimal': {
      const plain = tidyDecimal(text);
      return DECIMAL.test(plain) ? plain : text;
    }
    case 'day':
    case 'instant':
    case 'clock':
      return keptTime(column.kind, text, { today });
    case 'choice':
    case 'reference':
      return optionOf(column, text) ?? text;
    case 'phone':
      return text.normalize('NFKC').replace(/[—–－]/g, '-');
    default:
      return text;
  }
}

/** What a cell shows of its value. */
export function shownIn(column: Column, value: unknown): string {
  if (isBlank(value)) return '';
  const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : JSON.stringify(value);
  if (column.kind === 'money' && typeof value === 'number') {
    const fen = amountIn(value);
    return fen === undefined ? text : fenToYuan(fen);
  }
  return text;
}

/** What is wrong with a value, in few words; undefined: nothing, or nothing is there yet. */
export function wrongIn(column: Column, value: unknown): string | undefined {
  if (isBlank(value)) return undefined;
  const text = shownIn(column, value);
  switch (column.kind) {
    case 'money':
      return amountIn(value) === undefined ? '不是金额' : undefined;
    case 'number':
    case 'decimal':
      return DECIMAL.test(text) ? undefined : '不是数字';
    case 'day':
    case 'instant':
    case 'clock':
      return wrongTime(column.kind, text);
    case 'choice':
    case 'reference':
      return !column.options || column.options.some(({ value: known }) => known === text) ? undefined : '没有这一项';
    default: {
      const [pattern, sentence] = column.pattern ?? [];
      return pattern !== undefined && !new RegExp(pattern).test(text) ? sentence : undefined;
    }
  }
}

/** How a value reads in a sentence. */
export function spokenIn(column: Column, value: unknown): string {
  const { kind } = column;
  const text = shownIn(column, value);
  if (kind === 'day' || kind === 'clock') return timeWords(kind, text);
  if (kind === 'instant') return [timeWords(kind, text), momentIn(text).clock].filter(Boolean).join(' ');
  return column.options?.find((option) => option.value === value)?.label ?? text;
}

/** The option that is meant: by its value or name, else the only one that the text names. */
export function optionOf({ options = [] }: Column, text: string): string | undefined {
  const same = options.find(({ value, label }) => value === text || label === text);
  if (same) return same.value;
  const named = options.filter(({ value, label }) => text.includes(label) || text.includes(value));
  return named.length === 1 ? named[0]!.value : undefined;
}

/** What a row is called: the first of what it holds. */
export function rowName(columns: readonly Column[], row: Row): string {
  const texts = columns.map((column) => spokenIn(column, row[column.name])).filter((text) => text !== '');
  return texts.slice(0, 2).join(' ') || '空行';
}
