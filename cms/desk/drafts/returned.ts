import { draftStatuses, statusStep } from '../../wire/drafts.ts';
import type { Author } from '../git/repository.ts';
import type { Draft } from './drafts.ts';

const TO_DRAFT = draftStatuses.map((status) => statusStep(status, 'draft'));

/** Who has given a draft back to those who write it; nobody, once it was handed in again or if they took it back themselves. */
export function returnedBy({
  status,
  steps,
  writers,
}: Pick<Draft, 'status' | 'steps' | 'writers'>): Author | undefined {
  if (status !== 'draft') return undefined;
  const last = steps.find(({ moved, wrote }) => moved && !wrote);
  if (!last || !TO_DRAFT.includes(last.what)) return undefined;
  return writers.some(({ account }) => account === last.by.account) ? undefined : last.by;
}
