import { replacing, type Patch } from './patch.ts';

/** Who may publish what is the desk's rule; Decap's own rules would stand in its way. */
export const workflowRules: Patch = {
  name: 'workflow-rules',
  files: {
    // 发布 insisted on a status that whoever may publish had to set first, which a one-person office would do each time.
    '/decap-cms-core/dist/esm/components/Editor/Editor.js': replacing([
      `if (currentStatus !== status.last()) {
      window.alert(t('editor.editor.onPublishingNotReady'));
      return;
    } else if (entryDraft.get('hasChanged')) {`,
      `if (entryDraft.get('hasChanged')) {`,
    ]),
    // 取消发布 deleted the page in one step and saved a draft in another, and residents who kept the address found
    // nothing. What was published is withdrawn, with the reason, or deleted, which can be undone.
    '/decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': replacing([
      `children: [canDelete && canPublish && _jsx(DropdownItem, {
        label: t('editor.editorToolbar.unpublish'),`,
      `children: [false && _jsx(DropdownItem, {
        label: t('editor.editorToolbar.unpublish'),`,
    ]),
  },
};
