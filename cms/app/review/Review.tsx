import { useSyncExternalStore } from 'react';
import { desk } from '../state/desk-state.ts';
import { ComparePanel } from './ComparePanel.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { ReturnPanel } from './ReturnPanel.tsx';

/** All that stands over Decap for people who look at each other's texts. */
export function Review() {
  const { comparing, returning, review, happened } = useSyncExternalStore(desk.subscribe, desk.get);
  return (
    <>
      {happened !== undefined && (
        <p className="happened" role="status">
          {happened}
          <button type="button" onClick={() => desk.set({ happened: undefined })}>
            知道了
          </button>
        </p>
      )}
      {review && 'notes' in review && (
        <NotesPanel key={`${review.entry.collection}/${review.entry.slug}`} review={review} />
      )}
      {comparing && <ComparePanel entry={comparing} />}
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
