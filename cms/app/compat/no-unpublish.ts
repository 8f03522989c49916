import { replacing } from './patch.ts';

/**
 * 取消发布 deleted the page in one step and saved a draft in another, and residents who kept the address found nothing.
 * What was published is withdrawn, with the reason, or deleted, which can be undone.
 */
export const noUnpublish = replacing('no-unpublish', '/decap-cms-core/dist/esm/components/Editor/EditorToolbar.js', [
  [
    `children: [canDelete && canPublish && _jsx(DropdownItem, {
        label: t('editor.editorToolbar.unpublish'),`,
    `children: [false && _jsx(DropdownItem, {
        label: t('editor.editorToolbar.unpublish'),`,
  ],
]);
