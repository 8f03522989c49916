import { disabledBecause } from '../widgets/disabled-because.ts';
import { Cell, type CellField } from './Cell.tsx';
import { rowName } from './cell-value.ts';
import type { Row } from './column.ts';

interface Props extends CellField {
  id: string;
  row: Row;
  at: number;
  /** Rows that are there, without the empty one at the end. */
  count: number;
  single: boolean;
  onCell: (name: string, value: unknown) => void;
  onMove: (to: number) => void;
  onDelete: () => void;
}

/** One row of a sheet with what can be done with it. */
export function GridRow({ columns, row, at, count, single, onCell, onMove, onDelete, ...cell }: Props) {
  const isNew = at >= count;
  const nth = `第 ${String(at + 1)} 行`;
  const called = `${nth}：${rowName(columns, row)}`;
  return (
    <div role="row" className="rows-row" data-new={isNew}>
      <span role="rowheader" className="rows-number" aria-label={isNew ? `新的一行，${nth}` : nth}>
        {isNew ? '＋' : at + 1}
      </span>
      <div role="presentation" className="rows-cells">
        {columns.map((column, index) => (
          <div role="cell" key={column.name} data-kind={column.kind}>
            <Cell
              {...cell}
              {...{ column, columns, row, at, index, single, isNew }}
              value={row[column.name]}
              onChange={(value) => onCell(column.name, value)}
            />
          </div>
        ))}
      </div>
      <span role="cell" className="rows-acts">
        {!isNew && (
          <>
            <button
              type="button"
              aria-label={`上移${called}`}
              {...disabledBecause(at === 0 && '已经是第一行。', '上移')}
              onClick={() => onMove(at - 1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={`下移${called}`}
              {...disabledBecause(at === count - 1 && '已经是最后一行。', '下移')}
              onClick={() => onMove(at + 1)}
            >
              ↓
            </button>
            <button type="button" aria-label={`删除${called}`} title="删除这一行" onClick={onDelete}>
              ✕
            </button>
          </>
        )}
      </span>
    </div>
  );
}
