import {
  DRAFT_CHANGE_FIELD,
  DRAFT_CREATE_EMPTY,
  DRAFT_CREATE_FROM_ENTRY,
} from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { maskedData, type Masking, type Updatable } from './mask-text.ts';

/** Hides what was found in one field of the entry in the editor, as if the clerk had typed it. */
export function maskDraft(path: string, maskings: readonly Masking[]): void {
  const entry = store.getState().entryDraft?.get('entry') as Updatable | undefined;
  const data = entry?.get('data') as Updatable | undefined;
  const name = path.split('.')[0];
  if (!entry || !data || !name) return;
  const value = maskedData(data, path, maskings).get(name);
  if (name === 'body') openAnew(entry.updateIn(['data', name], () => value));
  const field = { get: (key: string) => (key === 'name' ? name : undefined) };
  store.dispatch({ type: DRAFT_CHANGE_FIELD, payload: { field, value, metadata: {}, entries: [] } });
}

/** The editor of the body reads its text once, when it appears; so that it shows a new one, the form is opened anew. */
function openAnew(entry: Updatable): void {
  store.dispatch(
    entry.get('newRecord')
      ? { type: DRAFT_CREATE_EMPTY, payload: entry }
      : { type: DRAFT_CREATE_FROM_ENTRY, payload: { entry } },
  );
}
