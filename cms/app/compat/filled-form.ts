import { replacing, type Patch } from './patch.ts';

/**
 * A new entry takes values from its address, but of single fields only, and as they stand there.
 * `globalThis.__filledEntry` makes all of it of what the address names.
 */
export const filledForm: Patch = {
  name: 'filled-form',
  files: {
    '/decap-cms-core/dist/esm/actions/entries.js': replacing(
      [
        'const data = createEmptyDraftData(dataFields);\n    const metaFields',
        `const data = createEmptyDraftData(dataFields);
    const filled = await globalThis.__filledEntry(collection.get('name'), search);
    Object.assign(data, filled);
    const metaFields`,
      ],
      [
        'dispatch(emptyDraftCreated(newEntry));',
        'dispatch({ ...emptyDraftCreated(newEntry), filled: Object.keys(filled).length > 0 });',
      ],
    ),
    // What was filled in is not saved yet: it can be saved as it is, is kept, and is asked for before it is left.
    '/decap-cms-core/dist/esm/reducers/entryDraft.js': replacing(
      [
        `state.setIn(['entry', 'newRecord'], false);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', false);`,
        `state.setIn(['entry', 'newRecord'], false);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', action.filled === true);`,
      ],
      [
        `state.setIn(['entry', 'newRecord'], true);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', false);`,
        `state.setIn(['entry', 'newRecord'], true);
        state.set('fieldsMetaData', Map());
        state.set('fieldsErrors', Map());
        state.set('notes', List());
        state.set('hasChanged', action.filled === true);`,
      ],
    ),
  },
};
