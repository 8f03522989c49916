import { openingAt, writeHours, type OpeningPeriod } from './opening-hours.ts';
import { statusShapes } from '../status/status-shapes.ts';

interface Props {
  hours: readonly OpeningPeriod[];
  now: string;
  /** Public holidays, on which the weekly hours do not hold. */
  off?: readonly string[] | undefined;
  /** Stands before the word, as in 为民服务大厅现在开门. */
  name?: string | undefined;
}

/** 现在开门 or 今天不开, from the weekly hours; the browser looks at the clock again. */
export function OpenNow({ hours, now, off = [], name }: Props) {
  if (hours.length === 0) return null;
  const { code, label } = openingAt(hours, now, off);
  return (
    <span className="st" data-status={code} {...hoursData(hours, off)}>
      <svg viewBox="0 0 16 16" height="16" aria-hidden="true">
        <path d={statusShapes[code]} fillRule="evenodd" />
      </svg>
      <span>
        {name}
        <span data-opening="label">{label}</span>
      </span>
    </span>
  );
}

/** When it opens or closes next: 中午 12:00 休息, 明天 8:30 开门. */
export function OpensNext({ hours, now, off = [] }: Omit<Props, 'name'>) {
  if (hours.length === 0) return null;
  return (
    <span {...hoursData(hours, off)}>
      <span data-opening="next">{openingAt(hours, now, off).next}</span>
    </span>
  );
}

const hoursData = (hours: readonly OpeningPeriod[], off: readonly string[]) => ({
  'data-hours': writeHours(hours),
  'data-off': off.length > 0 ? off.join(' ') : undefined,
});
