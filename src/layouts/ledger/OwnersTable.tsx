import { FixedStatus } from '../../components/status/StatusMark.tsx';
import type { LedgerPage } from '../../model/ledger/ledger-page.ts';
import { rateWords } from '../../model/ledger/rate.ts';

/** Everyone who owes something: how many came in time within a year, and what is late now. */
export function OwnersTable({ owners }: { owners: LedgerPage['owners'] }) {
  return (
    <div className="fit fit-20">
      <table>
        <thead>
          <tr>
            <th scope="col">谁公开</th>
            <th scope="col">近一年按时</th>
            <th scope="col">现在逾期</th>
          </tr>
        </thead>
        <tbody>
          {owners.map(({ title, href, rate, overdue }) => (
            <tr key={href}>
              <th scope="row">
                <a href={href}>{title}</a>
              </th>
              <td data-label="近一年按时">{rate.all > 0 ? rateWords(rate) : '还没有到期的'}</td>
              <td data-label="现在逾期">
                {overdue > 0 ? <FixedStatus code="overdue" label={`${String(overdue)} 项`} /> : '没有'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
