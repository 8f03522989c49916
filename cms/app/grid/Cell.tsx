import { type ComponentType } from 'react';
import { fromJS } from 'immutable';
import { keptIn, shownIn, wrongIn } from './cell-value.ts';
import { PeriodInput } from '../widgets/PeriodControl.tsx';
import { TimeInput } from '../widgets/TimeInput.tsx';
import { isBlank, type Column, type Row } from './column.ts';
import { dayNow } from '../now.ts';

/** What Decap gives every control; a cell of a kind that it draws itself hands it on. */
export interface CellField {
  columns: readonly Column[];
  editorControl: ComponentType<Record<string, unknown>>;
  clearFieldErrors: unknown;
  fieldsErrors: unknown;
}

interface Props extends CellField {
  id: string;
  column: Column;
  row: Row;
  at: number;
  index: number;
  single: boolean;
  isNew: boolean;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** One value of a row. What is none of its kind stays as it was typed, marked, with a word. */
export function Cell({ id, column, row, at, index, single, isNew, value, onChange, ...decap }: Props) {
  const { name, label, kind, options } = column;
  const isTime = kind === 'day' || kind === 'instant' || kind === 'clock';
  // A time says itself what is wrong with it.
  const wrong = isTime ? undefined : wrongIn(column, value);
  const called = `${label}，第 ${String(at + 1)} 行`;
  const fieldId = `${name}-field-${id}-${String(at)}`;
  const input = {
    id: fieldId,
    'data-cell': `${String(at)}:${String(index)}`,
    'aria-label': called,
    'aria-invalid': wrong !== undefined,
    ...(wrong !== undefined && { 'aria-describedby': `said-${fieldId}` }),
  };
  const text = shownIn(column, value);
  const typed = {
    value: text,
    autoComplete: 'off',
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value.replaceAll('\n', ' ')),
    onBlur: () => {
      if (typeof value !== 'string' || value === '') return;
      const kept = keptIn(column, value, dayNow());
      if (kept !== value) onChange(kept);
    },
  };
  return (
    <>
      {!single && (
        <span className="rows-label" aria-hidden="true">
          {label}
        </span>
      )}
      {options ? (
        <select {...input} value={text} onChange={({ target }) => onChange(target.value)}>
          <option value="">{isNew ? '' : column.required ? '请选' : '不选'}</option>
          {wrong !== undefined && <option value={text}>{text}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : isTime ? (
        <TimeInput
          {...{ id: fieldId, kind, label: called, value: text, onChange }}
          input={{ 'data-cell': `${String(at)}:${String(index)}`, 'aria-label': called }}
          from={column.after && { label: column.after.label, value: beginIn(row, column.after.path) }}
        />
      ) : kind === 'period' ? (
        <PeriodInput {...{ id: fieldId, label: called, value: text, onChange }} />
      ) : kind === 'reference' ? (
        <DrawnByDecap {...{ column, value, onChange, ...decap }} />
      ) : kind === 'text' || kind === 'link' ? (
        <textarea {...input} {...typed} rows={1} placeholder={isNew && index === 0 ? '接着写，可粘贴' : ''} />
      ) : (
        <input {...input} {...typed} type="text" inputMode={INPUT_MODES[kind]} data-kind={kind} />
      )}
      {wrong !== undefined && !isBlank(value) && (
        <span id={`said-${fieldId}`} className="rows-wrong">
          {wrong}
        </span>
      )}
    </>
  );
}

const beginIn = (row: Row, [name = '']: readonly string[]) => {
  const value = row[name];
  return typeof value === 'string' ? value : '';
};

const INPUT_MODES: Readonly<Partial<Record<Column['kind'], 'decimal' | 'numeric' | 'tel'>>> = {
  money: 'decimal',
  decimal: 'decimal',
  number: 'numeric',
  phone: 'tel',
};

/** References to more entries than a menu can hold are searched, which Decap's own field does. */
function DrawnByDecap({
  column,
  value,
  onChange,
  columns: _,
  editorControl: EditorControl,
  ...decap
}: Pick<Props, 'column' | 'value' | 'onChange' | 'columns' | 'editorControl'>) {
  return (
    <EditorControl
      {...decap}
      field={fromJS(column)}
      value={value}
      onChange={(_field: unknown, changed: unknown) => onChange(changed)}
      onValidate={() => undefined}
    />
  );
}
