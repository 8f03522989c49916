import { sources } from '../../collections/disclosures/accounts.ts';
import { fenOf, fenToYuan, formatFen, tidyAmount } from '../../schema/money.ts';
import type { Questions } from '../questions.ts';

interface Row {
  item: string;
  amount: string;
  source?: string | undefined;
  payee?: string;
  note?: string;
}

/** Accounts as the form holds them, with the sums that the sheet itself states and that do not agree. */
export interface SheetAccounts {
  accounts: { opening?: string; income: Row[]; spending: Row[]; closing?: string };
  remarks: string[];
}

const ITEM = /^(?:收入|支出|收支)?(?:项目|摘要|事项|内容|名称|用途|款项)(?:名称|内容)?$/;
const AMOUNT = /金额|^(?:收入|支出)(?:[（(]元[）)])?$|^元$/;
const SUM = /^(?:.{0,6})?(?:合\s*计|小\s*计|总\s*计|共\s*计)/;
const OPENING = /^(?:.{0,2}、)?(?:上期|期初|上年|上季|上月|年初|月初)(?:度)?(?:结余|余额|结转|累计结余)/;
const CLOSING = /^(?:.{0,2}、)?(?:本期|期末|本年|本季|本月|年末|月末)?(?:度)?(?:结余|余额|累计结余)/;

/** Income and spending out of the rows of a sheet; undefined where they are no accounts. */
export function accountsIn(rows: readonly (readonly string[])[], questions: Questions): SheetAccounts | undefined {
  const clean = (cell = '') => cell.replace(/\s+/g, '');
  const head = rows.findIndex(
    (row) => row.some((cell) => ITEM.test(clean(cell))) && row.some((cell) => AMOUNT.test(clean(cell))),
  );
  if (head < 0) return undefined;
  const names = rows[head]!.map(clean);
  const column = (form: RegExp) => names.findIndex((name) => form.test(name));
  const [item, source, payee, note, side] = [
    ITEM,
    /来源/,
    /收款|支付对象|对方/,
    /说明|备注/,
    /^(?:收支|类别|收\/支|性质|方向)/,
  ].map(column) as [number, number, number, number, number];
  const [incomeAt, spendingAt] = [column(/^收入(?!项目|来源)/), column(/^支出(?!项目)/)];
  const amountAt = column(/金额/);
  const accounts: SheetAccounts['accounts'] = { income: [], spending: [] };
  const remarks: string[] = [];
  let section: 'income' | 'spending' | undefined = /支出/.test(names[item] ?? '')
    ? 'spending'
    : /收入/.test(names[item] ?? '')
      ? 'income'
      : undefined;
  let from = 0;
  for (const row of rows.slice(head + 1)) {
    const name =
      clean(row[item]) || row.map(clean).find((cell) => cell !== '' && fenOf(tidyAmount(cell)) === undefined) || '';
    const amounts = row
      .map((cell) => tidyAmount(cell))
      .map((amount, at) => ({ at, amount }))
      .filter(
        ({ at, amount }) => at !== item && fenOf(amount) !== undefined && [incomeAt, spendingAt, amountAt].includes(at),
      );
    const amount = amounts[0]?.amount;
    if (amount === undefined) {
      // A line with nothing but 收入 or 二、支出 begins a part.
      const begins = row.map(clean).join('');
      if (/收入/.test(begins) && begins.length <= 12) [section, from] = ['income', accounts.income.length];
      else if (/支出/.test(begins) && begins.length <= 12) [section, from] = ['spending', accounts.spending.length];
      continue;
    }
    if (OPENING.test(name)) accounts.opening = amount;
    else if (SUM.test(name) || (/合计|小计/.test(row.map(clean).join('')) && name === ''))
      remarks.push(...wrongSums(row, name));
    else if (CLOSING.test(name)) accounts.closing = amount;
    else {
      const said = clean(row[side]);
      const own = /收/.test(said)
        ? 'income'
        : /支/.test(said)
          ? 'spending'
          : amounts[0]!.at === incomeAt
            ? 'income'
            : amounts[0]!.at === spendingAt
              ? 'spending'
              : section;
      if (own === undefined) return undefined;
      const money = { item: (row[item] ?? name).trim(), amount };
      const remark = (row[note] ?? '').trim();
      if (own === 'income')
        accounts.income.push({ ...money, source: sourceOf(clean(row[source]), money.item, questions) });
      else
        accounts.spending.push({
          ...money,
          ...((row[payee] ?? '').trim() && { payee: row[payee]!.trim() }),
          ...(remark && { note: remark }),
        });
    }
  }
  if (accounts.income.length + accounts.spending.length === 0) return undefined;
  const [earned, spent] = [total(accounts.income), total(accounts.spending)];
  if (accounts.opening !== undefined && accounts.closing === undefined)
    remarks.push('表里没有本期结余，请在表单里核对');
  if (accounts.opening !== undefined && accounts.closing !== undefined) {
    const expected = fenOf(accounts.opening)! + earned - spent;
    if (expected !== fenOf(accounts.closing))
      remarks.push(
        `账不平：按各笔算，本期结余应是 ${formatFen(expected)}，表里写的是 ${formatFen(fenOf(accounts.closing)!)}`,
      );
  }
  return { accounts, remarks };

  function wrongSums(row: readonly string[], name: string): string[] {
    const found: string[] = [];
    for (const [at, of] of [
      [incomeAt, 'income'],
      [spendingAt, 'spending'],
      [amountAt, /收入/.test(name) ? 'income' : /支出/.test(name) ? 'spending' : section],
    ] as const) {
      const stated = at < 0 ? undefined : fenOf(tidyAmount(row[at] ?? ''));
      if (stated === undefined || of === undefined) continue;
      const counted = total(accounts[of].slice(at === amountAt ? from : 0));
      if (counted !== stated)
        found.push(
          `${of === 'income' ? '收入' : '支出'}合计写的是 ${formatFen(stated)}，各笔加起来是 ${formatFen(counted)}，请核对`,
        );
    }
    return found;
  }
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + fenOf(amount)!, 0);

function sourceOf(said: string, item: string, questions: Questions): string | undefined {
  const known = Object.entries(sources).find(
    ([value, label]) => said !== '' && (said.includes(value) || label.includes(said) || said.includes(label)),
  )?.[0];
  return (
    known ??
    questions.ask({
      name: `source-${item}`,
      ask: `收入“${item}”的来源是哪一种？${said === '' ? '' : `（表里写的是“${said}”）`}`,
      choices: Object.entries(sources).map(([value, label]) => ({ value, label })),
    })
  );
}

/** What the parts of a sheet come to, for the report. */
export const sumsOf = ({ accounts }: SheetAccounts): string =>
  `收入 ${String(accounts.income.length)} 笔，共 ${fenToYuan(total(accounts.income))} 元；支出 ${String(accounts.spending.length)} 笔，共 ${fenToYuan(total(accounts.spending))} 元`;
