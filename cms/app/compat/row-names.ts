import { replacing, type Patch } from './patch.ts';

/**
 * Rows of a list are called by what they hold, `globalThis.__rowWords`, for the eye and in the names of their buttons; they
 * are moved by buttons too, since the handle works with a mouse or a finger alone.
 */
export const rowNames: Patch = {
  name: 'row-names',
  files: {
    '/decap-cms-widget-list/dist/esm/ListControl.js': replacing(
      [
        'objectLabel(item) {',
        `objectLabel(item) {
    if (this.getValueType() === valueTypes.MULTIPLE && Map.isMap(item)) return globalThis.__rowWords(this.props.field, item);`,
      ],
      [
        `        onRemove: partial(this.handleRemove, index),
        "data-testid"`,
        `        onRemove: partial(this.handleRemove, index),
        rowName: \`第 \${index + 1} 行：\${this.objectLabel(item)}\`,
        onMoveUp: index > 0 ? () => this.onSortEnd({ oldIndex: index, newIndex: index - 1 }) : undefined,
        onMoveDown: index < this.props.value.size - 1 ? () => this.onSortEnd({ oldIndex: index, newIndex: index + 1 }) : undefined,
        "data-testid"`,
      ],
    ),
    '/decap-cms-ui-default/dist/esm/ListItemTopBar.js': replacing(
      [
        `TopBarButton, {
      onClick: onCollapseToggle,`,
        `TopBarButton, {
      type: "button",
      "aria-label": (collapsed ? '展开' : '收起') + props.rowName,
      "aria-expanded": !collapsed,
      onClick: onCollapseToggle,`,
      ],
      [
        'onRemove && allowRemove ? _jsx(TopBarButton, {',
        `_jsx(TopBarButton, {
      type: "button",
      "aria-label": '上移' + props.rowName,
      title: props.onMoveUp ? '上移' : '已经是第一行。',
      "aria-disabled": !props.onMoveUp,
      onClick: props.onMoveUp,
      children: '↑'
    }), _jsx(TopBarButton, {
      type: "button",
      "aria-label": '下移' + props.rowName,
      title: props.onMoveDown ? '下移' : '已经是最后一行。',
      "aria-disabled": !props.onMoveDown,
      onClick: props.onMoveDown,
      children: '↓'
    }), onRemove && allowRemove ? _jsx(TopBarButton, {
      type: "button",
      "aria-label": '删除' + props.rowName,
      title: '删除这一行',`,
      ],
    ),
  },
};
