import { Fragment } from 'react';
import { weekRows, weekdayNumbers, type OpeningPeriod } from './opening-hours.ts';

/** Opening hours of a week, days with the same hours in one row; the browser says which row and which of its days is today. */
export function Hours({ caption, hours }: { caption: string; hours: readonly OpeningPeriod[] }) {
  return (
    <table className="hours">
      <caption className="vh">{caption}</caption>
      <tbody>
        {weekRows(hours).map(({ days, label, periods, note }) => (
          <tr key={label}>
            <th scope="row">
              {label}
              <span data-today-in={weekdayNumbers(days)} hidden>
                （今天）
              </span>
              {note && <span className="small">{note}</span>}
            </th>
            <td className="amt">
              {periods.length === 0 && '不开'}
              {periods.map((period, index) => (
                <Fragment key={period.time}>
                  {index > 0 && !periods[index - 1]!.note && <br />}
                  {period.time}
                  {period.note && <span className="small">{period.note}</span>}
                </Fragment>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
