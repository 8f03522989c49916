import { FixedStatus } from '../../components/status/StatusMark.tsx';
import { BlockHeading } from '../../components/text/Headings.tsx';
import type { Late } from '../../model/ledger/late.ts';
import { LEDGER_TITLE } from '../../model/ledger/ledger-page.ts';

/** On the home page: what should have been made public and was not. */
export function LateBlock({ late: { notes, count } }: { late: Late }) {
  return (
    <section aria-labelledby="h-late">
      <BlockHeading id="h-late" title={LEDGER_TITLE} more={{ label: '看全部', href: '/ledger/' }} />
      {count === 0 ? (
        <FixedStatus code="done" label="到期的都公开了" />
      ) : (
        <ul className="one">
          {notes.map(({ text, href }) => (
            <li key={text}>
              <a href={href}>{text}</a>
            </li>
          ))}
        </ul>
      )}
      {count > notes.length && <p className="small">一共有 {count} 项逾期没有公开。</p>}
    </section>
  );
}
