import { replacing, type Patch } from './patch.ts';

/**
 * A new entry takes values from its address, but of single fields only, and as they stand there.
 * `globalThis.__filledEntry` makes all of it of what the address names. Another entry was begun by copying all of one.
 */
export const filledForm: Patch = {
  name: 'filled-form',
  files: {
    '/decap-cms-core/dist/esm/actions/entries.js': replacing(
      [
        'const data = createEmptyDraftData(dataFields);\n    const metaFields',
        `const data = createEmptyDraftData(dataFields);
    const filled = await globalThis.__filledEntry(collection.get('name'), search);
    Object.assign(data, filled.values);
    const metaFields`,
      ],
      [
        'dispatch(emptyDraftCreated(newEntry));',
        'dispatch({ ...emptyDraftCreated(newEntry), filled: filled.changed });',
      ],
    ),
    '/decap-cms-core/dist/esm/components/Editor/Editor.js': replacing(
      [
        `navigateToNewEntry(collection.get('name'));
    createDraftDuplicateFromEntry(entryDraft.get('entry'));`,
        `globalThis.__writeLike(collection.get('name'), entryDraft.getIn(['entry', 'slug']));`,
      ],
      [
        `if (createNew) {
      navigateToNewEntry(collection.get('name'));
    }
    duplicate && createDraftDuplicateFromEntry(entryDraft.get('entry'));`,
        `if (duplicate) globalThis.__writeLike(collection.get('name'), slug);
    else if (createNew) navigateToNewEntry(collection.get('name'));`,
      ],
    ),
    // A group that can stay empty is folded; one that holds something already is open.
    '/decap-cms-widget-object/dist/esm/ObjectControl.js': replacing(
      [
        "collapsed: props.field.get('collapsed', false)",
        "collapsed: props.field.get('collapsed', false) && !globalThis.__holdsSomething(props.value)",
      ],
      // The bar of an open group is not empty.
      ['heading: collapsed && this.objectLabel()', 'heading: this.objectLabel()'],
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
