import { sheetAmount } from '../../../src/sheet/amount.ts';
import { fenOf, tidyAmount, TOO_MUCH } from '../../../src/schema/money.ts';

/** What the amounts of a form come to, in 分, or what is still in the way. */
export type WorkedOut = { opening: number; income: number; spending: number; closing: number } | { missing: string };

/** The amount that a form holds, in 分: a number from the file, or what was typed. Undefined for what is none. */
export function amountIn(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? tidyAmount(value) : '';
  const fen = fenOf(text);
  return fen !== undefined && Math.abs(fen) < TOO_MUCH ? fen : undefined;
}

/** What is kept when somebody leaves the field: the plain number, also of `(300.50)`, or, of what is no amount, every character of it. */
export function keptAmount(typed: string): number | string {
  const sheet = sheetAmount(typed);
  const fen = amountIn(typed) ?? (sheet?.inTenThousands === false ? amountIn(sheet.digits) : undefined);
  return fen === undefined ? typed : fen / 100;
}

/** The closing as it follows from the rest of the accounts. */
export function workedOut(accounts: unknown): WorkedOut {
  const { opening, income, spending } = record(accounts);
  const first = amountIn(opening);
  if (first === undefined) return { missing: isBlank(opening) ? '上期结余还没有填' : '上期结余不是金额' };
  const [earned, spent] = [sumOf(income, '收入'), sumOf(spending, '支出')];
  if (typeof earned !== 'number') return earned;
  if (typeof spent !== 'number') return spent;
  return { opening: first, income: earned, spending: spent, closing: first + earned - spent };
}

function sumOf(rows: unknown, name: string): number | { missing: string } {
  let sum = 0;
  for (const [index, row] of (Array.isArray(rows) ? rows : []).entries()) {
    const { amount } = record(row);
    const fen = amountIn(amount);
    const nth = `第 ${String(index + 1)} 笔${name}`;
    if (fen === undefined) return { missing: isBlank(amount) ? `${nth}还没有填金额` : `${nth}的金额不对` };
    sum += fen;
  }
  return sum;
}

const isBlank = (value: unknown) => value === undefined || value === null || value === '';

const record = (value: unknown) =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
