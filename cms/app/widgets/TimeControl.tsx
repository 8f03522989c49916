import { NOW, dayNow } from '../now.ts';
import { useFormData } from './form-data.ts';
import { TimeInput } from './TimeInput.tsx';
import type { TimeKind } from './typed-time.ts';

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
    </div>
  );
}

function valueAt(form: unknown, path: readonly string[]): string {
  const value = path.reduce<unknown>((inner, name) => (inner as Record<string, unknown> | undefined)?.[name], form);
  return typeof value === 'string' ? value : '';
}
