import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { OnBoards } from '../../model/ledger/on-boards.ts';

/** What the catalogue wants on a board as well, and of which it was not entered that it hung for as long as it had to. */
export function BoardsTable({ boards, now }: { boards: OnBoards; now: string }) {
  const { since, count, hung, rows, others } = boards;
  return (
    <>
      <p>
        目录里写明也要贴公开栏的，
        <DayText value={since} now={now} />
        开始登记张贴以来公开了 {count} 件，{hung} 件登记了张贴。没有登记，不等于没有贴。
      </p>
      {rows.length > 0 && (
        <div className="fit fit-36">
          <table>
            <thead>
              <tr>
                <th scope="col">公开的内容</th>
                <th scope="col">公开日期</th>
                <th scope="col">公示期</th>
                <th scope="col">张贴</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ title, href, day, term, words, posted, code }) => (
                <tr key={href}>
                  <th scope="row">
                    <a href={href}>{title}</a>
                  </th>
                  <td className="short" data-label="公开日期">
                    <DayText value={day} now={now} />
                  </td>
                  <td data-label="公示期">
                    {term ? (
                      <>
                        <DayText value={term.from} now={now} />至
                        <DayText value={term.to} now={now} />
                      </>
                    ) : (
                      '—'
                    )}
                  </td>
                  <td data-label="张贴">
                    <FixedStatus code={code === 'short' ? 'soon' : 'closed'} label={words} />
                    {posted.map(({ board, from, to }) => (
                      <span className="small" key={`${board.title} ${from}`}>
                        （{board.title}，
                        <DayText value={from} now={now} />至{to ? <DayText value={to} now={now} /> : '今'}）
                      </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {others > 0 && (
        <p className="small">
          只列最近的 {rows.length} 件，另有 {others} 件在下面的台账数据里。
        </p>
      )}
    </>
  );
}
