import { replacing, type Patch } from './patch.ts';

/**
 * At the desk the bar at the foot says where a text stands and offers what comes next. Decap's menus for the same, its
 * button to save and its messages of eight seconds would say it a second time, and sometimes otherwise.
 */
export const oneBar: Patch = {
  name: 'one-bar',
  files: {
    '/decap-cms-core/dist/esm/components/Editor/EditorToolbar.js': replacing(
      [
        `    return [_jsx(SaveButton, {
      disabled: !hasChanged,`,
        `    if (globalThis.__atDesk) {
      const deletes = showDelete && !useOpenAuthoring || hasUnpublishedChanges || isModification;
      const more = [
        canCreate && _jsx(DropdownItem, { label: t('editor.editorToolbar.duplicate'), onClick: this.props.onDuplicate }, 'duplicate'),
        currentStatus && collection.get('name') !== 'settings' && _jsx(DropdownItem, { label: '发给别人看', onClick: () => globalThis.__shareEntry(location.hash) }, 'share'),
        deletes && _jsx(DropdownItem, { label: deleteLabel, onClick: hasUnpublishedChanges ? onDeleteUnpublishedChanges : onDelete }, 'delete')
      ].filter(Boolean);
      return isNewEntry || more.length === 0 ? null : _jsx(ToolbarDropdown, {
        dropdownTopOverlap: "40px",
        dropdownWidth: "max-content",
        renderButton: () => _jsx(PublishedToolbarButton, { children: isDeleting ? t('editor.editorToolbar.deleting') : '更多' }),
        children: more
      });
    }
    return [_jsx(SaveButton, {
      'aria-disabled': !hasChanged,
      title: hasChanged ? undefined : '没有要保存的改动。',`,
      ],
      // There is no second site to look at drafts on: the link asked for ever.
      [
        'renderDeployPreviewControls = label => {',
        `renderDeployPreviewControls = label => {
    if (globalThis.__atDesk) return;`,
      ],
    ),
    // `globalThis.__takesMessage` tells whether our own bar says it.
    '/decap-cms-core/dist/esm/actions/notifications.js': replacing([
      `function addNotification(notification) {
  return {`,
      `function addNotification(notification) {
  return globalThis.__takesMessage(notification) ? { type: 'TAKEN' } : {`,
    ]),
  },
};
