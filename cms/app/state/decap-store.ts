import {
  loadUnpublishedEntry,
  persistUnpublishedEntry,
  publishUnpublishedEntry,
  updateUnpublishedEntryStatus,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { deleteLocalBackup, DRAFT_CREATE_EMPTY } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { entryIn, type EntryRef, type OpenEntry } from './open-entry.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

/**
 * Decap's own state and its own acts, so that what our panels do and what its screens show never part. The acts report
 * to the clerk by Decap's messages, refusals of the desk included.
 */
export const decap = {
  subscribe: (listener: () => void): (() => void) => store.subscribe(listener),

  /** The entry on the screen; undefined on lists, the board and the login page. */
  open: (): OpenEntry | undefined => entryIn(store.getState(), location.hash),

  /** What the form holds, an immutable map; the same one as long as nothing is changed in it. */
  form: (): unknown => store.getState().entryDraft?.getIn(['entry', 'data']),

  /** Puts values into the form of a new entry, which is opened anew with them. */
  fill(values: Readonly<Record<string, unknown>>): void {
    const entry = store.getState().entryDraft?.get('entry') as { toJS(): Record<string, unknown> } | undefined;
    if (!entry) return;
    const plain = entry.toJS();
    const data = { ...(plain['data'] as object), ...values };
    store.dispatch({ type: DRAFT_CREATE_EMPTY, payload: { ...plain, data }, filled: true });
  },

  /** What Decap knows of a draft, to know it by on the board too. */
  statusOf: ({ collection, slug }: EntryRef): DraftStatus | undefined =>
    store.getState().editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, 'status']) as
      DraftStatus | undefined,

  setStatus({ collection, slug }: EntryRef, from: DraftStatus, to: DraftStatus): void {
    store.dispatch(updateUnpublishedEntryStatus(collection, slug, from, to));
  },

  async publish({ collection, slug }: EntryRef): Promise<void> {
    await store.dispatch(publishUnpublishedEntry(collection, slug));
  },

  /** Saves the form once more, as 保存 does. */
  async save(entry: EntryRef): Promise<void> {
    const { collection, slug } = entry;
    const known = store.getState().collections.get(collection);
    const existing = decap.statusOf(entry) !== undefined;
    await store.dispatch(persistUnpublishedEntry(known, existing));
    await store.dispatch(deleteLocalBackup(known, slug));
    // The draft may be another's, of which Decap does not know. A new entry it loads by itself, by the name it gave it.
    if (!existing && slug !== '') await store.dispatch(loadUnpublishedEntry(known, slug));
  },

  /** Opens an entry afresh; what the form held is gone. */
  async reload({ collection, slug }: EntryRef): Promise<void> {
    const known = store.getState().collections.get(collection);
    await store.dispatch(deleteLocalBackup(known, slug));
    await store.dispatch(loadUnpublishedEntry(known, slug));
  },
};
