import { DayText } from './DayText.tsx';

/** An instant; the first moment of a day is said as the day. */
export function MomentText({ value, now }: { value: string; now: string }) {
  return <DayText value={value.includes('T00:00:00') ? value.slice(0, 10) : value} now={now} />;
}
