import { Fragment } from 'react';
import { beijingDay, weekday } from '../../schema/beijing.ts';
import { weekRows, weekdayNumbers, type OpeningPeriod } from './opening-hours.ts';

/** Opening hours of a week, days with the same hours in one row; today's row says so. */
export function Hours({ caption, hours, now }: { caption: string; hours: readonly OpeningPeriod[]; now: string }) {
  const today = String(weekday(beijingDay(now)));
  return (
    <table className="hours">
      <caption className="vh">{caption}</caption>
      <tbody>
        {weekRows(hours).map(({ days, label, periods, notes }) => {
          const numbers = weekdayNumbers(days);
          return (
            <tr key={label}>
              <th scope="row">
                {label}
                <span data-today-in={numbers} hidden={!numbers.includes(today)}>
                  （今天）
                </span>
                {notes.length > 0 && <span className="small">{notes.join('；')}</span>}
              </th>
              <td className="amt">
                {periods.length === 0 && '不开'}
                {periods.map((period, index) => (
                  <Fragment key={period}>
                    {index > 0 && <br />}
                    {period}
                  </Fragment>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
