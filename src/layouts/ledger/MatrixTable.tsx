import type { Matrix } from '../../model/ledger/matrix.ts';
import { OwedState } from '../record/OwedTable.tsx';

/** Matters down, periods across; on a narrow page the periods of a matter stand below it. */
export function MatrixTable({ matrix: { periods, rows }, now }: { matrix: Matrix; now: string }) {
  return (
    <div className="fit fit-36">
      <table>
        <thead>
          <tr>
            <th scope="col">公开事项</th>
            {periods.map((period) => (
              <th key={period} scope="col">
                {period}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ duty, cells }) => (
            <tr key={duty.href}>
              <th scope="row">
                <a href={duty.href}>{duty.title}</a>
              </th>
              {cells.map((cell, index) => (
                <td key={periods[index]} data-label={periods[index]}>
                  {cell ? <OwedState row={cell} now={now} /> : '—'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
