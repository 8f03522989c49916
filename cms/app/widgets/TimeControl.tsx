import { useEffect } from 'react';
import { isFilled } from '../../../src/schema/fields/carried.ts';
import { NOW, dayNow, instantNow } from '../now.ts';
import { useFormData } from '../state/form-data.ts';
import { TimeInput } from './TimeInput.tsx';
import { keptMoment, momentIn, type TimeKind } from './typed-time.ts';

interface Props {
  forID: string;
  value: unknown;
  field: { get(name: string): unknown };
  onChange: (value: string) => void;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/**
 * Days, instants, times of day and dates of old papers. Always in Beijing, whatever the computer is set to, and what is half
 * typed is kept as it is.
 */
export function TimeControl({ forID, value, field, onChange, setActiveStyle, setInactiveStyle }: Props) {
  const form = useFormData();
  const label = String(field.get('label'));
  const kind = field.get('kind') as TimeKind;
  const kept = value === NOW ? dayNow() : typeof value === 'string' ? value : '';
  const after = field.get('after') as { toJS(): { label: string; path: string[] } } | undefined;
  const begin = after?.toJS();
  const group = (field.get('group') as { toJS(): string[] } | undefined)?.toJS();
  useToday({ value, begins: field.get('begins') === true || (group && isFilled(valueIn(form, group))), onChange });
  return (
    <div className="time-field">
      <TimeInput
        {...{ id: forID, kind, label, onChange, onFocus: setActiveStyle, onBlur: setInactiveStyle }}
        value={kept}
        from={begin && { label: begin.label, value: valueAt(form, begin.path) }}
      />
      {kind === 'day' && (
        <button type="button" aria-label={`${label}填今天`} onClick={() => onChange(dayNow())}>
          今天
        </button>
      )}
      {kind === 'instant' && (
        <button type="button" aria-label={`${label}填现在`} onClick={() => onChange(minuteNow())}>
          现在
        </button>
      )}
    </div>
  );
}

/** To the minute, as an instant is kept that was typed. */
const minuteNow = () => keptMoment(momentIn(instantNow()));

/** The day of a row that has just been added, or of a group in which something has just been filled, is today. */
function useToday({
  value,
  begins,
  onChange,
}: {
  value: unknown;
  begins?: boolean | undefined;
  onChange: (day: string) => void;
}) {
  useEffect(() => {
    if (begins && value === undefined) onChange(dayNow());
  }, [begins, value, onChange]);
}

function valueAt(form: unknown, path: readonly string[]): string {
  const value = valueIn(form, path);
  return typeof value === 'string' ? value : '';
}

const valueIn = (form: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], form);
