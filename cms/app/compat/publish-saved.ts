import { replacing } from './patch.ts';

/**
 * 发布 insisted on a status that whoever may publish had to set first, which a one-person office would do each time.
 * The desk decides who may publish what, and says why not.
 */
export const publishSaved = replacing('publish-saved', '/decap-cms-core/dist/esm/components/Editor/Editor.js', [
  [
    `if (currentStatus !== status.last()) {
      window.alert(t('editor.editor.onPublishingNotReady'));
      return;
    } else if (entryDraft.get('hasChanged')) {`,
    `if (entryDraft.get('hasChanged')) {`,
  ],
]);
