import { replacing } from './patch.ts';

/**
 * After a save Decap kept the status that the draft had before it; but a text that changes after it was approved has to
 * be approved again. `globalThis.__savedStatus` knows what the desk answered.
 */
export const savedStatus = replacing('saved-status', '/decap-cms-core/dist/esm/actions/editorialWorkflow.js', [
  [
    'dispatch(unpublishedEntryPersisted(collection, serializedEntry));',
    `dispatch(unpublishedEntryPersisted(collection, serializedEntry.update('status', before =>
        before && globalThis.__savedStatus(before))));`,
  ],
]);
