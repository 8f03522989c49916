import type { ReactNode } from 'react';

export interface Column {
  label: string;
  /** Figures, set to the right. */
  amount?: boolean | undefined;
}

export interface TableRow {
  /** One cell a column; the first names the row. */
  cells: readonly ReactNode[];
  /** Small, under the name. */
  note?: ReactNode;
  /** Length of a bar under the name, 0 to 1, beside the same fact in figures. */
  bar?: number | undefined;
}

interface Props {
  columns: readonly Column[];
  rows: readonly TableRow[];
  total?: readonly ReactNode[] | undefined;
  caption?: string | undefined;
}

/** A table whose rows have names; on a very narrow page its cells stack. */
export function RowsTable({ columns, rows, total, caption }: Props) {
  const kind = (index: number) => (columns[index]?.amount ? 'amt' : undefined);
  return (
    <table className="rows">
      {caption && <caption className="vh">{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ label }, index) => (
            <th key={label} scope="col" className={kind(index)}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cells: [name, ...cells], note, bar }, row) => (
          <tr key={row}>
            <th scope="row">
              {name}
              {note && <span className="small">{note}</span>}
              {bar !== undefined && <Bar length={bar} />}
            </th>
            {cells.map((cell, index) => (
              <td key={index} className={kind(index + 1)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            {total.map((cell, index) =>
              index === 0 ? (
                <th key={index} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={index} className={kind(index)}>
                  {cell}
                </td>
              ),
            )}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Bar({ length }: { length: number }) {
  return (
    <svg className="bar" aria-hidden="true">
      <rect width={`${(Math.min(Math.max(length, 0), 1) * 100).toFixed(1)}%`} height="100%" />
    </svg>
  );
}
