import { decap } from './decap-store.ts';
import { desk } from './desk-state.ts';

/** Decap's message, as far as it is read. */
export interface DecapMessage {
  message?: { key?: string; details?: unknown };
}

/** What our bar at the foot says itself. */
const DONE = ['entrySaved', 'entryUpdated', 'entryPublished'];
const FAILED = ['onFailToPersist', 'onFailToUpdateStatus', 'onFailToPublishEntry', 'missingRequiredField'];

/**
 * Whether a message of Decap about the entry on the screen is ours to say: what worked the bar shows anyway, what did not
 * stands there, or on the page of changes, until it is read, unless a list or a panel says more of it.
 */
export function takesMessage({ message }: DecapMessage): boolean {
  const key = message?.key?.replace(/^ui\.toast\./, '') ?? '';
  const { problems, conflict, expired, comparing, failed } = desk.get();
  const isOpen = decap.open() !== undefined;
  if (isOpen && DONE.includes(key)) return true;
  if (!(isOpen || comparing) || !FAILED.includes(key)) return false;
  const details = message?.details;
  const isShown = problems.length > 0 || conflict || expired || failed;
  if (!isShown && details) desk.set({ failed: details instanceof Error ? details.message : '没有办成，请再试一次。' });
  return true;
}
