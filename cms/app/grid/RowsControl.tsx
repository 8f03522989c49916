import { useMemo, useRef, useState, type ClipboardEvent } from 'react';
import { fromJS } from 'immutable';
import { sidesOf, type Side } from '../../../src/sheet/sides.ts';
import { sayDropped } from '../clipboard/say-dropped.ts';
import { changedCell, landedRows, movedRow } from './change-rows.ts';
import { rowName } from './cell-value.ts';
import type { Column, Row } from './column.ts';
import type { CellField } from './Cell.tsx';
import { GridNote, type Note } from './GridNote.tsx';
import { GridRow } from './GridRow.tsx';
import { onGridKey, focusCell } from './grid-keys.ts';
import { fitOf, template, useWidth } from './grid-width.ts';
import { keptRows, rowsIn } from './kept-rows.ts';
import { placeBook, sideNamed, useBookSide } from './open-books.ts';
import { pastedRange } from './sheet/pasted-range.ts';
import { placeSheet, type Answers } from './sheet/place-sheet.ts';
import { Sums } from './Sums.tsx';
import { dayNow } from '../now.ts';

interface Props extends Omit<CellField, 'columns'> {
  forID: string;
  value: unknown;
  field: { get(name: string): unknown };
  onChange: (value: unknown) => void;
}

/** Where a range is to go; or it is shared with the sheet of the other side. */
interface Place {
  row: number;
  column: number;
  isShared?: boolean;
}

/** How many columns are there before anything stands in them; the others come when they are wanted. */
const COLUMNS = 3;

/**
 * A list of short values as a sheet: a row below the last one is always there, Enter and the arrows go down, a range of a
 * spreadsheet lands in one paste.
 */
export function RowsControl({ forID, value, field, onChange, ...decap }: Props) {
  const columns = useMemo(() => (field.get('columns') as { toJS(): Column[] }).toJS(), [field]);
  const single = field.get('single') === true;
  const label = String(field.get('label'));
  const rows = rowsIn(value, single);
  const [wanted, setWanted] = useState<readonly string[]>([]);
  const [note, setNote] = useState<Note>();
  const box = useRef<HTMLDivElement>(null);
  const shown = columns.filter(
    ({ name, required }, index) =>
      required || index < COLUMNS || wanted.includes(name) || rows.some((row) => row[name] !== undefined),
  );
  const fit = fitOf(shown, useWidth(box), matchMedia('(pointer: fine)').matches);

  const keep = (next: readonly Row[]) => {
    const kept = fromJS(keptRows(next, single));
    onChange(kept);
    return kept;
  };
  const undoable = (next: readonly Row[], said: string) => {
    const before = value;
    setNote({ said, after: keep(next), undo: () => onChange(before ?? fromJS([])) });
  };
  const place = (range: string[][], at: Place, answers: Answers = {}) => {
    const { column, isShared = false } = at;
    const placed = placeSheet(range, { columns, list: label, at: column, isShared }, dayNow(), answers);
    if ('question' in placed) {
      const choices = placed.choices.map((choice) => ({
        label: choice.label,
        choose: () => place(range, at, choice.answers),
      }));
      setNote({ said: placed.question, choices });
      return;
    }
    const { rows: landed, first, replaced, removed } = landedRows(columns, rows, placed.rows, placed.names, at.row);
    const where = `放进了 ${String(placed.rows.length)} 行${replaced > 0 ? `，换掉了原来的 ${String(replaced)} 格` : ''}`;
    const gone = removed.map((row) => rowName(columns.slice(0, 1), row)).join('、');
    const without = removed.length > 0 ? [`去掉了没有金额的 ${String(removed.length)} 行：${gone}`] : [];
    undoable(landed, [where, ...without, ...placed.said].join('；'));
    focusCell(box.current, first + placed.rows.length, 0);
  };
  const onPaste = (event: ClipboardEvent<HTMLElement>) => {
    const [row, column] = (event.target as HTMLElement).dataset['cell']?.split(':').map(Number) ?? [];
    const { range, pictures, dropped } = pastedRange(event.clipboardData);
    if (row === undefined || column === undefined || (range.length < 2 && (range[0]?.length ?? 0) < 2)) return;
    event.preventDefault();
    if (side && isForOthers(range, side) && placeBook(range)) return;
    place(range, { row, column: columns.indexOf(shown[column]!) });
    sayDropped({ dropped, pictures, undo: undefined });
  };
  const side = sideNamed(label);
  useBookSide(side, box, (range) => place(range, { row: rows.length, column: 0, isShared: true }));

  return (
    <div
      id={forID}
      ref={box}
      className="rows"
      data-narrow={fit === 'cards'}
      data-tight={fit === 'tight'}
      data-single={single}
      role="group"
      aria-label={label}
      style={{ ['--columns' as string]: template(shown, fit) }}
      onKeyDown={(event) => onGridKey(event, box.current)}
      onPaste={onPaste}
    >
      {shown.some(({ hint }) => hint) && !single && (
        <p className="rows-hint">
          {shown.flatMap(({ label: name, hint }) => (hint ? [`${name}：${hint}`] : [])).join(' ')}
        </p>
      )}
      <div role="table" aria-label={label}>
        {!single && (
          <div role="row" className="rows-head">
            <span role="columnheader">行</span>
            {shown.map((column) => (
              <span key={column.name} role="columnheader" data-kind={column.kind}>
                {column.label}
                {!column.required && <small>（可不填）</small>}
              </span>
            ))}
            <span role="columnheader" className="rows-acts-head">
              整行
            </span>
          </div>
        )}
        {[...rows, {}].map((row, at) => (
          <GridRow
            key={at}
            {...{ ...decap, id: forID, columns: shown, row, at, count: rows.length, single }}
            onCell={(name, cell) => keep(changedCell(columns, rows, at, name, cell))}
            onMove={(to) => {
              undoable(movedRow(rows, at, to), `第 ${String(at + 1)} 行移到了第 ${String(to + 1)} 行`);
              focusCell(box.current, to, 0);
            }}
            onDelete={() => {
              undoable(rows.toSpliced(at, 1), `删除了第 ${String(at + 1)} 行：${rowName(columns, row)}`);
              focusCell(box.current, at, 0);
            }}
          />
        ))}
      </div>
      <Sums columns={shown} rows={rows} />
      <GridNote note={note} value={value} onClose={() => setNote(undefined)} />
      {columns.length > shown.length && (
        <p className="rows-more">
          {columns
            .filter((column) => !shown.includes(column))
            .map(({ name, label: more }) => (
              <button key={name} type="button" onClick={() => setWanted([...wanted, name])}>
                加一列：{more}
              </button>
            ))}
        </p>
      )}
    </div>
  );
}

/** Whether there are rows in it that another sheet takes. */
const isForOthers = (range: string[][], own: Side) => Object.keys(sidesOf(range) ?? {}).some((side) => side !== own);
