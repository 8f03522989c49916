import type { WorkingCopy } from '../../wire/working-copies.ts';
import { HttpError } from '../../wire/http-error.ts';
import { call } from '../state/desk-request.ts';
import type { Kept } from '../state/next-step.ts';

/** What is typed, on its way to the desk. */
export type Writing = Omit<WorkingCopy, 'at'>;

/** What could not be sent, in this browser, by account: `gongshi.working.<account>.<path>`. */
const PREFIX = 'gongshi.working.';
/** Without the year: a new entry may come to lie in another than it was begun in. */
const keyOf = (account: string, path: string) => `${PREFIX}${account}.${withoutYear(path)}`;
export const withoutYear = (path: string) => path.replace(/\/\d{4}\//, '/');
/** A browser sends no more than 64 KB when the page is closed. */
const LARGEST_AT_LEAVING = 60_000;

export interface Outcome extends Kept {
  /** Somebody has to sign in again. */
  isSignedOut?: boolean;
}

/** Keeps it at the desk; where that cannot be reached, in this browser. */
export async function keepCopy(account: string, writing: Writing, now: () => string): Promise<Outcome> {
  try {
    const { at } = await call('keepWorkingCopy', writing);
    localStorage.removeItem(keyOf(account, writing.path));
    return { where: 'desk', at };
  } catch (error) {
    const isAway = error instanceof HttpError && (error.status === 0 || error.status === 401 || error.status >= 500);
    const kept = keepHere(account, writing, now());
    const isSignedOut = error instanceof HttpError && error.status === 401;
    if (kept && (isAway || !(error instanceof HttpError))) return { where: 'here', at: now(), isSignedOut };
    return { where: 'nowhere', why: error instanceof HttpError ? error.message : '没有自动保存上，请点“保存”。' };
  }
}

/** While the page is being left: what is sent now arrives though nobody waits for it. What cannot be sent so waits here. */
export function keepAtLeaving(account: string, writing: Writing, now: string, isAway: boolean): void {
  const body = JSON.stringify({ action: 'keepWorkingCopy', params: writing });
  const isLong = new Blob([body]).size > LARGEST_AT_LEAVING;
  if (isLong || isAway || !navigator.onLine) keepHere(account, writing, now);
  if (isLong) return;
  const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk' };
  fetch('/desk/api', { method: 'POST', keepalive: true, headers, body }).catch(() => {
    keepHere(account, writing, now);
  });
}

function keepHere(account: string, writing: Writing, at: string): boolean {
  try {
    localStorage.setItem(keyOf(account, writing.path), JSON.stringify({ ...writing, at }));
    return true;
  } catch {
    return false;
  }
}

/** The newer of what the desk and this browser have of an entry, in the writing of this account. */
export async function findCopy(account: string, path: string): Promise<WorkingCopy | undefined> {
  const here = copyHere(keyOf(account, path));
  const kept = await call('workingCopy', { path }).catch(() => null);
  if (!kept || !here) return kept ?? here;
  return here.at > kept.at ? here : kept;
}

export async function forgetCopy(account: string, path: string): Promise<void> {
  localStorage.removeItem(keyOf(account, path));
  await call('forgetWorkingCopy', { path }).catch(() => undefined);
}

/** Sends what waits in this browser; what was written elsewhere since is newer and stays. */
export async function sendWaiting(account: string): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${account}.`));
  if (keys.length === 0) return;
  const listed = await call('workingCopies', {}).catch(() => undefined);
  if (!listed) return;
  for (const key of keys) {
    const copy = copyHere(key);
    const other = copy && listed.find(({ path }) => path === copy.path);
    if (!copy || (other && other.at > copy.at)) continue;
    const { at: _, ...writing } = copy;
    await call('keepWorkingCopy', writing).then(
      () => localStorage.removeItem(key),
      () => undefined,
    );
  }
}

function copyHere(key: string): WorkingCopy | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as WorkingCopy | null) ?? undefined;
  } catch {
    return undefined;
  }
}
