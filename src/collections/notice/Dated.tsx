import { DayText } from '../../components/time/DayText.tsx';

/** A day and what happened on it: 2026年10月19日发布. */
export function Dated({ day, what }: { day: string; what: string }) {
  return (
    <>
      <DayText value={day} />
      {what}
    </>
  );
}

/** A term in full, as it has to stand on paper: 公示期：2026年10月19日至2026年10月25日. */
export function Term({ name, from, to }: { name: string; from: string; to: string }) {
  return (
    <>
      {name}：
      <DayText value={from} />至
      <DayText value={to} />
    </>
  );
}
