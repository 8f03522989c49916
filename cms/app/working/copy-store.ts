import type { Params } from '../../wire/actions.ts';
import type { WorkingCopy } from '../../wire/working-copies.ts';
import { HttpError } from '../../wire/http-error.ts';
import { call } from '../state/desk-request.ts';
import type { Kept } from '../state/next-step.ts';

/** What is typed, on its way to the desk. */
export type Writing = Omit<WorkingCopy, 'at' | 'writer' | 'revision'>;

/** What waits in this browser. One of an older version of the CMS knows neither its writer nor what it was written over. */
type Waiting = Writing & Partial<Pick<Params<'keepWorkingCopy'>, 'over' | 'writer'>> & { at: string };

/** This page, as long as it is loaded. Not `randomUUID`, which is closed to pages that are not https. */
const writer = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
/** The revision that the text in this page is written over, by path without year. */
const revisions = new Map<string, string>();

/** What this page goes on to write is written over that one. */
export const buildOn = ({ path, revision }: Pick<WorkingCopy, 'path' | 'revision'>) =>
  revisions.set(withoutYear(path), revision);
const paramsOf = (writing: Writing): Params<'keepWorkingCopy'> => ({
  ...writing,
  writer,
  over: revisions.get(withoutYear(writing.path)) ?? null,
});

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
  /** What another page has kept meanwhile, and this one has not seen. */
  other?: WorkingCopy;
}

/** Keeps it at the desk; where that cannot be reached, in this browser. */
export async function keepCopy(account: string, writing: Writing, now: () => string): Promise<Outcome> {
  try {
    const answer = await call('keepWorkingCopy', paramsOf(writing));
    if ('other' in answer) {
      const isHere = keepHere(account, writing, now());
      return { where: isHere ? 'apart' : 'nowhere', at: now(), other: answer.other };
    }
    buildOn({ path: writing.path, revision: answer.revision });
    localStorage.removeItem(keyOf(account, writing.path));
    return { where: 'desk', at: answer.at };
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
  const body = JSON.stringify({ action: 'keepWorkingCopy', params: paramsOf(writing) });
  const isLong = new Blob([body]).size > LARGEST_AT_LEAVING;
  if (isLong || isAway || !navigator.onLine) keepHere(account, writing, now);
  if (isLong) return;
  const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk' };
  fetch('/desk/api', { method: 'POST', keepalive: true, headers, body })
    .then(async (response) => {
      if (!response.ok || 'other' in ((await response.json()) as object)) keepHere(account, writing, now);
    })
    .catch(() => {
      keepHere(account, writing, now);
    });
}

function keepHere(account: string, writing: Writing, at: string): boolean {
  try {
    localStorage.setItem(keyOf(account, writing.path), JSON.stringify({ ...paramsOf(writing), at }));
    return true;
  } catch {
    return false;
  }
}

/**
 * What this account was writing in an entry. What was never sent goes first, whatever the clocks say: nothing else has it.
 * If the desk's was not what it was written over, the next keep says so.
 */
export async function findCopy(account: string, path: string): Promise<Omit<Waiting, 'over'> | undefined> {
  const here = copyHere(keyOf(account, path));
  const kept = await call('workingCopy', { path }).catch(() => null);
  if (kept && (!here || isWrittenOver(here, kept))) buildOn(kept);
  else if (here?.over) buildOn({ path, revision: here.over });
  return here ?? kept ?? undefined;
}

/** Whether the one that was not sent goes on from the one at the desk: it may have been sent in part as the page was left. */
export const isWrittenOver = (
  here: Pick<Waiting, 'over' | 'writer'>,
  kept: Pick<WorkingCopy, 'writer' | 'revision'>,
): boolean => here.over === kept.revision || here.writer === kept.writer;

export async function forgetCopy(account: string, path: string): Promise<void> {
  localStorage.removeItem(keyOf(account, path));
  await call('forgetWorkingCopy', { path }).catch(() => undefined);
}

/** Sends what waits in this browser. Where another page has kept something meanwhile it waits on, until it is opened. */
export async function sendWaiting(account: string): Promise<void> {
  const keys = Object.keys(localStorage).filter((key) => key.startsWith(`${PREFIX}${account}.`));
  for (const key of keys) {
    const copy = copyHere(key);
    if (!copy) continue;
    const { at: _, over = null, writer: by = '', ...writing } = copy;
    await call('keepWorkingCopy', { ...writing, over, writer: by }).then(
      (answer) => {
        if ('revision' in answer) localStorage.removeItem(key);
      },
      () => undefined,
    );
  }
}

function copyHere(key: string): Waiting | undefined {
  try {
    return (JSON.parse(localStorage.getItem(key) ?? 'null') as Waiting | null) ?? undefined;
  } catch {
    return undefined;
  }
}
