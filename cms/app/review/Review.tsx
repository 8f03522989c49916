import { useSyncExternalStore } from 'react';
import { keyOf } from '../state/collected-notes.ts';
import { desk } from '../state/desk-state.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { ReturnPanel } from './ReturnPanel.tsx';
import { SharePanel } from './SharePanel.tsx';
import { useReached } from './use-reached.ts';

const REACHED = '这一篇公开的时间到了，网站一分钟内更新，居民就能看到。';

/** All that stands over Decap for people who look at each other's texts. */
export function Review() {
  const { comparing, returning, sharing, review, happened } = useSyncExternalStore(desk.subscribe, desk.get);
  const isReached = useReached(happened?.opens);
  return (
    <>
      {happened !== undefined && (
        <p className="happened" role="status">
          {isReached ? REACHED : happened.said}
          {happened.newer && (
            <>
              <button type="button" onClick={happened.newer.look}>
                看改了什么
              </button>
              <button type="button" onClick={happened.newer.take}>
                用新的
              </button>
            </>
          )}
          <button type="button" onClick={() => desk.set({ happened: undefined })}>
            {happened.newer ? '接着写' : '知道了'}
          </button>
        </p>
      )}
      {review && 'notes' in review && <NotesPanel key={keyOf(review.entry)} review={review} />}
      {comparing && <ComparePanel entry={comparing} />}
      {sharing && <SharePanel key={keyOf(sharing)} entry={sharing} />}
      {returning && <ReturnPanel {...returning} />}
    </>
  );
}

/** How many drafts wait for a review, beside the word that leads to them. */
export function Waiting() {
  const { changes } = useSyncExternalStore(desk.subscribe, desk.get);
  const count = changes?.waiting ?? 0;
  if (count === 0) return null;
  return (
    <b className="waiting">
      {count}
      <span className="only-heard"> 篇等审核</span>
    </b>
  );
}
