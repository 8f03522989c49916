import type { Params } from '../../wire/actions.ts';
import type { WorkingCopy } from '../../wire/working-copies.ts';
import { HttpError } from '../../wire/http-error.ts';
import { call } from '../state/desk-request.ts';
import type { Kept } from '../state/next-step.ts';
import { keepHere, keyOf, letGo, waitingOf, withoutYear, type WaitingHere, type Writing } from './waiting-here.ts';

/** What this account has written in an entry and not saved, at the desk or in this browser. */
export interface Copy extends Writing {
  /** When it was kept, an instant. */
  at: string;
  /** What this page writes from now on goes on from it: it makes way once that is kept. */
  goOn: () => void;
  /** Somebody has looked at it and does not want it. */
  drop: () => void;
}

export interface Outcome extends Kept {
  /** Somebody has to sign in again. */
  isSignedOut?: boolean;
  /** What another page has kept meanwhile, and this one has not seen. */
  other?: Copy;
}

/** This page, as long as it is loaded. Not `randomUUID`, which is closed to pages that are not https. */
const writer = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
/** The revision that the text in this page is written over, and what of this browser it goes on from, by path without year. */
const revisions = new Map<string, string>();
const goneOnFrom = new Map<string, WaitingHere[]>();
/** A browser sends no more than 64 KB when the page is closed. */
const LARGEST_AT_LEAVING = 60_000;

const originOf = (path: string) => ({ writer, over: revisions.get(withoutYear(path)) ?? null });
const paramsOf = (writing: Writing): Params<'keepWorkingCopy'> => ({ ...writing, ...originOf(writing.path) });

/** Keeps it at the desk. Until that has answered, and where it cannot be reached, it waits in this browser. */
export async function keepCopy(account: string, writing: Writing, now: () => string): Promise<Outcome> {
  const { path } = writing;
  const here = holdHere(account, writing, now());
  try {
    const answer = await call('keepWorkingCopy', paramsOf(writing));
    if ('other' in answer) return { where: here ? 'apart' : 'nowhere', at: now(), other: atDesk(answer.other) };
    revisions.set(withoutYear(path), answer.revision);
    if (here) letGo(here);
    makeWay(path);
    return { where: 'desk', at: answer.at };
  } catch (error) {
    const { status, message } = error instanceof HttpError ? error : new HttpError(0, '没有自动保存上，请点“保存”。');
    const isSignedOut = status === 401;
    if (!here || !(status === 0 || isSignedOut || status >= 500)) return { where: 'nowhere', why: message };
    // Where the server has answered, it is not the network.
    return { where: 'here', at: now(), ...(status !== 0 && { why: message }), isSignedOut };
  }
}

/** What is typed waits in this browser, under the name of this page. Undefined where there is no room. */
export function holdHere(account: string, writing: Writing, at: string): WaitingHere | undefined {
  return keepHere(keyOf(account, writing.path, writer), { ...paramsOf(writing), at });
}

/** While the page is being left: what is sent now arrives though nobody waits for it. It waits here until it is known to. */
export function keepAtLeaving(account: string, writing: Writing, now: string): void {
  const here = holdHere(account, writing, now);
  const body = JSON.stringify({ action: 'keepWorkingCopy', params: paramsOf(writing) });
  if (new Blob([body]).size > LARGEST_AT_LEAVING) return;
  const headers = { 'content-type': 'application/json', 'x-gongshi': 'desk' };
  fetch('/desk/api', { method: 'POST', keepalive: true, headers, body })
    .then(async (response) => {
      if (here && response.ok && 'revision' in ((await response.json()) as object)) letGo(here);
    })
    .catch(() => undefined);
}

/**
 * What this account was writing in an entry, what to go on with first. What was never sent comes before the desk's, whatever
 * the clocks say: nothing else has it. What says the same as another is not told twice.
 */
export async function findCopies(account: string, path: string): Promise<Copy[]> {
  const here = waitingOf(account, path);
  const kept = await call('workingCopy', { path }).catch(() => null);
  const goesOn = here.map(({ copy }) => kept !== null && isWrittenOver(copy, kept));
  const waiting = here.map((one, at) => inBrowser(one, goesOn[at] ? kept?.revision : one.copy.over));
  const copies = [...waiting, ...(kept && !goesOn.includes(true) ? [atDesk(kept)] : [])];
  const [first, ...others] = copies;
  if (!first) return [];
  const isSame = ({ values }: Copy) => JSON.stringify(values) === JSON.stringify(first.values);
  // One text in two places: whatever this page keeps takes the place of both.
  for (const same of others.filter(isSame)) same.goOn();
  return [first, ...others.filter((other) => !isSame(other))];
}

/** Whether the one that was not sent goes on from the one at the desk: it may have been sent in part as the page was left. */
const isWrittenOver = (
  here: Partial<Pick<Params<'keepWorkingCopy'>, 'over' | 'writer'>>,
  kept: Pick<WorkingCopy, 'writer' | 'revision'>,
): boolean => here.over === kept.revision || here.writer === kept.writer;

/** It is saved, or given up. What was written elsewhere and not seen here stays, and is told. */
export async function forgetCopy(account: string, path: string): Promise<Copy | undefined> {
  localStorage.removeItem(keyOf(account, path, writer));
  makeWay(path);
  const answer = await call('forgetWorkingCopy', { path, ...originOf(path) }).catch(() => undefined);
  if (answer && 'other' in answer) return atDesk(answer.other);
  const [waiting] = waitingOf(account, path);
  return waiting && inBrowser(waiting, waiting.copy.over);
}

/** Sends what waits in this browser. Where another page has kept something meanwhile it waits on, until it is opened. */
export async function sendWaiting(account: string): Promise<void> {
  for (const waiting of waitingOf(account)) {
    const { at: _, over = null, writer: by = '', ...writing } = waiting.copy;
    await call('keepWorkingCopy', { ...writing, over, writer: by }).then(
      (answer) => {
        if ('revision' in answer) letGo(waiting);
      },
      () => undefined,
    );
  }
}

function makeWay(path: string): void {
  for (const waiting of goneOnFrom.get(withoutYear(path)) ?? []) letGo(waiting);
  goneOnFrom.delete(withoutYear(path));
}

function atDesk({ writer: _, revision, ...copy }: WorkingCopy): Copy {
  const goOn = () => void revisions.set(withoutYear(copy.path), revision);
  return { ...copy, goOn, drop: goOn };
}

function inBrowser(waiting: WaitingHere, over: string | null | undefined): Copy {
  const { over: _, writer: __, ...copy } = waiting.copy;
  const place = withoutYear(copy.path);
  const goOn = () => {
    if (over) revisions.set(place, over);
    goneOnFrom.set(place, [...(goneOnFrom.get(place) ?? []), waiting]);
  };
  return { ...copy, goOn, drop: () => letGo(waiting) };
}
