import { beijingDay, momentName } from '../../../src/schema/beijing.ts';
import { countOf } from '../../../src/schema/problems.ts';
import { dayNow, instantNow } from '../now.ts';
import type { DeskState } from '../state/desk-state.ts';
import { clockTime } from '../state/moments.ts';
import type { Standing } from '../state/next-step.ts';
import type { EntryRef } from '../state/open-entry.ts';

type Known = Pick<DeskState, 'problems' | 'missing' | 'upload' | 'review'>;

/** As the lists and notes above the strip say it, so that nothing contradicts them. */
export function standingOf({ problems, missing, upload, review }: Known, { collection, slug }: EntryRef): Standing {
  const listed = problems.length > 0 && !upload ? problems : missing;
  const wrong = countOf(listed.filter(({ severity }) => severity === 'error'));
  if (!review || 'gone' in review) return { wrong };
  if (review.entry.collection !== collection || review.entry.slug !== slug) return { wrong };
  if (review.status !== 'draft') {
    const given = review.steps.find(({ wrote, to }) => wrote || to === 'pending_review');
    return { wrong, ...(given && { handedIn: momentWords(given.at) }) };
  }
  const moved = review.steps.find(({ to }) => to !== undefined);
  // Whoever has written it takes it back, and gives nothing back; a text that was changed is a draft by itself.
  if (!moved || moved.to !== 'draft' || moved.wrote) return { wrong };
  if (review.authors.some(({ account }) => account === moved.by.account)) return { wrong };
  return { wrong, returned: { by: moved.by.name, notes: review.notes.filter(({ done }) => !done).length } };
}

const momentWords = (at: string) => (beijingDay(at) === dayNow() ? clockTime(at) : momentName(at, instantNow()));
