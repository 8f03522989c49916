import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { PromiseRow } from '../../model/ledger/promises.ts';

/** What residents were promised when they were asked, and is late or soon due. */
export function PromisesTable({ promises, now }: { promises: readonly PromiseRow[]; now: string }) {
  return (
    <div className="fit fit-36">
      <table>
        <thead>
          <tr>
            <th scope="col">征求意见</th>
            <th scope="col">要办的事</th>
            <th scope="col">最晚</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {promises.map(({ title, href, task, due, over }) => (
            <tr key={`${href} ${task} ${due}`}>
              <th scope="row">
                <a href={href}>{title}</a>
              </th>
              <td data-label="要办的事">{task}</td>
              <td className="short" data-label="最晚">
                <DayText value={due} now={now} />
              </td>
              <td data-label="结果">
                {over > 0 ? (
                  <FixedStatus code="overdue" label={`逾期 ${String(over)} 天`} />
                ) : (
                  <FixedStatus code="wait" label="未到期" />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
