import { HttpError } from '../../wire/http-error.ts';
import { changes, call } from '../state/desk-request.ts';
import { desk } from '../state/desk-state.ts';
import { decap } from '../state/decap-store.ts';
import { forgetDraft, refreshDrafts, type DraftTip } from './live-drafts.ts';
import { keyOf } from '../state/collected-notes.ts';
import { pageOf } from '../state/publication-watch.ts';
import { versions } from '../state/text-versions.ts';
import { happenedWords, opensAt } from './happened.ts';
import { tellOfNewer } from './newer-text.ts';

/** Milliseconds between two questions while the page is looked at. */
const EVERY = 4000;

let tips: ReadonlyMap<string, DraftTip> = new Map();
let looking = false;
/** The session has ended, which was said once: nobody is asked again before somebody does something. */
let signedOut = false;

/** Keeps board, lists, tasks and the open draft as they are at the desk: asked often and cheaply, read only where it moved. */
export function watchChanges(): void {
  setInterval(() => {
    if (!signedOut) void look();
  }, EVERY);
  addEventListener('focus', () => void look());
  document.addEventListener('visibilitychange', () => void look());
  addEventListener('hashchange', () => void reviewOpen(true));
  let [me, expired, opened] = [desk.get().me, desk.get().expired, openKey()];
  desk.subscribe(() => {
    const now = desk.get();
    const isAnswered = expired && !now.expired;
    const isOther = now.me !== me;
    [me, expired] = [now.me, now.expired];
    if (isOther || isAnswered) void look();
  });
  // A draft that was saved for the first time, or loaded since the address changed, is looked at too.
  decap.subscribe(() => {
    const now = openKey();
    if (now !== opened) void reviewOpen(true);
    opened = now;
  });
}

/** Asks, where somebody is signed in and looks at the page. */
async function look(): Promise<void> {
  const { me, expired } = desk.get();
  if (document.hidden || !me || expired || looking) return;
  looking = true;
  try {
    const answer = await changes(desk.get().changes?.version ?? '');
    signedOut = false;
    const { stands } = answer;
    const known = desk.get().changes;
    if (known && String(known.stands) !== String(stands)) desk.set({ changes: { ...known, stands } });
    if (!answer.drafts) return;
    const before = tips;
    tips = new Map(answer.drafts.map((draft) => [keyOf(draft), draft]));
    const waiting = answer.drafts.filter(({ status }) => status === 'pending_review').length;
    desk.set({ changes: { version: answer.version, waiting, stands } });
    await refreshDrafts(answer.drafts, before);
    await reviewOpen(false);
  } catch (error) {
    // Not reached for a moment: whoever saves is told.
    if (!(error instanceof HttpError)) throw error;
    if (error.status === 401 && !signedOut) desk.set({ expired: true });
    signedOut = error.status === 401;
  } finally {
    looking = false;
  }
}

const openKey = () => {
  const open = decap.open();
  return open?.status ? `${keyOf(open)} ${open.status}` : '';
};

/** What is said of the draft in the form; `fresh` when it is another one than before. */
async function reviewOpen(fresh: boolean): Promise<void> {
  const open = decap.open();
  const { review, me } = desk.get();
  const isOther = !open || !review || keyOf(open) !== keyOf(review.entry);
  if (isOther && review) desk.set({ review: undefined });
  if (!open || !me || open.slug === '') return;
  const entry = { collection: open.collection, slug: open.slug };
  if (open.status === undefined && isOther) return fresh ? undefined : tellOfNewer(entry);
  const answer = await call('draftReview', entry).catch(() => undefined);
  const now = decap.open();
  if (!answer || !now || keyOf(now) !== keyOf(entry)) return;
  const said = isOther && fresh ? undefined : happenedWords(isOther ? undefined : review, answer, me, now.changed);
  // Nothing was typed in it: what was handed in since is what is to be read and judged.
  const path = versions.pathOf(entry.collection, entry.slug);
  const isUntouched = now.status !== undefined && !now.changed && !now.busy;
  const isOld = 'id' in answer && isUntouched && versions.isEarlier(path, answer.id, true);
  if (isOld) await decap.reload(entry);
  // What is being published or saved from here is gone by one's own hand: that is told where it is done.
  if ('gone' in answer && now.busy) return;
  if ('gone' in answer) {
    const own = desk.get().publication?.page === pageOf(path);
    if (answer.gone === 'published' && !own) forgetDraft(entry);
    if (answer.gone !== 'published') await standOnPublished(path);
    desk.set({ review: undefined, ...(said && !own && { happened: { entry, said, opens: opensAt(answer) } }) });
    if (answer.gone === 'published' && !own) await tellOfNewer(entry);
  } else desk.set({ review: { ...answer, entry }, ...(said && { happened: { entry, said } }) });
}

/** With the draft given up, what is typed stands on what residents read, if anything: saved, it is a draft of its own. */
async function standOnPublished(path: string): Promise<void> {
  const read = await call('getEntry', { path }).catch(() => undefined);
  if (read) versions.loaded(read.file, false);
}
