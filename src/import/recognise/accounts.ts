import { sources } from '../../collections/disclosures/accounts.ts';
import { fenOf, fenToYuan, formatFen } from '../../schema/money.ts';
import { sheetAmount, timesTenThousand } from '../../sheet/amount.ts';
import { bareHead, meaningOf, SIDES, type Meaning } from '../../sheet/heads.ts';
import { BALANCE, headRow, TOTAL } from '../../sheet/read-sheet.ts';
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
  /** What of the sheet is in the accounts, and what is not: heads, sums, who made it, remarks that have no field. */
  taken: string[];
  left: string[];
}

const OPENING = /上|期初|年初|月初/;

/** Income and spending out of the rows of a sheet and the words above it; undefined where they are no accounts. */
export function accountsIn(
  rows: readonly (readonly string[])[],
  above: readonly string[],
  questions: Questions,
): SheetAccounts | undefined {
  const clean = (cell = '') => cell.replace(/\s+/g, '');
  const head = headRow(rows.map((row) => row.map((cell) => cell.trim())));
  if (head < 0) return undefined;
  const names = rows[head]!.map(bareHead);
  const column = (meaning: Meaning) => names.findIndex((name) => meaningOf(name) === meaning);
  const [item, source, payee, note] = (['item', 'source', 'payee', 'note'] as const).map(column) as [
    number,
    number,
    number,
    number,
  ];
  // 来源/收款单位 is the one of income and the other of spending.
  const payeeAt = payee < 0 && /收款|领款|付款/.test(rows[head]![source] ?? '') ? source : payee;
  const side = names.findIndex((name) => /^(?:收支|类别|性质|方向)/.test(name));
  const [incomeAt, spendingAt] = SIDES.map((name) =>
    names.findIndex((each) => each === name || each === `${name}金额`),
  ) as [number, number];
  const amountAt = names.findIndex((name, at) => meaningOf(name) === 'amount' && at !== incomeAt && at !== spendingAt);
  if (item < 0 || Math.max(incomeAt, spendingAt, amountAt) < 0) return undefined;
  const inTens = tenThousands([...above, ...rows.slice(0, head + 1).flat()], questions);
  if (inTens === undefined) return undefined;
  const amountOf = (cell: string): string | undefined => {
    const amount = sheetAmount(cell);
    const digits = amount && (inTens || amount.inTenThousands ? timesTenThousand(amount.digits) : amount.digits);
    return digits !== undefined && fenOf(digits) !== undefined ? digits : undefined;
  };
  const accounts: SheetAccounts['accounts'] = { income: [], spending: [] };
  const remarks: string[] = [];
  let section: 'income' | 'spending' | undefined = /支出/.test(names[item] ?? '')
    ? 'spending'
    : /收入/.test(names[item] ?? '')
      ? 'income'
      : undefined;
  let from = 0;
  // What the rows came to after each of them: sheets have a sum in every second row.
  const sums = { income: [0], spending: [0] };
  const add = (own: 'income' | 'spending', amount: string) => sums[own].push(sums[own].at(-1)! + fenOf(amount)!);
  const taken: string[] = [];
  const left = rows.slice(0, head + 1).map((row) => row.join(' '));
  /** Says what of a row has gone into a field, by columns; the rest is left. */
  const share = (row: readonly string[], columns: readonly number[]) => {
    row.forEach((cell, at) => (columns.includes(at) ? taken : left).push(cell));
  };
  for (const row of rows.slice(head + 1)) {
    const name = clean(row[item]) || row.map(clean).find((cell) => cell !== '' && amountOf(cell) === undefined) || '';
    const amounts = [incomeAt, spendingAt, amountAt].flatMap((at) => {
      const own = at < 0 ? undefined : amountOf(row[at] ?? '');
      return own === undefined ? [] : [{ at, amount: own }];
    });
    const amount = amounts[0]?.amount;
    if (amount === undefined) {
      // A line with nothing but 收入 or 二、支出 begins a part.
      const begins = row.map(clean).join('');
      share(row, []);
      if (/收入/.test(begins) && begins.length <= 12) [section, from] = ['income', accounts.income.length];
      else if (/支出/.test(begins) && begins.length <= 12) [section, from] = ['spending', accounts.spending.length];
      continue;
    }
    if (BALANCE.test(name)) {
      accounts[OPENING.test(name) ? 'opening' : 'closing'] = amount;
      share(row, [row.findIndex((cell) => clean(cell) === name), amounts[0]!.at]);
    } else if (TOTAL.test(name) || (/合计|小计/.test(row.map(clean).join('')) && name === '')) {
      share(row, []);
      remarks.push(...wrongSums(row, name));
    } else {
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
      add(own, amount);
      const money = { item: (row[item] ?? name).trim(), amount };
      const remark = (row[note] ?? '').trim();
      const items = [item, side, amounts[0]!.at];
      share(row, own === 'income' ? [...items, source] : [...items, payeeAt, note]);
      if (own === 'income')
        accounts.income.push({ ...money, source: sourceOf(clean(row[source]), money.item, questions) });
      else
        accounts.spending.push({
          ...money,
          ...((row[payeeAt] ?? '').trim() && { payee: row[payeeAt]!.trim() }),
          ...(remark && { note: remark }),
        });
    }
  }
  if (accounts.income.length + accounts.spending.length === 0) return undefined;
  const [earned, spent] = [sums.income.at(-1)!, sums.spending.at(-1)!];
  if (accounts.opening !== undefined && accounts.closing === undefined)
    remarks.push('表里没有本期结余，请在表单里核对');
  if (accounts.opening !== undefined && accounts.closing !== undefined) {
    const expected = fenOf(accounts.opening)! + earned - spent;
    if (expected !== fenOf(accounts.closing))
      remarks.push(
        `账不平：按各笔算，本期结余应是 ${formatFen(expected)}，表里写的是 ${formatFen(fenOf(accounts.closing)!)}`,
      );
  }
  return { accounts, remarks, taken, left };

  function wrongSums(row: readonly string[], name: string): string[] {
    const found: string[] = [];
    for (const [at, of] of [
      [incomeAt, 'income'],
      [spendingAt, 'spending'],
      [amountAt, /收入/.test(name) ? 'income' : /支出/.test(name) ? 'spending' : section],
    ] as const) {
      const written = at < 0 ? undefined : amountOf(row[at] ?? '');
      const stated = written === undefined ? undefined : fenOf(written);
      if (stated === undefined || of === undefined) continue;
      const counted = sums[of].at(-1)! - (at === amountAt ? sums[of][from]! : 0);
      if (counted !== stated)
        found.push(
          `${of === 'income' ? '收入' : '支出'}合计写的是 ${formatFen(stated)}，各笔加起来是 ${formatFen(counted)}，请核对`,
        );
    }
    return found;
  }
}

