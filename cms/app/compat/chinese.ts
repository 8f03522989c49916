import { replacing, type Patch } from './patch.ts';

const ANNOUNCEMENTS = `const defaultAnnouncements = {
  onDragStart: () => '已拿起这一项。',
  onDragOver: ({ over }) => (over ? '已移到另一项的位置上。' : '已移出列表。'),
  onDragEnd: ({ over }) => (over ? '已放在新的位置。' : '已放回原处。'),
  onDragCancel: () => '已取消，放回原处。',
};
const englishAnnouncements = {`;

const LIVE_MESSAGES = `var defaultAriaLiveMessages = {
  guidance: ({ context, isInitialFocus, isMulti }) =>
    context === 'menu' ? '用上下键选择，按回车键选定，按 Esc 键关闭。'
    : context === 'value' ? '用左右键在已选的项之间移动，按退格键去掉一项。'
    : isInitialFocus ? '可以输入文字来查找，按向下键打开列表。' + (isMulti ? '按向左键查看已选的项。' : '')
    : '',
  onChange: ({ action, label = '', labels = [] }) =>
    action === 'clear' ? '已全部清除。'
    : action === 'select-option' ? '已选' + label + '。'
    : action === 'initial-input-focus' ? '已选' + labels.join('、') + '。'
    : label ? '已去掉' + label + '。'
    : '',
  onFocus: ({ focused, options, label = '', isSelected }) =>
    label + (isSelected ? '，已选' : '') + (options && options.length ? '，第 ' + (options.indexOf(focused) + 1) + ' 项，共 ' + options.length + ' 项' : '') + '。',
  onFilter: ({ inputValue, resultsMessage }) => resultsMessage + (inputValue ? '（查找“' + inputValue + '”）' : '') + '。',
};
var englishAriaLiveMessages = {`;

/** Sentences that Decap has outside its locale files, for the eye and for screen readers. */
export const chinese: Patch = {
  name: 'chinese',
  files: {
    '/decap-cms-core/dist/esm/actions/mediaLibrary.js': replacing(
      [
        '`${existingFile.name} already exists. Do you want to replace it?`',
        '`已经有叫“${existingFile.name}”的文件了，要替换它吗？`',
      ],
      ['`Failed to persist media: ${error}`', '`文件没有传上去：${error.message ?? error}`'],
      ['`Failed to delete media: ${error.message}`', '`文件没有删掉：${error.message}`', 2],
    ),
    // Beside the account stood the bare address of the site.
    '/decap-cms-core/dist/esm/components/UI/SettingsDropdown.js': replacing([
      'children: stripProtocol(displayUrl)',
      "children: '看网站'",
    ]),
    '/decap-cms-widget-relation/dist/esm/RelationControl.js': replacing(["'Loading options…'", "'正在载入……'"]),
    // The heading of a list was "0 附件", which is not how Chinese counts.
    '/decap-cms-widget-list/dist/esm/ListControl.js': replacing([
      '`${items.size} ${listLabel}`',
      '`${label}（${items.size} 项）`',
    ]),
    // Rows of a list that are put in another order.
    '/@dnd-kit/core/dist/core.esm.js': replacing(
      [
        `"\\n    To pick up a draggable item, press the space bar.\\n    While dragging, use the arrow keys to move the item.\\n    Press space again to drop the item in its new position, or press escape to cancel.\\n  "`,
        `"按空格键拿起这一项，用方向键移动，再按空格键放下；按 Esc 键取消。"`,
      ],
      ['const defaultAnnouncements = {', ANNOUNCEMENTS],
    ),
    '/react-select/dist/index-641ee5b8.esm.js': replacing([
      "'aria-label': \"Remove \".concat(children || 'option')",
      "'aria-label': '去掉'.concat(children || '这一项')",
    ]),
    '/react-select/dist/Select-ef7c0426.esm.js': replacing(
      ['var defaultAriaLiveMessages = {', LIVE_MESSAGES],
      ["return 'Loading...';", "return '正在载入……';"],
      ["return 'No options';", "return '没有可选的';"],
      [
        `return "".concat(count, " result").concat(count !== 1 ? 's' : '', " available");`,
        "return '有 '.concat(count, ' 项可选');",
      ],
    ),
  },
};

/** What the login at GitLab and Forgejo says when it fails. */
export const chineseLogin: Patch = {
  name: 'chinese',
  files: {
    '/decap-cms-lib-auth/dist/esm/pkce-oauth.js': replacing(
      [
        "new Error('Cannot authenticate over insecure protocol!')",
        "Object.assign(new Error('请用 https:// 开头的网址打开管理页面，再登录。'), { name: '' })",
      ],
      ["new Error('Invalid nonce')", "Object.assign(new Error('登录没有完成，请再登录一次。'), { name: '' })"],
    ),
  },
};
