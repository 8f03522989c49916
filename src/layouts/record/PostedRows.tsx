import { Section } from '../../components/text/Section.tsx';
import { DayText } from '../../components/time/DayText.tsx';
import type { Hanging, Posted } from '../../model/wall/postings.ts';

/** Where an entry was put up, and when it came down. */
export function PostedRows({ posted, now }: { posted: readonly Posted[]; now: string }) {
  return (
    <div className="doc">
      <Section id="posted" title="贴在哪里">
        <div>
          {posted.map(({ board, from, to, note }) => (
            <p key={`${from} ${board.title}`}>
              <DayText value={from} now={now} />
              张贴在{board.href ? <a href={board.href}>{board.title}</a> : board.title}
              {to && (
                <>
                  ，<DayText value={to} now={now} />
                  撤下
                </>
              )}
              {note && `（${note}）`}
            </p>
          ))}
        </div>
      </Section>
    </div>
  );
}

/** What hangs on a board. */
export function HangingRows({ hanging, now }: { hanging: readonly Hanging[]; now: string }) {
  return (
    <div className="doc">
      <Section id="hanging" title="现在贴着的">
        <div>
          {hanging.map(({ title, href, from, withdrawn }, nth) => (
            <p key={nth}>
              <DayText value={from} now={now} />
              {href ? (
                <>
                  张贴：<a href={href}>{title}</a>
                </>
              ) : (
                '张贴：网上现在没有的一篇'
              )}
              {withdrawn && '（网上已经撤回）'}
            </p>
          ))}
        </div>
      </Section>
    </div>
  );
}
