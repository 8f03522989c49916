import { replacing } from './patch.ts';

/**
 * "Restore the local backup?" was asked before the entry had loaded, and the loading then overwrote the restored text.
 * The question now waits for the draft. https://github.com/decaporg/decap-cms/issues/5055
 */
export const backupRace = replacing('backup-race', '/decap-cms-core/dist/esm/components/Editor/Editor.js', [
  [
    'if (!prevProps.localBackup && this.props.localBackup) {',
    `if (this.props.localBackup && !this.askedForBackup && this.props.entryDraft?.get('entry')?.size > 0 &&
      (this.props.newEntry || this.props.entryDraft.getIn(['entry', 'path']))) {
      this.askedForBackup = true;`,
  ],
]);
