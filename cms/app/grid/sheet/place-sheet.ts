import { formatFen } from '../../../../src/schema/money.ts';
import { amountIn } from '../../widgets/worked-out.ts';
import { keptIn, optionOf, spokenIn, wrongIn } from '../cell-value.ts';
import { isBlank, isBlankRow, withCell, type Column, type Row } from '../column.ts';
import { matchColumns, type Matching, type Target } from './match-columns.ts';
import { bareHead, SIDES } from '../../../../src/sheet/heads.ts';
import { readSheet, type Sheet } from '../../../../src/sheet/read-sheet.ts';
import { isDash, sheetAmount, timesTenThousand } from '../../../../src/sheet/amount.ts';

/** What the clerk decided of what only the clerk knows. */
export interface Answers {
  /** Amounts are in 万元, and are to become 元. */
  tenThousands?: boolean;
  /** The column of the sheet that holds the amounts. */
  amounts?: number;
}

/** Rows for the list, the columns that they fill and what has to be said; or what has to be asked first. */
export type Placed =
  | { rows: readonly Row[]; names: readonly string[]; said: readonly string[] }
  | { question: string; choices: readonly { label: string; answers: Answers }[] };

/** Takes a range of a spreadsheet over into a list. Nothing is guessed in silence, and what is not taken is said. */
export function placeSheet(
  range: readonly (readonly string[])[],
  target: Target,
  today: string,
  answers: Answers = {},
): Placed {
  const sheet = readSheet(range);
  const { matching, amounts } = matchColumns(sheet, target, answers.amounts);
  if (amounts) return whichColumn(sheet, amounts, answers);
  const money = matching.findIndex((column) => column?.kind === 'money');
  if (money >= 0 && sheet.inTenThousands && answers.tenThousands === undefined) return whichUnit(sheet, money, answers);

  const inTens = answers.tenThousands === true;
  const sided = money >= 0 && (isLedger(sheet) || answers.amounts !== undefined);
  const taken = sheet.rows.map((cells) =>
    sided && isNothing(cells[money]) ? undefined : rowOf(cells, matching, target, today, inTens),
  );
  const read = taken.filter((row) => row !== undefined).filter((row) => !isBlankRow(row));
  const { rows, names, told } = withNamedChoices(read, matching, target.columns);
  const said = [
    ...sums(sheet, taken, money, inTens, matching[money]),
    ...choicesSaid(sheet, matching),
    ...told,
    ...leftOut(sheet, matching, taken, target),
    ...wrongCells(rows, target.columns),
  ];
  return { rows, names: [...matching.flatMap((column) => (column ? [column.name] : [])), ...names], said };
}

/** A choice that has to be made, that the sheet has no column for, and that a row names in its words: 街镇拨付工作经费. */
function withNamedChoices(read: readonly Row[], matching: Matching, columns: readonly Column[]) {
  const column = columns.find((one) => one.required && one.kind === 'choice' && !matching.includes(one));
  const words = columns.find(({ kind }) => kind === 'text');
  if (!column || !words) return { rows: read, names: [], told: [] };
  const told = new Set<string>();
  const rows = read.map((row) => {
    const text = row[words.name];
    const value = typeof text === 'string' ? optionOf(column, text) : undefined;
    if (value === undefined) return row;
    told.add(`“${String(text)}”的${column.label}记作“${spokenIn(column, value)}”`);
    return withCell(columns, row, column.name, value);
  });
  return { rows, names: told.size > 0 ? [column.name] : [], told: [...told] };
}

function rowOf(cells: readonly string[], matching: Matching, { columns }: Target, today: string, inTens: boolean): Row {
  return matching.reduce<Row>((row, column, index) => {
    const cell = cells[index] ?? '';
    if (!column || cell === '') return row;
    const value = column.kind === 'money' ? amountOf(cell, inTens) : keptIn(column, cell, today);
    return withCell(columns, row, column.name, value);
  }, {});
}

/** An amount as the form keeps it, or the cell as it is. */
function amountOf(cell: string, inTens: boolean): unknown {
  if (isDash(cell)) return '';
  const amount = sheetAmount(cell);
  if (!amount) return cell;
  const digits = inTens || amount.inTenThousands ? timesTenThousand(amount.digits) : amount.digits;
  const fen = amountIn(digits);
  return fen === undefined ? cell : fen / 100;
}

const fenIn = (cell: string | undefined, inTens: boolean) => amountIn(amountOf(cell ?? '', inTens));

const isNothing = (cell: string | undefined) => cell === undefined || cell === '' || isDash(cell);

/** A book with income and spending side by side: each list takes the rows of its own. */
const isLedger = ({ heads = [] }: Sheet) =>
  heads.some((head) => /收入/.test(head)) && heads.some((head) => /支出/.test(head));

