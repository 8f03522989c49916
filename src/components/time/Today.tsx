import { beijingDay } from '../../schema/beijing.ts';
import { todayWords } from './day-words.ts';
import { lunarDay } from './lunar-day.ts';

/** The date over the home page, as on the masthead of a gazette. */
export function Today({ now }: { now: string }) {
  const day = beijingDay(now);
  return (
    <p className="org">
      <b>
        <time data-today="day" dateTime={day}>
          {todayWords(day)}
        </time>
      </b>
      <span data-today="lunar">{lunarDay(day)}</span>
    </p>
  );
}
