import { formatFen } from '../../../src/schema/money.ts';
import { amountIn } from '../widgets/worked-out.ts';
import { isBlank, type Column, type Row } from './column.ts';

/** What the amounts of a sheet come to, while they are typed. */
export function Sums({ columns, rows }: { columns: readonly Column[]; rows: readonly Row[] }) {
  const money = columns.filter(({ kind }) => kind === 'money');
  if (money.length === 0 || rows.length === 0) return null;
  return (
    <p className="rows-sum">
      共 {rows.length} 笔
      {money.map(({ name }) => {
        const amounts = rows.map((row) => row[name]);
        const wrong = amounts.filter((amount) => !isBlank(amount) && amountIn(amount) === undefined).length;
        return (
          <span key={name}>
            ，合计 <b>{formatFen(amounts.reduce<number>((sum, amount) => sum + (amountIn(amount) ?? 0), 0))}</b> 元
            {wrong > 0 && <span data-state="wrong">（有 {wrong} 格不是金额，没有算进去）</span>}
          </span>
        );
      })}
    </p>
  );
}
