import { replacing, type Patch } from './patch.ts';

/**
 * The cards of the board. Each says who has the draft and since when it stands there, leads to what changed, and offers to
 * publish only what can be published from there; at the desk in the way of the form, with what residents will see and when.
 */
export const boardCards: Patch = {
  name: 'board-cards',
  files: {
    '/decap-cms-core/dist/esm/components/Workflow/WorkflowList.js': replacing(
      [
        "const timestamp = dayjs(entry.get('updatedOn')).format(t('workflow.workflow.dateFormat'));",
        'const timestamp = globalThis.__cardWords(entry);',
      ],
      [
        'title: selectEntryCollectionTitle(collection, entry),',
        "title: selectEntryCollectionTitle(collection, entry) || '（还没有写标题）',",
      ],
      ["const postAuthor = entry.get('author');", 'const postAuthor = undefined;'],
      [
        "const allowPublish = collection?.get('publish');",
        "const allowPublish = collection?.get('publish') && ownStatus === status.last();",
      ],
      [
        '  requestPublish = (collection, slug, ownStatus) => {',
        `  requestPublish = (collection, slug, ownStatus) => {
    if (globalThis.__atDesk) return globalThis.__publishFromBoard(collection, slug);`,
      ],
    ),
    '/decap-cms-core/dist/esm/components/Workflow/WorkflowCard.js': replacing([
      `_jsxs(CardButtonContainer, {
      children: [_jsx(DeleteButton, {`,
      `_jsxs(CardButtonContainer, {
      children: [_jsx("button", {
        type: "button",
        className: "card-compare",
        onClick: () => globalThis.__compareEntry(editLink),
        children: "看改动"
      }), _jsx("button", {
        type: "button",
        className: "card-compare",
        onClick: () => globalThis.__shareEntry(editLink),
        children: "发给别人看"
      }), _jsx(DeleteButton, {`,
    ]),
  },
};
