import { replacing, type Patch } from './patch.ts';

/**
 * What a clerk has typed is not lost, and a save that failed changes nothing. At the desk (`globalThis.__atDesk`) we keep it
 * ourselves, see cms/app/working; `globalThis.__mayLeave` says whether all of it is kept, `__whyStay` what is asked of who
 * goes to another page of the CMS.
 */
export const unsavedText: Patch = {
  name: 'unsaved-text',
  files: {
    // "Restore the local backup?" was asked before the entry had loaded, and the loading then overwrote the restored
    // text. The question now waits for the draft.
    '/decap-cms-core/dist/esm/components/Editor/Editor.js': replacing(
      [
        'if (!prevProps.localBackup && this.props.localBackup) {',
        `if (this.props.localBackup && !this.askedForBackup && this.props.entryDraft?.get('entry')?.size > 0 &&
      (this.props.newEntry || this.props.entryDraft.getIn(['entry', 'path']))) {
      this.askedForBackup = true;`,
      ],
      [
        '    retrieveLocalBackup(collection, slug);\n    if (newEntry) {',
        '    if (!globalThis.__atDesk) retrieveLocalBackup(collection, slug);\n    if (newEntry) {',
      ],
      [
        '    if (this.props.hasChanged) {\n      this.createBackup(',
        '    if (this.props.hasChanged && !globalThis.__atDesk) {\n      this.createBackup(',
      ],
      [
        "if (this.props.entryDraft.get('hasChanged')) {\n        // This message",
        "if (this.props.entryDraft.get('hasChanged') && !globalThis.__mayLeave()) {\n        // This message",
      ],
      [
        '      if (this.props.hasChanged) {\n        return leaveMessage;',
        '      const stay = globalThis.__whyStay(this.props.hasChanged && leaveMessage);\n      if (stay) {\n        return stay;',
      ],
    ),
    // A new entry that was never saved said 修改已保存.
    '/decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': replacing([
      `hasChanged ? _jsx(BackStatusChanged, {
            children: t('editor.editorToolbar.unsavedChanges')`,
      `globalThis.__atDesk ? null : hasChanged || this.props.isNewEntry ? _jsx(BackStatusChanged, {
            children: this.props.isNewEntry ? '还没有保存' : t('editor.editorToolbar.unsavedChanges')`,
    ]),
    // When the first save of a published entry was refused, Decap took it for a draft from then on: it offered to delete
    // a draft that was not there and to save over it. What was never a draft is forgotten again.
    '/decap-cms-core/dist/esm/reducers/editorialWorkflow.js': replacing([
      `case UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      return state.setIn(`,
      `case UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      if (!state.getIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`, 'status']))
        return state.deleteIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`]);
      return state.setIn(`,
    ]),
  },
};
