import { beijingClock, beijingDay, beijingInstant, instantMs } from '../../../src/schema/beijing.ts';
import { NOW } from '../now.ts';

interface Props {
  forID: string;
  value: string | undefined;
  field: { get(name: string): unknown };
  onChange: (value: string) => void;
  classNameWrapper: string;
  setActiveStyle: () => void;
  setInactiveStyle: () => void;
}

/**
 * Days and instants. Decap's own widget reads and writes in the time zone of the computer and turns a half-typed year
 * into 1902; this one always means Beijing and passes on what was typed.
 */
export function DateTimeControl({ forID, value, field, onChange, classNameWrapper, ...style }: Props) {
  const wholeDay = field.get('time_format') === false;
  const label = String(field.get('label'));
  const now = () => beijingInstant(Date.now());
  const setNow = () => onChange(wholeDay ? beijingDay(now()) : now());
  return (
    <div className={`${classNameWrapper} when`}>
      <input
        id={forID}
        type={wholeDay ? 'date' : 'datetime-local'}
        value={inputValue(value === NOW ? now() : value, wholeDay)}
        onChange={({ target }) => onChange(fieldValue(target.value, wholeDay))}
        onFocus={style.setActiveStyle}
        onBlur={style.setInactiveStyle}
      />
      <button type="button" aria-label={`${label}填${wholeDay ? '今天' : '现在'}`} onClick={setNow}>
        {wholeDay ? '今天' : '现在'}
      </button>
      <button type="button" aria-label={`清空${label}`} disabled={!value} onClick={() => onChange('')}>
        清空
      </button>
    </div>
  );
}

/** What a native input shows for a stored value: nothing when it cannot be read. */
export function inputValue(value: string | undefined, wholeDay: boolean): string {
  if (!value || Number.isNaN(instantMs(value))) return '';
  return wholeDay ? beijingDay(value) : `${beijingDay(value)}T${beijingClock(value)}`;
}

/** What is stored for an input: a day as it is, a wall clock time with Beijing's offset. */
export function fieldValue(input: string, wholeDay: boolean): string {
  return wholeDay || input === '' ? input : `${input.slice(0, 16)}+08:00`;
}
