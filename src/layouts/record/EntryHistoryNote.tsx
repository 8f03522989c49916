import { MomentText } from '../../components/time/MomentText.tsx';
import { RECORD_HREF } from '../../model/links.ts';
import type { EntryHistory } from '../../model/record/entry-history.ts';
import { textPath } from '../../record/chain-text.ts';

/** Whether an entry was changed after it came out, the way to what was, and to the very text that its fingerprint is of. */
export function EntryHistoryNote({ history, now }: { history: EntryHistory; now: string }) {
  const { changed, last, digest, href } = history;
  return (
    <p className="small">
      {changed === 0 ? (
        '公开以后没有改过。'
      ) : (
        <>
          公开以后改过 {changed} 次，最近一次是
          <MomentText value={last} now={now} />。
        </>
      )}{' '}
      {href && <a href={href}>每次改了什么</a>} {digest && <a href={`/${textPath(digest)}`}>原文</a>}{' '}
      <a href={RECORD_HREF}>怎么核对</a>
    </p>
  );
}
