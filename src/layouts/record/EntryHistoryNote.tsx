import { DayText } from '../../components/time/DayText.tsx';
import { MomentText } from '../../components/time/MomentText.tsx';
import { RECORD_HREF } from '../../model/links.ts';
import type { EntryHistory } from '../../model/record/entry-history.ts';
import { textPath } from '../../record/chain-text.ts';

/** Whether an entry was changed after it came out, the way to what was, and to the very text that its fingerprint is of. */
export function EntryHistoryNote({ history, now }: { history: EntryHistory; now: string }) {
  const { digest, href } = history;
  return (
    <p className="small">
      <Said {...history} now={now} /> {href && <a href={href}>每次改了什么</a>}{' '}
      {digest && <a href={`/${textPath(digest)}`}>原文</a>} <a href={RECORD_HREF}>怎么核对</a>
    </p>
  );
}

function Said({ changed, corrected, last, recordedFrom, isToCome, isWithdrawn, now }: EntryHistory & { now: string }) {
  if (isWithdrawn) return null;
  if (changed > 0) {
    return (
      <>
        公开以后改过 {changed} 次，最近一次是
        <MomentText value={last} now={now} />。
      </>
    );
  }
  if (corrected > 0) return <>公开以后更正过 {corrected} 次，见更正说明。</>;
  if (recordedFrom === undefined) return <>公开以后没有改过。</>;
  if (isToCome) return <>没有更正的记录。</>;
  return (
    <>
      没有更正的记录。
      <DayText value={recordedFrom} />
      以前的修改没有每次都记。
    </>
  );
}