function whichUnit({ rows }: Sheet, money: number, answers: Answers): Placed {
  const cell = rows.map((row) => row[money] ?? '').find((text) => sheetAmount(text)) ?? '';
  const asYuan = fenIn(cell, true);
  return {
    question: `表里写着“万元”。“${cell}”是多少？`,
    choices: [
      {
        label: `换算成元：${asYuan === undefined ? cell : formatFen(asYuan)} 元`,
        answers: { ...answers, tenThousands: true },
      },
      { label: `就是 ${cell} 元`, answers: { ...answers, tenThousands: false } },
    ],
  };
}

function whichColumn({ heads, rows }: Sheet, amounts: readonly number[], answers: Answers): Placed {
  return {
    question: '有几列都像金额，金额是哪一列？',
    choices: amounts.map((index) => ({
      label: `${heads?.[index] ? `“${heads[index]}”：` : ''}${rows
        .map((row) => row[index] ?? '')
        .filter((cell) => cell !== '')
        .slice(0, 3)
        .join('、')}……这一列`,
      answers: { ...answers, amounts: index },
    })),
  };
}

/** What the amounts come to, and whether the sums of the sheet say the same. */
function sums(
  sheet: Sheet,
  taken: readonly (Row | undefined)[],
  money: number,
  inTens: boolean,
  column?: Column,
): string[] {
  if (!column) return [];
  const sumOf = (rows: readonly (Row | undefined)[]) =>
    rows.reduce((sum, row) => sum + (amountIn(row?.[column.name]) ?? 0), 0);
  const checked = sheet.totals.flatMap(({ cells, from, to }) => {
    const stated = fenIn(cells[money], inTens);
    return stated === undefined
      ? []
      : [{ name: cells.find((cell) => cell !== '') ?? '合计', stated, sum: sumOf(taken.slice(from, to)) }];
  });
  const wrong = checked.filter(({ stated, sum }) => stated !== sum);
  const unread = sheet.totals
    .map(({ cells }) => cells[money] ?? '')
    .filter((cell) => !isNothing(cell) && fenIn(cell, inTens) === undefined);
  const agrees = checked.length > 0 && wrong.length === 0 ? '，与表里的合计相符' : '';
  return [
    `金额一共 ${formatFen(sumOf(taken))} 元${agrees}`,
    ...wrong.map(
      ({ name, stated, sum }) =>
        `表里“${name}”是 ${formatFen(stated)}，各行加起来是 ${formatFen(sum)}，相差 ${formatFen(Math.abs(stated - sum))}，请核对`,
    ),
    ...unread.map((cell) => `表里的合计“${cell}”认不出来，没有核对`),
  ];
}

/** Words of the sheet that were taken for one of a closed list. */
function choicesSaid({ rows }: Sheet, matching: Matching): string[] {
  const said = matching.flatMap((column, index) =>
    column?.options
      ? rows.flatMap((row) => {
          const text = row[index] ?? '';
          const option = column.options?.find(({ value }) => value === optionOf(column, text));
          return option && option.value !== text && option.label !== text ? [`“${text}”记作“${option.label}”`] : [];
        })
      : [],
  );
  return [...new Set(said)];
}

function leftOut(sheet: Sheet, matching: Matching, taken: readonly (Row | undefined)[], target: Target): string[] {
  const { heads, left, rows } = sheet;
  const elsewhere = target.isShared ? otherSide(heads, target.list) : -1;
  const columns = matching.flatMap((column, index) => {
    const filled = rows.some((row, at) => taken[at] !== undefined && !isNothing(row[index]));
    const head = heads?.[index] || `第 ${String(index + 1)} 列`;
    return column || !filled || index === elsewhere ? [] : [`“${head}”这一列`];
  });
  const lines = left.map((line) => `“${line}”这一行`);
  const others = rows.filter((row, at) => taken[at] === undefined && isNothing(row[elsewhere])).length;
  const all = [...columns, ...lines, ...(others > 0 ? [`没有${target.list}金额的 ${String(others)} 行`] : [])];
  return all.length > 0 ? [`没有放进来的：${all.join('、')}`] : [];
}

/** The column of the amounts that the other list takes. */
const otherSide = (heads: readonly string[] = [], list: string) =>
  heads.findIndex((head) => SIDES.some((side) => side !== list && bareHead(head).startsWith(side)));

function wrongCells(rows: readonly Row[], columns: readonly Column[]): string[] {
  const wrong = rows.flatMap((row) =>
    columns.filter((column) => !isBlank(row[column.name]) && wrongIn(column, row[column.name])),
  );
  return wrong.length > 0 ? [`有 ${String(wrong.length)} 格认不出来，原样留着，标了红，请改`] : [];
}
