import { ofOwner } from '../../record/state-words.ts';
import { DayText } from '../../components/time/DayText.tsx';
import { FixedStatus } from '../../components/status/StatusMark.tsx';
import type { OwedRow } from '../../model/ledger/owed-row.ts';

interface Props {
  rows: readonly OwedRow[];
  /** What each row is named by: the matter, or who owes it. */
  by: 'duty' | 'community' | 'both';
  now: string;
}

/** Obligations one under the other: what, for which date, until when, and how it stands. */
export function OwedTable({ rows, by, now }: Props) {
  return (
    <div className="fit fit-36">
      <table>
        <thead>
          <tr>
            <th scope="col">{by === 'community' ? '谁公开' : '公开事项'}</th>
            <th scope="col">哪一期</th>
            <th scope="col">最晚</th>
            <th scope="col">结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.duty.href} ${row.community.href} ${row.date} ${row.due}`}>
              <th scope="row">
                {by === 'community' ? (
                  <a href={row.community.href}>{row.community.title}</a>
                ) : (
                  <a href={row.duty.href}>
                    {by === 'both' ? ofOwner(row.community.title, row.duty.title) : row.duty.title}
                  </a>
                )}
              </th>
              <td data-label="哪一期">{row.date}</td>
              <td className="short" data-label="最晚">
                <DayText value={row.due} now={now} />
              </td>
              <td data-label="结果">
                <OwedState row={row} now={now} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How one obligation stands, with the way to what met it. */
export function OwedState({ row, now }: { row: OwedRow; now: string }) {
  const { met, withdrawn, reason, missing } = row;
  const mark = <FixedStatus code={row.status} label={row.words} />;
  return (
    <>
      {met?.href ? <a href={met.href}>{mark}</a> : mark}
      {met && !met.href && <span className="small">（因涉及个人信息已撤回）</span>}
      {withdrawn && (
        <span className="small">
          （
          <a href={withdrawn.href}>
            <DayText value={withdrawn.day} now={now} />
            撤回
          </a>
          ，等重新公开）
        </span>
      )}
      {reason && <span className="small">（{reason}）</span>}
      {missing.length > 0 && <span className="small">（没有找到：{missing.join('、')}）</span>}
    </>
  );
}
