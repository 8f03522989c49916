import { periodWords, type PeriodKind } from '../../../src/schema/periods/period.ts';
import { useFormData } from '../state/form-data.ts';
import { changedPeriod, KINDS, lastEnded, periodIn, periodsIn, yearsAround } from './period-parts.ts';
import { useDutyPeriod } from './use-duty-period.ts';
import { dayNow } from '../now.ts';

interface Props {
  forID: string;
  value: unknown;
  field: { get(name: string): unknown };
  onChange: (value: string) => void;
}

/** A period as people say it: how long, which year, which one. */
export function PeriodControl({ forID, value, field, onChange }: Props) {
  const duty = useFormData()['duty'];
  const only = useDutyPeriod(typeof duty === 'string' ? duty : '');
  const label = String(field.get('label'));
  return (
    <PeriodInput
      {...{ id: forID, label, onChange }}
      only={only}
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
    />
  );
}

interface InputProps {
  id: string;
  label: string;
  value: string;
  /** The only length that is owed. */
  only?: PeriodKind | undefined;
  onChange: (value: string) => void;
}

/** The same with an input of its own name, where no label stands over it. */
export function PeriodInput({ id, label, value, only, onChange }: InputProps) {
  const today = dayNow();
  const known = periodIn(value);
  const kinds = KINDS.filter(({ kind }) => !only || kind === only || kind === known?.kind);
  return (
    <div className="period">
      <select
        id={id}
        aria-label={`${label}：多长`}
        value={known?.kind ?? ''}
        onChange={({ target }) =>
          onChange(target.value === '' ? '' : lastEnded(target.value as PeriodKind, today, value))
        }
      >
        <option value="">不填</option>
        {kinds.map(({ kind, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      {known && (
        <select
          aria-label={`${label}：哪一年`}
          value={known.year}
          onChange={({ target }) => onChange(changedPeriod(value, target.value))}
        >
          {yearsAround(today, known.year).map((year) => (
            <option key={year} value={year}>
              {year}年
            </option>
          ))}
        </select>
      )}
      {known && known.kind !== 'year' && (
        <select aria-label={`${label}：哪一期`} value={value} onChange={({ target }) => onChange(target.value)}>
          {periodsIn(known.year, known.kind).map((period) => (
            <option key={period} value={period}>
              {periodWords(period).slice('2026年'.length)}
            </option>
          ))}
        </select>
      )}
      <p role="status" data-state={value !== '' && !known ? 'wrong' : undefined}>
        {known ? periodWords(value) : value !== '' && `文件里写的是“${value}”，这里认不出来；请在上面选一个。`}
      </p>
    </div>
  );
}