/** Whether amounts count 万元, which only a person can say where the sheet mentions it; undefined while nobody has. */
function tenThousands(over: readonly string[], questions: Questions): boolean | undefined {
  if (!over.some((text) => text.includes('万元'))) return false;
  const answer = questions.ask({
    name: 'unit',
    ask: '表里写着“万元”。金额要换算成元吗？',
    choices: [
      { value: 'ten-thousand', label: '换算：1.2 就是 12,000 元' },
      { value: 'yuan', label: '不换算，写的就是元' },
    ],
  });
  return answer === undefined ? undefined : answer === 'ten-thousand';
}

const total = (rows: readonly Row[]): number => rows.reduce((sum, { amount }) => sum + fenOf(amount)!, 0);

function sourceOf(said: string, item: string, questions: Questions): string | undefined {
  const known = Object.entries(sources).find(
    ([value, label]) => said !== '' && (said.includes(value) || label.includes(said) || said.includes(label)),
  )?.[0];
  return (
    known ??
    questions.ask({
      name: `source-${item.slice(0, 40)}`,
      ask: `收入“${item}”的来源是哪一种？${said === '' ? '' : `（表里写的是“${said}”）`}`,
      choices: Object.entries(sources).map(([value, label]) => ({ value, label })),
    })
  );
}

/** What the parts of a sheet come to, for the report. */
export const sumsOf = ({ accounts }: SheetAccounts): string =>
  `收入 ${String(accounts.income.length)} 笔，共 ${fenToYuan(total(accounts.income))} 元；支出 ${String(accounts.spending.length)} 笔，共 ${fenToYuan(total(accounts.spending))} 元`;
