import { decap } from './decap-store.ts';
import { Unanswered } from './desk-request.ts';
import { desk } from './desk-state.ts';

/** Decap's message, as far as it is read. */
export interface DecapMessage {
  message?: { key?: string; details?: unknown };
}

/** What our bar at the foot says itself. */
const DONE = ['entrySaved', 'entryUpdated', 'entryPublished'];
const FAILED = ['onFailToPersist', 'onFailToUpdateStatus', 'onFailToPublishEntry', 'missingRequiredField'];
/** Read beside what the clerk has asked for: without the desk there is one sentence, about that. */
const BESIDE = 'onFailToLoadEntries';

/**
 * Whether a message of Decap about the entry on the screen is ours to say: what worked the bar shows anyway, what did not
 * stands there, or on the page of changes, until it is read, unless a list or a panel says more of it.
 */
export function takesMessage({ message }: DecapMessage): boolean {
  const key = message?.key?.replace(/^ui\.toast\./, '') ?? '';
  const { problems, conflict, expired, comparing, failed } = desk.get();
  const isOpen = decap.open() !== undefined;
  const details = message?.details;
  const isUnanswered = details instanceof Unanswered;
  if (isOpen && (DONE.includes(key) || (key === BESIDE && isUnanswered))) return true;
  if (!(isOpen || comparing) || !FAILED.includes(key)) return false;
  if (isUnanswered) {
    desk.set({ unanswered: unansweredWords(key, details.message) });
    return true;
  }
  const isShown = problems.length > 0 || conflict || expired || failed;
  if (!isShown && details) desk.set({ failed: details instanceof Error ? details.message : '没有办成，请再试一次。' });
  return true;
}

/** A save is tried again, and nothing is lost by it; anything else may have been done, and shows itself later. */
const unansweredWords = (key: string, why: string): string =>
  key === 'onFailToPersist'
    ? `没有保存：${why}`
    : `连不上服务器，不知道${key === 'onFailToPublishEntry' ? '发布' : '办成'}了没有。请检查网络，连上以后这里会写明。`;
