import { currentBackend } from 'decap-cms-core/dist/esm/backend.js';
import {
  UNPUBLISHED_ENTRY_DELETE_SUCCESS,
  UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS,
  UNPUBLISHED_ENTRY_SUCCESS,
} from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Changes } from '../../wire/changes.ts';
import { keyOf } from '../state/collected-notes.ts';
import { decap } from '../state/decap-store.ts';
import type { EntryRef } from '../state/open-entry.ts';

export type DraftTip = NonNullable<Changes['drafts']>[number];

const isSame = (a: EntryRef | undefined, b: EntryRef) => a?.collection === b.collection && a.slug === b.slug;
const known = (...path: string[]) => store.getState().editorialWorkflow?.getIn(path);

/**
 * Brings what Decap knows of drafts up to date, for the board and the lists: reads those that others have changed since
 * `before`, and forgets those that are gone. Of the one in the form only the status is told: its text is being worked on.
 */
export async function refreshDrafts(now: readonly DraftTip[], before: ReadonlyMap<string, DraftTip>): Promise<void> {
  const open = decap.open();
  const changed = now.filter((draft) => before.get(keyOf(draft))?.tip !== draft.tip);
  // Who has not looked at the board yet will read it whole.
  const isBoardKnown = known('pages', 'ids') !== undefined;
  for (const draft of changed) {
    if (isSame(open, draft)) setKnownStatus(draft);
    else if (isBoardKnown) await readAnew(draft);
  }
  const there = new Set(now.map(keyOf));
  for (const [key, draft] of before) if (!there.has(key) && !isSame(open, draft)) forgetDraft(draft);
}

export function forgetDraft({ collection, slug }: EntryRef): void {
  store.dispatch({ type: UNPUBLISHED_ENTRY_DELETE_SUCCESS, payload: { collection, slug } });
}

function setKnownStatus(draft: DraftTip): void {
  const status = decap.statusOf(draft);
  if (status === undefined || status === draft.status || decap.open()?.busy) return;
  const { collection, slug } = draft;
  store.dispatch({
    type: UNPUBLISHED_ENTRY_STATUS_CHANGE_SUCCESS,
    payload: { collection, slug, newStatus: draft.status },
  });
}

async function readAnew({ collection, slug }: DraftTip): Promise<void> {
  const { config, collections } = store.getState();
  const definition = collections.get(collection);
  if (definition === undefined) return;
  const backend = currentBackend(config);
  try {
    const draft = await backend.implementation.unpublishedEntry({ id: `${collection}/${slug}` });
    const entry = await backend.processUnpublishedEntry(definition, draft, false);
    if (!isSame(decap.open(), { collection, slug })) {
      store.dispatch({ type: UNPUBLISHED_ENTRY_SUCCESS, payload: { collection, entry } });
    }
  } catch {
    // It has moved on, or is gone again: the next look tells.
  }
}
