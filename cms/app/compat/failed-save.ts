import { replacing } from './patch.ts';

/**
 * When the first save of a published entry was refused, Decap took it for a draft from then on: it offered to delete a
 * draft that was not there and to save over it. What was never a draft is forgotten again.
 */
export const failedSave = replacing('failed-save', '/decap-cms-core/dist/esm/reducers/editorialWorkflow.js', [
  [
    `case UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      return state.setIn(`,
    `case UNPUBLISHED_ENTRY_PERSIST_FAILURE:
      if (!state.getIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`, 'status']))
        return state.deleteIn(['entities', \`\${action.payload.collection}.\${action.payload.slug}\`]);
      return state.setIn(`,
  ],
]);
