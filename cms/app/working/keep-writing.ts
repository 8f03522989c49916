import { stampNow } from '../now.ts';
import { decap } from '../state/decap-store.ts';
import { desk } from '../state/desk-state.ts';
import { entryAt } from '../state/open-entry.ts';
import { versions } from '../state/text-versions.ts';
import { keptBy } from '../state/unsent.ts';
import { showElsewhere } from './elsewhere.ts';
import { forgetCopy, holdHere, keepAtLeaving, keepCopy, sendWaiting, type Copy } from './copy-store.ts';
import { withoutYear, type Writing } from './waiting-here.ts';

/**
 * Milliseconds after the last key, and at most between two while somebody goes on typing: what was typed last is all that a
 * browser takes along that is killed.
 */
const AFTER_LAST = 400;
const AT_MOST = 1500;
const AGAIN = 15_000;

/** Where the entry on the screen lies or will lie, and what the form holds of it. */
export function writingNow(pathOfNew: (collection: string, published: unknown) => string): Writing | undefined {
  const open = decap.open();
  const entry = decap.entry();
  if (!open || !entry) return undefined;
  const values = (entry.get('data') as { toJS(): Record<string, unknown> }).toJS();
  const isNew = open.slug === '';
  const path = isNew ? pathOfNew(open.collection, values['published']) : versions.pathOf(open.collection, open.slug);
  const title = typeof values['title'] === 'string' ? values['title'].slice(0, 500) : '';
  return { path, isNew, base: versions.known([path]).base[path] ?? null, title, values };
}

interface Keeping {
  pathOfNew: (collection: string, published: unknown) => string;
  /** A new entry has got a working copy: its address is to lead back to it. */
  onNewKept: (path: string) => void;
  /** The address fills the form with the same again: until somebody has touched it, there is nothing to keep. */
  isFilledAgain: (search: string) => boolean;
}

/** Keeps what is typed by itself: soon after the last key, at once when the page is left. */
export function keepWriting({ pathOfNew, onNewKept, isFilledAgain }: Keeping): { allKept: () => boolean } {
  /** What was typed last and is not known to be kept. */
  let waiting: Writing | undefined;
  /** What was typed last in the form at this address: another form knows nothing of it, nor does the same one opened again. */
  let last: Writing | undefined;
  let address = '';
  let form: unknown;
  /** The form that is open, and whether a person has done something since it was. */
  let opened: unknown;
  let isTouched = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let sending: Promise<void> | undefined;
  let hereOnly = false;
  let wasSignedOut = false;

  const account = () => desk.get().me?.account;

  function look(): void {
    const open = decap.open();
    const data = decap.form();
    if (addressNow() !== address && last && !isPlaceOf(last)) last = undefined;
    address = addressNow();
    // It is in the draft now, or as it was before.
    if (open && !open.changed && last) settle(last);
    if (opened !== decap.formKey()) [opened, isTouched] = [decap.formKey(), false];
    if (!open?.changed || open.busy || data === form) return;
    if (!isTouched && open.slug === '' && isFilledAgain(location.hash.split('?')[1] ?? '')) return;
    form = data;
    waiting = writingNow(pathOfNew);
    last = waiting;
    const moment = performance.now();
    if (timer === undefined) since = moment;
    clearTimeout(timer);
    timer = setTimeout(() => void send(), Math.max(0, Math.min(AFTER_LAST, since + AT_MOST - moment)));
  }

  function settle({ path }: Writing): void {
    clearTimeout(timer);
    [timer, waiting, last] = [undefined, undefined, undefined];
    hereOnly = false;
    desk.set({ kept: undefined, elsewhere: undefined });
    const by = account();
    // What is on its way to the desk is waited for: it would come back after it was forgotten.
    if (by !== undefined) void (sending ?? Promise.resolve()).then(() => forget(by, path));
  }

  /** What the same account has written elsewhere is left where it is, and told. */
  async function forget(by: string, path: string): Promise<void> {
    const other = await forgetCopy(by, path);
    const now = writingNow(pathOfNew);
    if (other && now && isSamePlace(now.path, path)) tellOf(other, now);
  }

  function tellOf(other: Copy, writing: Writing): void {
    const by = account();
    const mine = () => writingNow(pathOfNew) ?? writing;
    // With nothing to be kept it is saved: then the other makes way by being forgotten.
    const keep = () => void (waiting ? send() : by !== undefined && forget(by, writing.path));
    showElsewhere([other], { mine, keep });
  }

  function send(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    const by = account();
    // An answer can take a minute to fail, and the page may go meanwhile.
    if (waiting && by !== undefined && sending) holdHere(by, waiting, stampNow());
    return (sending ??= sendNow().finally(() => {
      sending = undefined;
      if (waiting && timer === undefined) timer = setTimeout(() => void send(), hereOnly ? AGAIN : AFTER_LAST);
    }));
  }

  async function sendNow(): Promise<void> {
    const writing = waiting;
    const by = account();
    if (!writing || by === undefined) return;
    const outcome = await keepCopy(by, writing, stampNow);
    const open = decap.open();
    const isOpen = open?.changed === true && last !== undefined && isSamePlace(last.path, writing.path);
    const isBack = hereOnly && outcome.where === 'desk';
    hereOnly = outcome.where !== 'desk';
    if (!hereOnly && waiting === writing) waiting = undefined;
    // What was typed before in other forms could not be sent either.
    if (isBack) void sendWaiting(by);
    if (outcome.isSignedOut && !wasSignedOut) desk.set({ expired: true });
    wasSignedOut = outcome.isSignedOut ?? false;
    if (!isOpen) return;
    desk.set({ kept: outcome });
    const { other } = outcome;
    if (other) tellOf(other, writing);
    if (open.slug === '' && !hereOnly) onNewKept(writing.path);
  }

  function leave(): void {
    const by = account();
    if (waiting && by !== undefined) keepAtLeaving(by, waiting, stampNow());
  }

  keptBy({
    send: () => (waiting ? send() : Promise.resolve()),
    drop(path) {
      const dropped = [last, waiting].find((writing) => writing && isSamePlace(writing.path, path));
      if (dropped) settle(dropped);
    },
  });
  decap.subscribe(look);
  for (const act of ['keydown', 'pointerdown', 'paste', 'drop'])
    document.addEventListener(act, () => (isTouched = true), { capture: true, passive: true });
  // Another form, or none: what was typed in the last one is sent at once.
  addEventListener('hashchange', () => {
    form = undefined;
    if (waiting) void send();
  });
  addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave();
  });
  addEventListener('online', () => void send());
  let known = account();
  let [expired, offline] = [false, false];
  desk.subscribe(() => {
    const by = account();
    if (by !== undefined && by !== known) void sendWaiting(by);
    known = by;
    // Signed in again, or the desk answers again: what could not be sent goes on by itself.
    const now = desk.get();
    const isBack = (expired && !now.expired) || (offline && !now.offline);
    [expired, offline] = [now.expired, now.offline];
    if (isBack && waiting) void send();
  });
  return { allKept: () => desk.get().kept?.where !== 'nowhere' };
}

/** Without what comes after the question mark: a new entry gets its id there while it is being written. */
const addressNow = () => location.hash.split('?')[0] ?? '';

/** The new entry that was being written has got its place. */
function isPlaceOf({ path }: Writing): boolean {
  const entry = entryAt(location.hash);
  return entry !== undefined && isSamePlace(versions.pathOf(entry.collection, entry.slug), path);
}

const isSamePlace = (one: string, other: string) => withoutYear(one) === withoutYear(other);
