import { DRAFT_CHANGE_FIELD } from 'decap-cms-core/dist/esm/actions/entries.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import { maskedData, type Masking, type Updatable } from './mask-text.ts';

/** Hides what was found in one field of the entry in the editor, as if the clerk had typed it. */
export function maskDraft(path: string, maskings: readonly Masking[]): void {
  const entry = store.getState().entryDraft?.get('entry') as Updatable | undefined;
  const data = entry?.get('data') as Updatable | undefined;
  const name = path.split('.')[0];
  if (!entry || !data || !name) return;
  const value = maskedData(data, path, maskings).get(name);
  const field = { get: (key: string) => (key === 'name' ? name : undefined) };
  store.dispatch({ type: DRAFT_CHANGE_FIELD, payload: { field, value, metadata: {}, entries: [] } });
}
