import { shown, type Written } from './numbers.ts';
import { agrees, shareWords, sum, type Share } from './shares.ts';
import { columnOf, finest, mostly, nothing, TOTAL, type Finding, type Row, type Table } from './table-cells.ts';

const SHARE = /占比|比例|百分比|率|％|%/;
/** With more columns nobody can tell which are part and whole. */
const MOST_COLUMNS = 12;
/** How many shares of one text are worked out to find the columns they are of; what takes more is taken for right. */
const MOST_COMPARED = 50_000;

/** The columns of percentages in the tables of a text that are not what most of their rows say they are. */
export function shareColumns(tables: readonly Table[]): Finding[] {
  let left = MOST_COMPARED;
  return tables.flatMap((table) => {
    const { header, rows } = table;
    const shares = header.flatMap((label, at) => (at > 0 && SHARE.test(label) ? [at] : []));
    const compared = shares.length * header.length ** 2 * rows.length;
    if (shares.length === 0 || header.length > MOST_COLUMNS || compared > left) return [];
    left -= compared;
    const body = rows.flatMap((row, at) => (TOTAL.test(table.names[at]!) ? [] : [{ name: table.names[at]!, row }]));
    const totals = header.map((_, column) => totalOf(body, column));
    return shares.flatMap((column) => wrongShares(header, body, totals, column));
  });
}

interface Named {
  name: string;
  row: Row;
}

/** Of the sum of another column, or of two other columns; told by the rows in which it is. */
function wrongShares(
  header: readonly string[],
  body: readonly Named[],
  totals: readonly (Written | undefined)[],
  column: number,
): Finding[] {
  const label = header[column]!;
  const columns = header.flatMap((_, at) => (at > 0 && at !== column ? [at] : []));
  for (const [part, whole] of pairs(columns)) {
    const checked = body.flatMap(({ name, row }) => {
      const [own, of, stated] = [row[part], part === whole ? totals[part] : row[whole], percent(row[column], label)];
      return own && of && stated && of.value > 0n ? [{ name, share: { part: own, whole: of, stated } }] : [];
    });
    const wrong = checked.filter(({ share }) => !agrees(share));
    if (mostly(checked.length, wrong.length)) return wrong.map((one) => findingOf(one, label));
  }
  return [];
}

const findingOf = ({ name, share }: { name: string; share: Share }, label: string): Finding => ({
  quote: `“${name}”一行`,
  words: `${shareWords(share)}，${label}写的是 ${share.stated.words}`,
});

/** Each column with itself, for its sum, and with every other. */
const pairs = (columns: readonly number[]) => columns.flatMap((part) => columns.map((whole) => [part, whole] as const));

function totalOf(body: readonly Named[], column: number): Written | undefined {
  const numbers = columnOf(
    body.map(({ row }) => row),
    column,
  );
  if (!numbers) return undefined;
  const [value, grain] = [sum(numbers), finest(numbers)];
  return { ...nothing, value, grain, words: shown(value, grain) };
}

const percent = (number: Written | undefined, label: string) =>
  number && (number.unit === '%' || /[%％]/.test(label)) ? number : undefined;
