import {
  loadUnpublishedEntry,
  persistUnpublishedEntry,
  publishUnpublishedEntry,
  updateUnpublishedEntryStatus,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import {
  deleteLocalBackup,
  DRAFT_CHANGE_FIELD,
  DRAFT_CREATE_EMPTY,
  DRAFT_CREATE_FROM_ENTRY,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { addNotification } from 'decap-cms-core/dist/esm/actions/notifications.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { fromJS } from 'immutable';
import { entryIn, type EntryRef, type OpenEntry } from './open-entry.ts';
import type { DraftStatus } from '../../wire/drafts.ts';

/** An immutable map, as far as it is used here. */
export interface FormEntry {
  get(key: string): unknown;
  toObject(): Readonly<Record<string, unknown>>;
}

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

  /** All of the entry in the editor, as Decap has it. */
  entry: (): FormEntry | undefined => store.getState().entryDraft?.get('entry') as FormEntry | undefined,

  /** Changes with each form that is opened. */
  formKey: (): unknown => store.getState().entryDraft?.get('key'),

  /** Opens the form anew with other values, as if somebody had typed them, or as the text that is saved. */
  put(entry: FormEntry, values: Readonly<Record<string, unknown>> | undefined): void {
    const isNew = entry.get('newRecord') === true;
    const payload = values === undefined ? entry : { ...entry.toObject(), data: values };
    const filled = values !== undefined;
    store.dispatch(
      isNew
        ? { type: DRAFT_CREATE_EMPTY, payload, filled }
        : { type: DRAFT_CREATE_FROM_ENTRY, payload: { entry: payload }, filled },
    );
  },

  /** Changes fields of the open form as if somebody had typed that; what else is in it, and the cursor, stay. */
  change(values: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(values)) {
      const field = { get: (key: string) => (key === 'name' ? name : undefined) };
      store.dispatch({
        type: DRAFT_CHANGE_FIELD,
        payload: { field, value: fromJS(value) as unknown, metadata: {}, entries: [] },
      });
    }
  },

  /** What Decap knows of a draft, to know it by on the board too. */
  statusOf: ({ collection, slug }: EntryRef): DraftStatus | undefined =>
    store.getState().editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, 'status']) as
      DraftStatus | undefined,

  /** What the entry in the form or on the board is called, and whether residents read another text of it, as far as Decap knows. */
  about({ collection, slug }: EntryRef): { title: string; isChange: boolean } {
    const state = store.getState();
    const open = decap.open();
    const isOpen = open?.slug === slug && open.collection === collection;
    const draft = (...keys: string[]) => state.editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, ...keys]);
    const title = isOpen ? state.entryDraft?.getIn(['entry', 'data', 'title']) : draft('data', 'title');
    return { title: typeof title === 'string' ? title : '', isChange: draft('isModification') === true };
  },

  /** Resolves when it is done; false if it was not, and why is told. */
  async setStatus({ collection, slug }: EntryRef, from: DraftStatus, to: DraftStatus): Promise<boolean> {
    store.dispatch(updateUnpublishedEntryStatus(collection, slug, from, to));
    const known = (key: string) =>
      store.getState().editorialWorkflow?.getIn(['entities', `${collection}.${slug}`, key]);
    await new Promise<void>((done) => {
      const stop = store.subscribe(look);
      function look() {
        if (known('isUpdatingStatus') === true) return;
        stop();
        done();
      }
      look();
    });
    return known('status') === to;
  },

  /** Resolves when it is out, or when it is told why not. */
  async publish({ collection, slug }: EntryRef): Promise<void> {
    await store.dispatch(publishUnpublishedEntry(collection, slug));
  },

  /** Saves what the form holds, which stays as it is. False if it was not saved; why is told. */
  async save(entry: EntryRef): Promise<boolean> {
    const known = store.getState().collections.get(entry.collection);
    const existing = decap.statusOf(entry) !== undefined;
    try {
      await store.dispatch(persistUnpublishedEntry(known, existing));
      return true;
    } catch {
      return false;
    }
  },

  /** What is to be known of an entry that is not on the screen any more, in Decap's own messages. */
  say(message: string): void {
    store.dispatch(addNotification({ message, type: 'warning', dismissAfter: 12_000 }));
  },

  /** Opens an entry afresh; what the form held is gone. */
  async reload({ collection, slug }: EntryRef): Promise<void> {
    const known = store.getState().collections.get(collection);
    await store.dispatch(deleteLocalBackup(known, slug));
    await store.dispatch(loadUnpublishedEntry(known, slug));
  },
};
