import { replacing, type Patch } from './patch.ts';

/**
 * The first save of an entry read it anew and opened another form: the page jumped to its top, and what was typed meanwhile
 * was gone. The form stays; what the save has changed around it (address, path, status) is put in place. So it is when the
 * entry is published.
 */
export const savedInPlace: Patch = {
  name: 'saved-in-place',
  files: {
    // A save kept the status from before it, but a text that changes after it was approved has to be approved again.
    // `globalThis.__savedStatus` knows what the desk answered.
    '/decap-cms-core/dist/esm/actions/editorialWorkflow.js': replacing(
      // The drafts that a save reads beside: whoever needs them is told by the message, nothing hears the second error.
      ['      Promise.reject(error);\n', ''],
      // What is public now is what the form holds.
      [
        'return dispatch(loadEntry(collection, slug));',
        `return dispatch(globalThis.__atDesk
          ? { type: 'ENTRY_SUCCESS', payload: { collection: collectionName, entry: entry.toJS() } }
          : loadEntry(collection, slug));`,
      ],
      [
        `dispatch(unpublishedEntryPersisted(collection, serializedEntry));
      if (entry.get('slug') !== newSlug) {
        await dispatch(loadUnpublishedEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
        `const isNew = entry.get('slug') !== newSlug;
      const known = existingUnpublishedEntry && !isNew ? undefined
        : await backend.unpublishedEntry(getState(), collection, newSlug).catch(() => undefined);
      const now = getState().entryDraft;
      const isOpen = now.get('key') === entryDraft.get('key');
      dispatch({
        ...unpublishedEntryPersisted(collection, serializedEntry.update('status', before =>
          before && globalThis.__savedStatus(before))),
        isOpen, known, stillChanged: now.getIn(['entry', 'data']) !== entry.get('data')
      });
      if (known) dispatch(unpublishedEntryLoaded(collection, known));
      if (isNew && isOpen) {
        if (!known) await dispatch(loadUnpublishedEntry(collection, newSlug));
        navigateToEntry(collection.get('name'), newSlug);
      }`,
      ],
    ),
    '/decap-cms-core/dist/esm/reducers/entryDraft.js': replacing(
      [
        `    case UNPUBLISHED_ENTRY_PUBLISH_SUCCESS:
    case UNPUBLISHED_ENTRY_PUBLISH_FAILURE:`,
        `    case UNPUBLISHED_ENTRY_PUBLISH_SUCCESS:
      return state.deleteIn(['entry', 'isPublishing']).deleteIn(['entry', 'isModification']);
    case UNPUBLISHED_ENTRY_PUBLISH_FAILURE:`,
      ],
      [
        `        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', false);
        if (!state.getIn(['entry', 'slug'])) {
          state.setIn(['entry', 'slug'], action.payload.slug);`,
        `        if (action.isOpen === false) return;
        state.deleteIn(['entry', 'isPersisting']);
        state.set('hasChanged', action.stillChanged === true);
        if (action.known) {
          for (const name of ['slug', 'path', 'isModification', 'author', 'updatedOn', 'status'])
            state.setIn(['entry', name], action.known[name]);
          state.setIn(['entry', 'newRecord'], false);
        } else if (!state.getIn(['entry', 'slug']) && action.payload.slug) {
          state.setIn(['entry', 'slug'], action.payload.slug);`,
      ],
    ),
  },
};
